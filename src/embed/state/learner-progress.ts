import { matchRole, type ItemMark, type SavedMark } from '../../model/marks.js';
import type { Profile } from '../../model/profile.js';
import type { LearnerProgress } from '../tracking/tracker.js';

/** When a learner is done: every required item has an answer, every item has one, or the profile was opened. */
export type CompleteOn = 'answered' | 'all' | 'viewed';

/** What a learner is asked to do. */
export interface Goal {
  readonly completeOn: CompleteOn;
  /** The id of the level to reach, with all below it; undefined, or of a level that is not there, for all levels. */
  readonly level?: string | undefined;
  /** Whether the share of what is covered is told. */
  readonly score: boolean;
}

/** The items of a role that count, by level, lowest first; none of a role that is not there. */
export function countedItems(
  profile: Profile,
  roleId: string | undefined,
  marks: readonly SavedMark[],
  goal: Goal,
): readonly (readonly ItemMark[])[] {
  const role = profile.roleIndex(roleId);
  if (role === undefined) return [];
  const last = profile.levelIndex(goal.level) ?? profile.levels.length - 1;
  const counts = (level: number): boolean =>
    level <= last && (goal.completeOn === 'all' || profile.expectation(role, level)?.required === true);
  return matchRole(profile, role, marks).levels.map((items, level) => (counts(level) ? items : []));
}

/**
 * How far a learner is with a role. A mark of any kind is an answer; one of a text that has changed since is none. A role
 * that asks for nothing is complete at once, one that is not there never is by answers.
 *
 * @param location The id of the level on show.
 */
export function learnerProgress(
  profile: Profile,
  roleId: string | undefined,
  marks: readonly SavedMark[],
  goal: Goal,
  location = '',
): LearnerProgress {
  const items = countedItems(profile, roleId, marks, goal).flat();
  const answered = items.filter(({ mark }) => mark).length;
  const covered = items.filter(({ mark }) => mark === 'covered').length;
  const done = profile.roleIndex(roleId) !== undefined && answered === items.length;
  return {
    answered,
    total: items.length,
    complete: goal.completeOn === 'viewed' || done,
    score: goal.score && items.length > 0 ? covered / items.length : undefined,
    location,
  };
}
