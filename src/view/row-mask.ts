import type { Profile } from '../model/profile.js';
import { localText } from '../model/text.js';
import { fold } from './fold.js';
import { namesOf } from './names.js';
import { searchOf, shownRoles, type Selection } from './selection.js';

/** Which rows are shown: 1 for each that is, by the role's place; undefined when all are. */
export type RowMask = Uint8Array | undefined;

const cache = new WeakMap<Profile, Map<string, readonly string[]>>();

/** Role and description of every row of a level, ready to be searched; made once for a profile, level and language. */
function searchTexts(profile: Profile, level: number, locale: string): readonly string[] {
  let ofProfile = cache.get(profile);
  if (!ofProfile) cache.set(profile, (ofProfile = new Map<string, readonly string[]>()));
  const key = `${level} ${locale}`;
  let texts = ofProfile.get(key);
  if (!texts) {
    const choice = { locale, language: profile.language };
    texts = namesOf(profile, locale).roles.map(({ full }, role) => {
      const { description = '' } = profile.expectation(role, level) ?? {};
      return fold(`${full}\n${localText(description, choice).text}`, locale);
    });
    ofProfile.set(key, texts);
  }
  return texts;
}

/** The rows of a level that pass the role filter, the required filter and the search. */
export function rowMask(profile: Profile, level: number, selection: Selection, locale: string): RowMask {
  const only = shownRoles(profile, selection);
  const needle = fold(searchOf(selection) ?? '', locale);
  if (!only && !selection.requiredOnly && !needle) return undefined;
  const texts = needle ? searchTexts(profile, level, locale) : [];
  return Uint8Array.from(profile.roles, (_, role) => {
    if (only && !only.has(role)) return 0;
    if (selection.requiredOnly && !profile.expectation(role, level)?.required) return 0;
    return needle && !texts[role]?.includes(needle) ? 0 : 1;
  });
}

/** The roles that have a row left at any level. */
export function roleMask(profile: Profile, selection: Selection, locale: string): RowMask {
  const masks = profile.levels.map((_, level) => rowMask(profile, level, selection, locale));
  return masks.reduce((all, mask) => all && mask && all.map((left, role) => left | (mask[role] ?? 0)), masks[0]);
}

/** Whether the filters leave nothing. */
export const isEmpty = (mask: RowMask): boolean => mask !== undefined && !mask.includes(1);
