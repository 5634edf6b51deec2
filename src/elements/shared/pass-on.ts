import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';

/** What an element passes on as it is to one that it shows a skill with. */
export interface Settings {
  readonly density: string | undefined;
  readonly announcements: string | undefined;
  readonly storage: string | undefined;
  readonly progressStore: ProgressStore | undefined;
  readonly scale: string | undefined;
}

class PassOn extends Directive {
  override update({ element }: ElementPart, [settings]: [Settings]): typeof noChange {
    const { density, announcements, storage, progressStore, scale } = settings;
    Object.assign(element, { density, announcements, storage, progressStore, scale });
    return noChange;
  }

  render(_settings: Settings): typeof noChange {
    return noChange;
  }
}

/** Gives the element it stands in the settings of the element around it, as properties. */
export const passOn = directive(PassOn);
