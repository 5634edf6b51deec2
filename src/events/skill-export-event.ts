/** A file that a profile can be saved as: a table, the document itself, or a CASE 1.1 package. */
export type ExportFormat = 'csv' | 'json' | 'case';

/**
 * The reader is about to save what is shown as a file. Cancelable: a host that prevents it saves in its own way. Bubbles and
 * crosses shadow roots.
 */
export class SkillExportEvent extends Event {
  static readonly eventName = 'skill-export';

  /** What kind of file. */
  readonly format: ExportFormat;
  /** The id of the skill. */
  readonly skill: string;
  /** How many expectations the file has: those that the filters leave. */
  readonly count: number;

  constructor(format: ExportFormat, skill: string, count: number) {
    super(SkillExportEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.format = format;
    this.skill = skill;
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-export': SkillExportEvent;
  }
}
