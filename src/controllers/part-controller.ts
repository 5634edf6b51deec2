import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

const parts = new WeakMap<Host, Set<PartController<unknown>>>();

/**
 * A part of an element that is loaded when it is first needed. Until it has come the element does without it, and draws
 * again then; where it does not come, one line on the console says so, and the next time it is needed it is asked for again.
 */
export class PartController<Part> {
  readonly #host: Host;
  readonly #load: () => Promise<Part>;
  readonly #without: string;
  #part: Part | undefined;
  #pending: Promise<void> | undefined;
  #said = false;

  /** @param without What the element does without it, in a sentence for the console. */
  constructor(host: Host, load: () => Promise<Part>, without: string) {
    this.#host = host;
    this.#load = load;
    this.#without = without;
    const ofHost = parts.get(host) ?? new Set();
    parts.set(host, ofHost.add(this));
  }

  /** The part, if it has been needed before and has come. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Resolves when the part is there or cannot be had; undefined while nobody waits for it. */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }

  /** The part, as it is needed now: undefined until it has come. */
  need(): Part | undefined {
    if (!this.#part) this.#pending ??= this.#ask();
    return this.#part;
  }

  async #ask(): Promise<void> {
    try {
      this.#part = await this.#load();
      this.#host.requestUpdate();
    } catch (error) {
      if (!this.#said) console.error(`<${this.#host.localName}> ${this.#without} ${String(error)}`);
      this.#said = true;
    } finally {
      this.#pending = undefined;
    }
  }
}

/** What an element waits for, to be complete. */
export const pendingParts = (host: Host): Promise<void>[] =>
  [...(parts.get(host) ?? [])].map(({ pending }) => pending).filter((pending) => pending !== undefined);
