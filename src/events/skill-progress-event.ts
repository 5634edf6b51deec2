import type { Mark } from '../model/marks.js';

/**
 * The reader marked an item of the checklist, or took a mark away. All that an xAPI statement needs is in it, and nothing
 * about the reader; it is sent to nobody. Bubbles and crosses shadow roots.
 */
export class SkillProgressEvent extends Event {
  static readonly eventName = 'skill-progress';

  /** The document's id. */
  readonly skill: string;
  /** The id of the role. */
  readonly role: string;
  /** The id of the level. */
  readonly level: string;
  /** The place of the item in its list, from 0. */
  readonly index: number;
  /** Its text, in the document's own language. */
  readonly item: string;
  /** `covered`, `partly`, `not-yet`, or null when the mark was taken away. */
  readonly mark: Mark | null;
  /** How many items of the list are covered now. */
  readonly covered: number;
  /** How many items the list has. */
  readonly total: number;
  /** When, an ISO 8601 instant. */
  readonly date: string;

  constructor(detail: Omit<SkillProgressEvent, keyof Event>) {
    super(SkillProgressEvent.eventName, { bubbles: true, composed: true });
    this.skill = detail.skill;
    this.role = detail.role;
    this.level = detail.level;
    this.index = detail.index;
    this.item = detail.item;
    this.mark = detail.mark;
    this.covered = detail.covered;
    this.total = detail.total;
    this.date = detail.date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-progress': SkillProgressEvent;
  }
}
