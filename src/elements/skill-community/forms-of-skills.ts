import type { PartHost } from './community-parts.js';
import { FocusKeeper } from './focus-keeper.js';
import { Forms } from './forms.js';

/** The forms of each skill: what was typed about one is never sent to another. */
export class FormsOfSkills {
  readonly #host: PartHost;
  readonly #focus: FocusKeeper;
  readonly #onMissing: () => void;
  readonly #forms = new Map<string, Forms>();

  /** @param onMissing A form did not come that was asked for. */
  constructor(host: PartHost, onMissing: () => void) {
    this.#host = host;
    this.#focus = new FocusKeeper(host);
    this.#onMissing = onMissing;
  }

  /** Those of one skill, by its id. */
  of(skill: string): Forms {
    let forms = this.#forms.get(skill);
    if (!forms) this.#forms.set(skill, (forms = new Forms(this.#host, this.#focus, this.#onMissing)));
    return forms;
  }
}
