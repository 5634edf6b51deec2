/**
 * The reader asked the matrix for a level, a role's ladder, or one cell (both). Cancelable: a host that prevents it shows
 * the place itself. Bubbles and crosses shadow roots.
 */
export class SkillNavigateEvent extends Event {
  static readonly eventName = 'skill-navigate';

  /** The id of the role, or null. */
  readonly role: string | null;
  /** The id of the level, or null. */
  readonly level: string | null;

  constructor(role: string | null, level: string | null) {
    super(SkillNavigateEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.role = role;
    this.level = level;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-navigate': SkillNavigateEvent;
  }
}
