import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE = 400;

/** Waits until a reader who types letter by letter pauses. */
export class PauseController implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Calls back when nothing has come for a while; of several only the last. */
  wait(callback: () => void): void {
    this.stop();
    this.#timer = setTimeout(callback, PAUSE);
  }

  /** What was waited for has been overtaken. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  hostDisconnected(): void {
    this.stop();
  }
}
