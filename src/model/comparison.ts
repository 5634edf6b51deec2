import type { Expectation } from '../schema/profile-schema.js';
import type { Profile } from './profile.js';

/** How the requirement changes for one role from one level to another. */
export type RequirementChange =
  'required-both' | 'optional-both' | 'becomes-required' | 'becomes-optional' | 'only-from' | 'only-to' | 'neither';

/** One role at two levels. */
export interface Comparison {
  readonly role: number;
  readonly from: number;
  readonly to: number;
  readonly now: Expectation | undefined;
  readonly next: Expectation | undefined;
  readonly change: RequirementChange;
}

function changeOf(now: Expectation | undefined, next: Expectation | undefined): RequirementChange {
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
  return { role, from, to, now, next, change: changeOf(now, next) };
}
