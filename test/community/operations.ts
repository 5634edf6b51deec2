import type { Act, Operation } from '../../src/community/model/operation.js';
import { ulid } from '../../src/community/ulid.js';

/** An act about a skill, as if a reader had just done it. */
export const operation = <A extends Act>(subject: string, act: A): A & Operation =>
  ({ ...act, id: ulid(), subject, at: new Date().toISOString() }) as A & Operation;

/** A skill that no other test has. */
export const newSubject = (): string => `skill-${ulid().toLowerCase()}`;
