import { searchOf, type Selection } from '../view/selection.js';

/** The reader chose a role, a level or a filter, or typed a letter of a search. Not fired for what the host sets. Bubbles and crosses shadow roots. */
export class SkillChangeEvent extends Event {
  static readonly eventName = 'skill-change';

  /** The id of the reader's role, or null. */
  readonly role: string | null;
  /** The id of the reader's current level, or null. */
  readonly level: string | null;
  /** The id of the level compared with when it is not simply the next one, or null. */
  readonly targetLevel: string | null;
  /** The id of the role compared with at the reader's level, or null. */
  readonly otherRole: string | null;
  /** Two versions of the document are compared. */
  readonly versions: boolean;
  /** The ids of the roles shown, or null for all. */
  readonly roles: readonly string[] | null;
  /** Only required expectations are shown. */
  readonly requiredOnly: boolean;
  /** What roles and descriptions are searched for, or null. */
  readonly query: string | null;

  constructor(selection: Selection) {
    super(SkillChangeEvent.eventName, { bubbles: true, composed: true });
    this.role = selection.role ?? null;
    this.level = selection.level ?? null;
    this.targetLevel = selection.target ?? null;
    this.otherRole = selection.otherRole ?? null;
    this.versions = selection.versions;
    this.roles = selection.roles ?? null;
    this.requiredOnly = selection.requiredOnly;
    this.query = searchOf(selection) ?? null;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-change': SkillChangeEvent;
  }
}
