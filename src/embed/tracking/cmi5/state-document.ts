import type { KeepResult } from '../tracker.js';
import type { RecordStore } from './record-store.js';

/**
 * A document in the record store. It is written only over the one that was read, or where none is: what another page has
 * written meanwhile is not lost.
 */
export class StateDocument {
  readonly #store: RecordStore;
  readonly #id: string;
  #text = '';
  #etag: string | undefined;
  #exists = false;
  #busy = false;
  /** What was sent and never answered: it may have arrived. */
  #lost: string | undefined;

  constructor(store: RecordStore, id: string) {
    this.#store = store;
    this.#id = id;
  }

  /** The text as the store had it last; '' when there is none. */
  get text(): string {
    return this.#text;
  }

  get exists(): boolean {
    return this.#exists;
  }

  /** Reads it; false when the store does not say. */
  async read(): Promise<boolean> {
    try {
      const response = await this.#store.state(this.#id);
      this.#exists = response.status === 200;
      this.#text = this.#exists ? await response.text() : '';
      this.#etag = this.#exists ? (response.headers.get('etag') ?? undefined) : undefined;
      return this.#exists || response.status === 404;
    } catch {
      return false;
    }
  }

  /** Writes it; the request is on its way when this returns. */
  async write(text: string): Promise<KeepResult> {
    const headers = this.#condition();
    const first = !this.#busy;
    this.#busy = true;
    try {
      const response = await this.#store.state(this.#id, { method: 'PUT', body: text, headers });
      if (first) this.#busy = false;
      if (response.ok) return await this.#written(text, response);
      if (response.status === 412 || response.status === 409) return await this.#refused(text);
      return response.status === 413 ? 'full' : 'refused';
    } catch {
      this.#busy = false;
      this.#lost = text;
      return 'refused';
    }
  }

  #condition(): Readonly<Record<string, string>> {
    // one that is under way will have been written when this one arrives, under a tag that nobody knows yet
    if (this.#busy) return { 'if-match': '*' };
    return this.#exists ? { 'if-match': this.#etag ?? '*' } : { 'if-none-match': '*' };
  }

  async #written(text: string, response: Response): Promise<KeepResult> {
    this.#lost = undefined;
    this.#etag = response.headers.get('etag') ?? undefined;
    // not every store says at once under which tag it has it now
    if (this.#etag === undefined && (await this.read())) return this.#text === text ? 'kept' : 'changed';
    this.#exists = true;
    this.#text = text;
    return 'kept';
  }

  /** Another one stands there than we know of. */
  async #refused(text: string): Promise<KeepResult> {
    if (!(await this.read())) return 'refused';
    if (this.#text === text) return 'kept';
    if (this.#lost === undefined || this.#text !== this.#lost) return 'changed';
    // it is ours: it had arrived
    this.#lost = undefined;
    return this.write(text);
  }
}
