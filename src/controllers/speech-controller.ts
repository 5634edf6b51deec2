import type { ReactiveControllerHost } from 'lit';
import type { Profile } from '../model/profile.js';
import type { Translator } from '../strings/translate.js';
import type { Selection } from '../view/selection.js';
import { spokenChange, spokenSearch } from '../view/spoken-change.js';
import { PauseController } from './pause-controller.js';

/** What there is to speak of, and how. */
export interface Speech {
  readonly profile: () => Profile | undefined;
  readonly t: () => Translator;
  readonly announce: (message: string) => void;
}

/** Speaks of what the reader chose: of a choice at once, of a search when the reader pauses, as letters come one by one. */
export class SpeechController {
  readonly #speech: Speech;
  readonly #pause: PauseController;

  constructor(host: ReactiveControllerHost, speech: Speech) {
    this.#speech = speech;
    this.#pause = new PauseController(host);
  }

  tell(before: Selection, after: Selection): void {
    const isTyped =
      before.query !== after.query && before.roles === after.roles && before.requiredOnly === after.requiredOnly;
    if (isTyped)
      this.#pause.wait(() => {
        this.#say((profile, t) => spokenSearch(profile, after, t));
      });
    else {
      this.#pause.stop();
      this.#say((profile, t) => spokenChange(profile, before, after, t));
    }
  }

  #say(words: (profile: Profile, t: Translator) => string): void {
    const profile = this.#speech.profile();
    if (profile) this.#speech.announce(words(profile, this.#speech.t()));
  }
}
