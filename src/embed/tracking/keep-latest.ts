import type { KeepResult } from './tracker.js';

/**
 * Writes states where that takes time: one after the other, and of those that wait only the last one. Whoever waits is told
 * what became of that.
 */
export class KeepLatest {
  readonly #write: (state: string) => Promise<KeepResult>;
  #wanted: string | undefined;
  #writing: string | undefined;
  #keeping: Promise<KeepResult> | undefined;

  /** @param write Never rejects, and has begun to write when it returns. */
  constructor(write: (state: string) => Promise<KeepResult>) {
    this.#write = write;
  }

  /** The state that was not kept and is not on its way; undefined when all is well. */
  get waiting(): string | undefined {
    return this.#wanted === this.#writing ? undefined : this.#wanted;
  }

  keep(state: string): Promise<KeepResult> {
    this.#wanted = state;
    this.#keeping ??= this.#run().finally(() => {
      this.#keeping = undefined;
    });
    return this.#keeping;
  }

  async #run(): Promise<KeepResult> {
    for (;;) {
      const state = this.#wanted ?? '';
      this.#writing = state;
      const result = await this.#write(state);
      this.#writing = undefined;
      const isLast = this.#wanted === state;
      // one that was made without knowing what others kept is not to be kept as it is
      if ((isLast && result === 'kept') || result === 'changed') this.#wanted = undefined;
      if (isLast || result === 'changed') return result;
    }
  }
}
