/**
 * The reader has commented on a skill or on a proposal. Fired when the store has it, with nothing of what was
 * written and nothing about the reader. Bubbles and crosses shadow roots.
 */
export class SkillCommentEvent extends Event {
  static readonly eventName = 'skill-comment';

  /** The document's id. */
  readonly skill: string;
  /** The id of the comment. */
  readonly comment: string;
  /** The id of the comment it answers, or null. */
  readonly parent: string | null;
  /** The id of the proposal it belongs to; null for the skill itself. */
  readonly proposal: string | null;
  /** When it was done, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillCommentEvent, keyof Event>) {
    super(SkillCommentEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.comment = detail.comment;
    this.parent = detail.parent;
    this.proposal = detail.proposal;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-comment': SkillCommentEvent;
  }
}
