import type { RecordStore } from './record-store.js';
import type { Statement } from './statements.js';

/** A statement that waits, and what is to happen once the store has answered to it. */
interface Entry {
  readonly statement: Statement;
  readonly done: (() => void) | undefined;
}

/** Sends statements one after the other: their order is part of what they say. */
export class Outbox {
  readonly #store: RecordStore;
  #waiting: Entry[] = [];
  /** The one under way. */
  #sent: Entry | undefined;

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** Takes a statement back; false when it is on its way already. */
  withdraw(statement: Statement): boolean {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((entry) => entry.statement !== statement);
    return this.#waiting.length < before;
  }

  /** Sends a statement after all that wait; `done` is called once the store has it, or will never take it. */
  send(statement: Statement, done?: () => void): void {
    this.#waiting.push({ statement, done });
    void this.#next();
  }

  /** Sends all that waits and a last one together: there is no time for one after the other. */
  sendLast(statement: Statement): void {
    const rest = this.#waiting;
    this.#waiting = [];
    for (const { done } of rest) done?.();
    this.#store.post([...rest.map((entry) => entry.statement), statement]).catch(() => undefined);
  }

  async #next(): Promise<void> {
    if (this.#sent) return;
    for (;;) {
      this.#sent = this.#waiting.shift();
      if (!this.#sent) return;
      const entry = this.#sent;
      const answered = await this.#try(entry.statement);
      this.#sent = undefined;
      if (!answered) {
        // it goes with the next one, and with the last one at the latest
        this.#waiting.unshift(entry);
        return;
      }
      entry.done?.();
    }
  }

  /** Whether the store has said what it makes of a statement: yes, or that it will never take it. */
  async #try(statement: Statement): Promise<boolean> {
    try {
      const { ok, status } = await this.#store.post([statement]);
      if (!ok && status < 500) console.warn(`The learning record store refused a statement: ${status}.`);
      return ok || (status < 500 && status !== 429 && status !== 408);
    } catch {
      return false;
    }
  }
}
