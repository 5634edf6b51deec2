import '../strings/english-on-demand.js';
import type { Profile } from '../model/profile.js';
import { localText, type LocalText } from '../model/text.js';
import {
  compareVersions,
  totalsOf,
  type CellChange,
  type ChangeKind,
  type EntryChange,
} from '../model/version-diff.js';
import { countChanges, type ChangeCount, type TextPart } from '../model/word-diff.js';
import type { Expectation } from '../schema/profile-schema.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type LevelName, type RoleName } from './names.js';
import { listParts, textParts } from './text-parts.js';

/** Two versions of one document, and the language they are read in. */
export interface Versions {
  readonly before: Profile;
  readonly after: Profile;
  readonly t: Translator;
}

/** Which expectations are shown. */
export interface VersionChoice {
  /** The id of a role; all roles when it is left out or in neither version. */
  readonly role?: string | undefined;
  /** Leaves out what is the same in both versions. */
  readonly changedOnly?: boolean;
}

/** A sentence with names of the document in it, for `richMessage`. */
export interface VersionNote {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, LocalText>>;
}

/** One expectation in both versions, as it is printed. */
export interface VersionRow {
  readonly role: RoleName;
  readonly level: LevelName;
  readonly kind: ChangeKind;
  /** The word for it: "Changed". */
  readonly word: string;
  /** The message that says how the requirement changes. */
  readonly requirement: MessageKey;
  /** What has changed, in whole sentences; none when nothing has. */
  readonly summary: readonly string[];
  readonly description: readonly TextPart[];
  /** The words before the items. */
  readonly stem: readonly TextPart[];
  /** The authored items, one by one. */
  readonly items: readonly (readonly TextPart[])[];
  readonly topics: readonly (readonly TextPart[])[];
}

/** What a comparison of two versions has to show. */
export type VersionView =
  | { readonly kind: 'other-profile'; readonly text: string }
  | {
      readonly kind: 'versions';
      /** "3 expectations changed, 1 expectation added"; of the role only when there is one. */
      readonly summary: string;
      /** Which roles and levels came, went, have another name or stand elsewhere now. */
      readonly notes: readonly VersionNote[];
      readonly rows: readonly VersionRow[];
    };

const requirementMessage = ({ requirement, requiredBefore, requiredAfter }: CellChange): MessageKey => {
  switch (requirement) {
    case 'required-both':
      return 'versionRequired';
    case 'optional-both':
      return 'versionOptional';
    case 'becomes-required':
      return 'versionNowRequired';
    case 'becomes-optional':
      return 'versionNowOptional';
    case 'only-to':
      return requiredAfter ? 'versionAddedRequired' : 'versionAddedOptional';
    case 'only-from':
      return requiredBefore ? 'versionRemovedRequired' : 'versionRemovedOptional';
    case 'neither':
      return 'notDefined';
  }
};

/** Several counts in one sentence; those that are 0 are left out. */
function countList(counts: readonly (readonly [MessageKey, number])[], t: Translator): string {
  const clauses = counts.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
  return new Intl.ListFormat(t.locale, { type: 'unit' }).format(clauses);
}

/** "2 passages changed, 14 words added, 3 words removed"; empty when nothing has changed. */
export const changeCountText = ({ passages, added, removed }: ChangeCount, t: Translator): string =>
  countList(
    [
      ['passagesChanged', passages],
      ['wordsAdded', added],
      ['wordsRemoved', removed],
    ],
    t,
  );

function rowSummary(cell: CellChange, texts: readonly (readonly TextPart[])[], t: Translator): readonly string[] {
  const { kind, textChanged, requiredAfter } = cell;
  if (kind === 'same') return [];
  if (kind !== 'changed') return [t(requirementMessage(cell))];
  const sentences: string[] = [];
  if (cell.requiredBefore !== requiredAfter) {
    const alone = requiredAfter ? 'versionOnlyNowRequired' : 'versionOnlyNowOptional';
    sentences.push(t(textChanged ? requirementMessage(cell) : alone));
  }
  if (textChanged) sentences.push(changeCountText(countAll(texts, t), t) || t('itemsMoved'));
  if (cell.topicsChanged) sentences.push(t('topicsChanged'));
  if (cell.resourcesChanged) sentences.push(t('resourcesChanged'));
  return sentences;
}

function countAll(texts: readonly (readonly TextPart[])[], t: Translator): ChangeCount {
  const sum = { passages: 0, added: 0, removed: 0 };
  for (const parts of texts) {
    const { passages, added, removed } = countChanges(parts, t.locale);
    sum.passages += passages;
    sum.added += added;
    sum.removed += removed;
  }
  return sum;
}

/** What one version says, as its readers get to read it. */
interface Side {
  readonly description: LocalText | undefined;
  readonly stem: LocalText | undefined;
  readonly items: readonly LocalText[];
  readonly topics: readonly LocalText[];
}

function sideOf(profile: Profile, { role, level }: CellChange, locale: string): Side {
  const cell = profile.expectation(profile.roleIndex(role) ?? -1, profile.levelIndex(level) ?? -1);
  const local = (text: Expectation['description']): LocalText =>
    localText(text, { locale, language: profile.language });
  return {
    description: cell && local(cell.description),
    stem: cell?.stem === undefined ? undefined : local(cell.stem),
    items: (cell?.items ?? []).map(local),
    topics: (cell?.topics ?? []).map(local),
  };
}

/** A role's or level's name in a version; undefined when that version has none of that id. */
const roleIn = (profile: Profile, id: string, locale: string): RoleName | undefined =>
  namesOf(profile, locale).roles[profile.roleIndex(id) ?? -1];
const levelIn = (profile: Profile, id: string, locale: string): LevelName | undefined =>
  namesOf(profile, locale).levels[profile.levelIndex(id) ?? -1];

/** The row of an expectation. Names are those of the newer version, where it has them. */
function versionRow({ before, after, t }: Versions, cell: CellChange): VersionRow {
  const { locale } = t;
  const { role, level, kind } = cell;
  const [old, now] = [sideOf(before, cell, locale), sideOf(after, cell, locale)];
  const description = textParts(old.description, now.description, locale);
  const stem = textParts(old.stem, now.stem, locale);
  const items = listParts(old.items, now.items, locale);
  return {
    role: roleIn(after, role, locale) ??
      roleIn(before, role, locale) ?? { id: role, short: role, rest: '', full: role },
    level: levelIn(after, level, locale) ?? levelIn(before, level, locale) ?? { id: level, text: level, short: level },
    kind,
    word: t(`version.${kind}`),
    requirement: requirementMessage(cell),
    summary: rowSummary(cell, [description, stem, ...items], t),
    description,
    stem,
    items,
    topics: listParts(old.topics, now.topics, locale),
  };
}

const named = (text: string, lang: string | undefined): LocalText => (lang === undefined ? { text } : { text, lang });

const KEYS = {
  role: { added: 'roleAdded', removed: 'roleRemoved', renamed: 'roleRenamed' },
  level: { added: 'levelAdded', removed: 'levelRemoved', renamed: 'levelRenamed' },
} as const;

const noteValues = (kind: EntryChange['kind'], before: LocalText, after: LocalText): VersionNote['values'] =>
  kind === 'renamed' ? { before, after } : { name: kind === 'added' ? after : before };

function roleNote({ id, kind }: EntryChange, { before, after, t }: Versions): VersionNote {
  const nameIn = (profile: Profile): LocalText => {
    const name = roleIn(profile, id, t.locale);
    return named(name?.full ?? id, name?.lang);
  };
  return { key: KEYS.role[kind], values: noteValues(kind, nameIn(before), nameIn(after)) };
}

function levelNote({ id, kind }: EntryChange, { before, after, t }: Versions): VersionNote {
  const nameIn = (profile: Profile): LocalText => {
    const name = levelIn(profile, id, t.locale);
    return named(name?.text ?? id, name?.lang);
  };
  return { key: KEYS.level[kind], values: noteValues(kind, nameIn(before), nameIn(after)) };
}

/** What two versions of a document have to show, of one role or of all. */
export function versionView(versions: Versions, { role, changedOnly = false }: VersionChoice = {}): VersionView {
  const { before, after, t } = versions;
  const { locale } = t;
  const diff = compareVersions(before, after, locale);
  if (diff.kind === 'other-profile') return { kind: 'other-profile', text: t('otherProfile') };
  const isKnown = before.roleIndex(role) !== undefined || after.roleIndex(role) !== undefined;
  const isShown = (id: string): boolean => !isKnown || id === role;
  const cells = diff.cells.filter((cell) => isShown(cell.role));
  const { changed, added, removed } = totalsOf(cells);
  const counts = countList(
    [
      ['expectationsChanged', changed],
      ['expectationsAdded', added],
      ['expectationsRemoved', removed],
    ],
    t,
  );
  const { totals } = diff;
  const isSame =
    totals.same === diff.cells.length && !diff.levelsMoved && diff.roles.length === 0 && diff.levels.length === 0;
  return {
    kind: 'versions',
    summary: counts || t(isSame ? 'versionSame' : 'expectationsSame'),
    notes: [
      ...diff.roles.filter(({ id }) => isShown(id)).map((entry) => roleNote(entry, versions)),
      ...diff.levels.map((entry) => levelNote(entry, versions)),
      ...(diff.levelsMoved ? [{ key: 'levelsMoved', values: {} } as const] : []),
    ],
    rows: cells.filter(({ kind }) => !changedOnly || kind !== 'same').map((cell) => versionRow(versions, cell)),
  };
}
