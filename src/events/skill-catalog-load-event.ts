import type { Problem } from '../schema/problem.js';

/** A catalog was loaded and is on show. Bubbles and crosses shadow roots. */
export class SkillCatalogLoadEvent extends Event {
  static readonly eventName = 'skill-catalog-load';

  /** How many skills it lists. */
  readonly skills: number;
  /** What was wrong with the document: errors cost a part of it, warnings nothing. */
  readonly problems: readonly Problem[];

  constructor(skills: number, problems: readonly Problem[]) {
    super(SkillCatalogLoadEvent.eventName, { bubbles: true, composed: true });
    this.skills = skills;
    this.problems = problems;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-catalog-load': SkillCatalogLoadEvent;
  }
}
