import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a reader has waited: not worth a word, long enough for a picture of what comes, long enough to say so. */
export type Patience = 'fresh' | 'waiting' | 'long';

const WAITING = 300;
const LONG = 1_000;

/** Tells how long something has been going on, so that a quick answer causes no flash and a slow one is spoken of once. */
export class PatienceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onLong: () => void;
  #patience: Patience = 'fresh';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onLong Called once when it has become long. */
  constructor(host: ReactiveControllerHost, onLong: () => void) {
    this.#host = host;
    this.#onLong = onLong;
    host.addController(this);
  }

  get patience(): Patience {
    return this.#patience;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#patience = 'waiting';
      this.#host.requestUpdate();
      this.#timer = setTimeout(() => {
        this.#patience = 'long';
        this.#onLong();
      }, LONG - WAITING);
    }, WAITING);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#patience = 'fresh';
  }

  hostDisconnected(): void {
    this.stop();
  }
}
