import type { Problem } from '../schema/problem.js';

/** A profile was loaded and is on show. Bubbles and crosses shadow roots. */
export class SkillLoadEvent extends Event {
  static readonly eventName = 'skill-load';

  /** The document's id. */
  readonly skill: string;
  /** What was wrong with the document: errors cost a part of it, warnings nothing. */
  readonly problems: readonly Problem[];

  constructor(skill: string, problems: readonly Problem[]) {
    super(SkillLoadEvent.eventName, { bubbles: true, composed: true });
    this.skill = skill;
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-load': SkillLoadEvent;
  }
}
