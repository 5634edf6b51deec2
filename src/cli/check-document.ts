import { parseCatalog } from '../schema/parse-catalog.js';
import { parseJson } from '../schema/parse-json.js';
import { parseProfile } from '../schema/parse-profile.js';
import type { Problem } from '../schema/problem.js';
import type { ProfileDocument, Text } from '../schema/profile-schema.js';
import { isCatalog } from '../schema/is-catalog.js';
import { isFields, type Fields } from '../schema/shape-tests.js';
import { isSoundProfile } from '../schema/sound-profile.js';

/** One skill of a catalog: where its profile lies, or the profile itself. */
export type CatalogPart =
  | { readonly kind: 'reference'; readonly index: number; readonly src: string }
  | { readonly kind: 'embedded'; readonly document: ProfileDocument };

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

const checkProfile = (value: unknown): { document: ProfileDocument | undefined; problems: readonly Problem[] } =>
  isSoundProfile(value) ? { document: value, problems: [] } : parseProfile(value);

/** The place of an entry in the file, where others may have been left out before it. */
function placeOf(src: string | undefined, entries: readonly unknown[]): number {
  return entries.findIndex((entry) => isFields(entry) && entry['src'] === src);
}

function checkCatalog(value: Fields): Checked {
  const { catalog, problems } = parseCatalog(value);
  const entries: readonly unknown[] = Array.isArray(value['skills']) ? value['skills'] : [];
  const parts = (catalog?.skills ?? []).map(({ src, profile }): CatalogPart =>
    profile
      ? { kind: 'embedded', document: profile }
      : { kind: 'reference', index: placeOf(src, entries), src: src ?? '' },
  );
  return { kind: 'catalog', name: catalog?.name, parts, problems };
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
