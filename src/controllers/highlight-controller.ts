import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MarkJob, Marks } from './highlights.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Marks what a search has found, for as long as the element is on the page: the page's list of marks would keep it alive.
 * What marks is loaded with the first search; until then, and where it does not load, rows are filtered all the same.
 */
export class HighlightController implements ReactiveController {
  readonly #host: Host;
  #marks: Promise<Marks | undefined> | undefined;
  #job: MarkJob | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Marks what a job says, and nothing else any more. */
  show(job: MarkJob | undefined): void {
    if (!job && !this.#job) return;
    this.#job = job;
    this.#marks ??= import('./highlights.js').then(
      ({ Marks }) => new Marks(),
      () => undefined,
    );
    this.#draw();
  }

  hostConnected(): void {
    this.#draw();
  }

  hostDisconnected(): void {
    this.#draw();
  }

  #draw(): void {
    void this.#marks?.then((marks) => {
      marks?.show(this.#host.isConnected ? this.#job : undefined);
    });
  }
}
