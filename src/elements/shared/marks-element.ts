import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import { SkillElement } from './skill-element.js';

/** An element that shows what the reader has marked, or holds elements that do. */
export abstract class MarksElement extends SkillElement {
  /** Where marks are kept: `local` (the default), in this browser, or `none`, until the page is left. */
  @property() storage: string | undefined;

  /** A store of your own for the marks, such as one on your server. Takes the place of `storage`. */
  @property({ attribute: false }) progressStore: ProgressStore | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isOwner) this.store.marksPlace = this.progressStore ?? (this.storage === 'none' ? 'none' : 'local');
  }
}
