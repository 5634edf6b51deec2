/**
 * The reader opens a skill of a catalog, or goes back to the list. Not fired for what the host sets. Cancelable: a page
 * that shows the skill itself prevents it. Bubbles and crosses shadow roots.
 */
export class SkillOpenEvent extends Event {
  static readonly eventName = 'skill-open';

  /** The id of the skill, or null for the list. */
  readonly skill: string | null;
  /** The absolute address of its profile; null for the list, and for a profile that stands in the catalog. */
  readonly src: string | null;

  constructor(skill: string | null, src: string | null) {
    super(SkillOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.skill = skill;
    this.src = src;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-open': SkillOpenEvent;
  }
}
