/** The reader opened or closed a row of a level table. Bubbles and crosses shadow roots. */
export class SkillRowToggleEvent extends Event {
  static readonly eventName = 'skill-row-toggle';

  /** The id of the row's role. */
  readonly role: string;
  /** The id of the table's level. */
  readonly level: string;
  /** The row was opened; false when it was closed. */
  readonly open: boolean;

  constructor(role: string, level: string, open: boolean) {
    super(SkillRowToggleEvent.eventName, { bubbles: true, composed: true });
    this.role = role;
    this.level = level;
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-row-toggle': SkillRowToggleEvent;
  }
}
