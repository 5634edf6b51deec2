import { parseCatalog } from '../schema/parse-catalog.js';
import { parseJson } from '../schema/parse-json.js';
import { parseProfile } from '../schema/parse-profile.js';
import type { CatalogEntry } from '../schema/catalog-schema.js';
import type { Problem } from '../schema/problem.js';
import type { ProfileDocument, Text } from '../schema/profile-schema.js';
import { isSoundProfile } from '../schema/sound-profile.js';

/** One skill of a catalog: where its profile lies, or the profile itself. */
export type CatalogPart =
  | { readonly kind: 'reference'; readonly index: number; readonly entry: CatalogEntry }
  | { readonly kind: 'embedded'; readonly index: number; readonly document: ProfileDocument };

/** What a value is, what can be taken from it, and all that is wrong with it. */
export type Checked =
  | {
      readonly kind: 'profile';
      readonly document: ProfileDocument | undefined;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'catalog';
      readonly name: Text | undefined;
      readonly parts: readonly CatalogPart[];
      readonly problems: readonly Problem[];
    };

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A catalog has a list of skills, and nothing of what only a profile has. */
const isCatalog = (value: unknown): value is Fields =>
  isObject(value) && 'skills' in value && !('levels' in value) && !('expectations' in value);

/** A whole profile in a catalog, where others have the address of one. */
const isEmbedded = (entry: unknown): entry is Fields =>
  isObject(entry) && !('src' in entry) && ('levels' in entry || 'expectations' in entry);

/** What the format of catalogs has nothing to say about, where a profile stands that is checked by itself. */
const STAND_IN = { id: 'embedded', name: 'embedded', src: 'embedded' };

const checkProfile = (value: unknown): { document: ProfileDocument | undefined; problems: readonly Problem[] } =>
  isSoundProfile(value) ? { document: value, problems: [] } : parseProfile(value);

function checkCatalog(value: Fields): Checked {
  const { skills } = value;
  const entries: readonly unknown[] = Array.isArray(skills) ? skills : [];
  const standIn = Array.isArray(skills)
    ? { ...value, skills: entries.map((entry) => (isEmbedded(entry) ? STAND_IN : entry)) }
    : value;
  const { catalog, problems } = parseCatalog(standIn);
  const all = [...problems];
  const parts: CatalogPart[] = [];
  for (const [index, value] of entries.entries()) {
    if (isEmbedded(value)) {
      const { document, problems: found } = checkProfile(value);
      for (const problem of found)
        all.push({ ...problem, path: [`skills[${index}]`, problem.path].filter(Boolean).join('.') });
      if (document) parts.push({ kind: 'embedded', index, document });
    } else {
      const entry = catalog?.skills[index];
      if (entry) parts.push({ kind: 'reference', index, entry });
    }
  }
  return { kind: 'catalog', name: catalog?.name, parts, problems: all };
}

/** Checks a value as what it is by its shape: a catalog or a profile. Never throws. */
export const checkValue = (value: unknown): Checked =>
  isCatalog(value) ? checkCatalog(value) : { kind: 'profile', ...checkProfile(value) };

/** A mistake in JSON with the line it is in, where the engine has told by position only. */
function withLine(problem: Problem, text: string): Problem {
  const position = / position (\d+)(?! \(line)/.exec(problem.found ?? '')?.[1];
  if (position === undefined) return problem;
  const line = text.slice(0, Number(position)).split('\n').length;
  return { ...problem, found: `${problem.found ?? ''} (line ${line})` };
}

/** Checks a text: JSON that is a catalog or a profile. Never throws. */
export function checkText(text: string): Checked {
  const result = parseJson(text);
  return result.ok
    ? checkValue(result.value)
    : { kind: 'profile', document: undefined, problems: [withLine(result.problem, text)] };
}
