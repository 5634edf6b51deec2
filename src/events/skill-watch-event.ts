/**
 * The reader watches a skill, or no longer does. Fired when the store has it, with nothing of what was
 * written and nothing about the reader. Bubbles and crosses shadow roots.
 */
export class SkillWatchEvent extends Event {
  static readonly eventName = 'skill-watch';

  /** The document's id. */
  readonly skill: string;
  /** Whether it is watched now. */
  readonly on: boolean;
  /** When it was done, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillWatchEvent, keyof Event>) {
    super(SkillWatchEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.on = detail.on;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-watch': SkillWatchEvent;
  }
}
