import type { Expectation } from '../schema/profile-schema.js';
import type { Profile } from './profile.js';

/** How the requirement differs between two cells: one role at two levels, or two roles at one. */
export type RequirementChange =
  'required-both' | 'optional-both' | 'becomes-required' | 'becomes-optional' | 'only-from' | 'only-to' | 'neither';

/** Two cells side by side. */
export interface Comparison {
  readonly now: Expectation | undefined;
  readonly next: Expectation | undefined;
  readonly change: RequirementChange;
}

/** How the requirement changes between two cells; undefined where the document says nothing. */
export function changeOf(now: Expectation | undefined, next: Expectation | undefined): RequirementChange {
  if (now && next) {
    if (now.required) return next.required ? 'required-both' : 'becomes-optional';
    return next.required ? 'becomes-required' : 'optional-both';
  }
  if (now) return 'only-from';
  return next ? 'only-to' : 'neither';
}

/** Compares what is expected of a role at two levels; either way round. */
export function compareLevels(profile: Profile, role: number, from: number, to: number): Comparison {
  const now = profile.expectation(role, from);
  const next = profile.expectation(role, to);
  return { now, next, change: changeOf(now, next) };
}

/** Compares what is expected of two roles at one level. */
export function compareRoles(profile: Profile, level: number, role: number, other: number): Comparison {
  const now = profile.expectation(role, level);
  const next = profile.expectation(other, level);
  return { now, next, change: changeOf(now, next) };
}
