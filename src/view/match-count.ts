import type { Profile } from '../model/profile.js';
import { rowMask } from './row-mask.js';
import type { Selection } from './selection.js';

/** How many expectations a search finds, and in how many the other filters let it look. */
export type MatchCount = Readonly<Record<'n' | 'total', number>>;

/** Counts what is found at each level. What the document does not define is no expectation. */
export function countMatches(profile: Profile, selection: Selection, locale: string): readonly MatchCount[] {
  return profile.levels.map((_, level) => {
    const [found, searched] = [selection, { ...selection, query: undefined }].map((each) => {
      const mask = rowMask(profile, level, each, locale);
      return profile.roles.filter((_role, role) => (mask?.[role] ?? 1) && profile.expectation(role, level)).length;
    });
    return { n: found ?? 0, total: searched ?? 0 };
  });
}

/** The same for all levels together. */
export function sumMatches(counts: readonly MatchCount[]): MatchCount {
  return counts.reduce((sum, { n, total }) => ({ n: sum.n + n, total: sum.total + total }), { n: 0, total: 0 });
}
