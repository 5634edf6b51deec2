/**
 * The reader has voted on a proposal, or taken the vote back. Fired when the store has it, with nothing of what was
 * written and nothing about the reader. Bubbles and crosses shadow roots.
 */
export class SkillVoteEvent extends Event {
  static readonly eventName = 'skill-vote';

  /** The document's id. */
  readonly skill: string;
  /** The id of the proposal. */
  readonly proposal: string;
  /** 1 for it, -1 against it, 0 when the vote was taken back. */
  readonly value: -1 | 0 | 1;
  /** When it was done, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillVoteEvent, keyof Event>) {
    super(SkillVoteEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.proposal = detail.proposal;
    this.value = detail.value;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-vote': SkillVoteEvent;
  }
}
