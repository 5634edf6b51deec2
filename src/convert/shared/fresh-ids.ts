import { idFromName } from './slug.js';

/** Ids of which none is given twice; for ten thousand of the same name in one pass. */
export class FreshIds {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();

  /** @param reserved Ids that are never made of a name. */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** Never makes this one. */
  reserve(id: string): void {
    this.#taken.add(id);
  }

  /** An id made from a name. */
  make(name: string): string {
    const base = idFromName(name);
    let at = this.#last.get(base) ?? 0;
    let id: string;
    do id = ++at === 1 ? base : `${base}-${at}`;
    while (this.#taken.has(id));
    this.#last.set(base, at);
    this.#taken.add(id);
    return id;
  }
}
