import type { Profile } from './profile.js';

/** How many of how many. `defined` counts the expectations that exist; a ragged profile has fewer than roles x levels. */
export interface Count {
  readonly required: number;
  readonly optional: number;
  readonly defined: number;
}

const countOf = (cells: Iterable<{ required: boolean } | undefined>): Count => {
  let required = 0;
  let defined = 0;
  for (const cell of cells) {
    if (!cell) continue;
    defined++;
    if (cell.required) required++;
  }
  return { required, optional: defined - required, defined };
};

/** Counts the whole profile. */
export const countAll = (profile: Profile): Count => countOf(profile.document.expectations);

/** Counts one level over all roles. */
export const countLevel = (profile: Profile, level: number): Count =>
  countOf(profile.roles.map((_, role) => profile.expectation(role, level)));

/** Counts every level, lowest first. */
export const countLevels = (profile: Profile): readonly Count[] =>
  profile.levels.map((_, level) => countLevel(profile, level));
