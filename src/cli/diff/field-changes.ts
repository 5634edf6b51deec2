import { localText } from '../../model/text.js';
import type { Profile } from '../../model/profile.js';
import type { TextPart } from '../../model/word-diff.js';
import type { Text } from '../../schema/profile-schema.js';
import { textParts } from '../../view/text-parts.js';

/** A part of the document besides its expectations that is not as it was. */
export interface FieldChange {
  /** A path as people read it: `summary`, `levels.senior.description`. */
  readonly path: string;
  readonly parts: readonly TextPart[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What is compared by others, tells nothing of the skill, or is counted anew. */
const OF_THE_DOCUMENT = ['$schema', 'schemaVersion', 'levels', 'roles', 'expectations', 'totals'];
const OF_AN_ENTRY = ['id', 'name'];

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string'));

/** What a reader of the language gets to read; what is no text as JSON. */
function shown(value: unknown, profile: Profile, locale: string): { text: string; lang?: string } | undefined {
  if (value === undefined) return undefined;
  return isText(value) ? localText(value, { locale, language: profile.language }) : { text: JSON.stringify(value) };
}

function compare(
  [old, now]: readonly [Fields, Fields],
  [before, after]: readonly [Profile, Profile],
  { prefix, except, locale }: { prefix: string; except: readonly string[]; locale: string },
): FieldChange[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !except.includes(key));
  return keys.flatMap((key) => {
    const [from, to] = [shown(old[key], before, locale), shown(now[key], after, locale)];
    return from?.text === to?.text ? [] : [{ path: `${prefix}${key}`, parts: textParts(from, to, locale) }];
  });
}

type Entries = Profile['levels'] | Profile['roles'];

/** What has changed in the document itself, and in the levels and roles that both versions have; names of these aside. */
export function fieldChanges(before: Profile, after: Profile, locale: string): readonly FieldChange[] {
  const versions = [before, after] as const;
  const ofEntries = (list: 'levels' | 'roles', entries: Entries, others: Entries): FieldChange[] => {
    const old = new Map<string, Fields>(entries.map((entry) => [entry.id, entry]));
    return others.flatMap((entry) => {
      const earlier = old.get(entry.id);
      const options = { prefix: `${list}.${entry.id}.`, except: OF_AN_ENTRY, locale };
      return earlier ? compare([earlier, entry], versions, options) : [];
    });
  };
  return [
    ...compare([before.document, after.document], versions, { prefix: '', except: OF_THE_DOCUMENT, locale }),
    ...ofEntries('levels', before.levels, after.levels),
    ...ofEntries('roles', before.roles, after.roles),
  ];
}
