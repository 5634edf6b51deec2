/**
 * The reader has suggested a change. Fired when the store has it, with nothing of what was
 * written and nothing about the reader. Bubbles and crosses shadow roots.
 */
export class SkillProposeEvent extends Event {
  static readonly eventName = 'skill-propose';

  /** The document's id. */
  readonly skill: string;
  /** The id of the proposal. */
  readonly proposal: string;
  /** When it was done, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillProposeEvent, keyof Event>) {
    super(SkillProposeEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.proposal = detail.proposal;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-propose': SkillProposeEvent;
  }
}
