import type { Profile } from '../../model/profile.js';
import { placeOf, type Selection } from '../../view/selection.js';
import type { SuggestionPlace } from './suggestion-draft.js';

/** The ids of the levels at which something is expected of a role. */
export const levelsOf = (profile: Profile, role: string): readonly string[] => {
  const at = profile.roleIndex(role);
  return profile.levels.filter((_, level) => at !== undefined && profile.expectation(at, level)).map(({ id }) => id);
};

/** A role at a level, or at the first one at which something is expected of it. Undefined for the whole profile. */
export function nearestPlace(
  profile: Profile,
  role: string | undefined,
  level: string | undefined,
): SuggestionPlace | undefined {
  if (role === undefined) return undefined;
  const levels = levelsOf(profile, role);
  const found = levels.find((each) => each === level) ?? levels[0];
  return found === undefined ? undefined : { role, level: found };
}

/** The reader's own role and level. */
export function ownPlace(profile: Profile, selection: Selection): SuggestionPlace | undefined {
  const { role, level } = placeOf(profile, selection);
  return nearestPlace(
    profile,
    role === undefined ? undefined : profile.roles[role]?.id,
    level === undefined ? undefined : profile.levels[level]?.id,
  );
}
