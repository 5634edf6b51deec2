/**
 * The reader, a moderator, has decided on a proposal. Fired when the store has it, with nothing of what was
 * written and nothing about the reader. Bubbles and crosses shadow roots.
 */
export class SkillDecideEvent extends Event {
  static readonly eventName = 'skill-decide';

  /** The document's id. */
  readonly skill: string;
  /** The id of the proposal. */
  readonly proposal: string;
  /** Where it stands now. */
  readonly status: 'open' | 'accepted' | 'rejected';
  /** When it was done, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillDecideEvent, keyof Event>) {
    super(SkillDecideEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.proposal = detail.proposal;
    this.status = detail.status;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-decide': SkillDecideEvent;
  }
}
