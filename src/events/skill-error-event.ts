import type { Problem } from '../schema/problem.js';
import type { Failure } from '../source/failure.js';

/** A profile or a catalog could not be shown, or only in part. Bubbles and crosses shadow roots. */
export class SkillErrorEvent extends Event {
  static readonly eventName = 'skill-error';

  /**
   * Why: `address`, `network`, `timeout`, `http`, `too-large`, `not-json` or `invalid`; `partly-invalid` when it is
   * on show without its bad parts; `community` when only what is said about the skill is not there.
   */
  readonly kind: Failure['kind'] | 'partly-invalid' | 'community';
  /** What the reader is told, in the reader's language. */
  readonly message: string;
  /** Each mistake in the document, with its path, what was found and what was expected. */
  readonly problems: readonly Problem[];

  constructor(kind: SkillErrorEvent['kind'], message: string, problems: readonly Problem[]) {
    super(SkillErrorEvent.eventName, { bubbles: true, composed: true });
    this.kind = kind;
    this.message = message;
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-error': SkillErrorEvent;
  }
}
