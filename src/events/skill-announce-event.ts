/** Something is about to be spoken to readers who do not see it. Cancelable: a host that prevents it speaks for itself. */
export class SkillAnnounceEvent extends Event {
  static readonly eventName = 'skill-announce';

  /** The words, in the reader's language. */
  readonly message: string;

  constructor(message: string) {
    super(SkillAnnounceEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-announce': SkillAnnounceEvent;
  }
}
