/** What can be printed: the whole profile, or the list of what to cover to reach the next level. */
export type PrintKind = 'page' | 'checklist';

/**
 * Something is about to be printed. Cancelable: a host that prevents it prints in its own way. Bubbles and crosses shadow
 * roots.
 */
export class SkillPrintEvent extends Event {
  static readonly eventName = 'skill-print';

  /** The whole profile, or the checklist of the level compared with. */
  readonly what: PrintKind;
  /** The id of the skill. */
  readonly skill: string;
  /** The id of the reader's role, or null. */
  readonly role: string | null;
  /** The id of the reader's level, or null. */
  readonly level: string | null;

  constructor(what: PrintKind, skill: string, role: string | null, level: string | null) {
    super(SkillPrintEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.what = what;
    this.skill = skill;
    this.role = role;
    this.level = level;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-print': SkillPrintEvent;
  }
}
