import type { RoleMarks } from '../model/marks.js';
import { mergeMarks } from '../model/merge-marks.js';
import { marksKey, refusal, type MarksListener, type MarksStorage, type WriteResult } from './marks-storage.js';
import { marksIn, readStored, writeStored } from './stored-marks.js';

/** A store of the host's own, such as one on its server: text by key. Both functions may answer later. */
export interface ProgressStore {
  /** The text that was last set; null when there is none. */
  get(key: string): string | null | Promise<string | null>;
  set(key: string, value: string): void | Promise<void>;
  /** Calls back when a text was changed by someone else; returns the way to stop that. */
  subscribe?(listener: (key: string) => void): () => void;
  /**
   * Where it is, for the words beside a list: with the page (`hosted`, when it is left out) or with a learning `platform`;
   * nowhere, since the platform shows what was marked for `review`; in this browser (`kept`); nowhere at all (`none`).
   */
  readonly keeper?: 'hosted' | 'platform' | 'review' | 'kept' | 'none';
}

const isText = (answer: unknown): answer is string | null => answer === null || typeof answer === 'string';

/** What is known of one role. */
interface Entry {
  readonly key: string;
  readonly skill: string;
  readonly role: string;
  /** The marks as the reader sees them. */
  marks: RoleMarks | undefined;
  /** The marks as the store last had them. */
  stored: RoleMarks | undefined;
  /** The store has something that cannot be read. */
  damaged: boolean;
  /** The reader has marked something that was not sent yet. */
  waiting: boolean;
  /** The store is being asked, and asked once more after that when something has changed meanwhile. */
  busy: boolean;
  again: boolean;
  result: WriteResult;
}

/**
 * Marks in a store of the host's own. They are there as soon as the store has answered, and whoever listens is told. What
 * the store would not take is told by `kept`, also by a call to whoever listens.
 */
export class HostedMarksStorage implements MarksStorage {
  readonly #store: ProgressStore;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<MarksListener>();
  #unsubscribe: (() => void) | undefined;

  constructor(store: ProgressStore) {
    this.#store = store;
  }

  get kept(): boolean {
    return [...this.#entries.values()].every(({ result }) => result === 'kept');
  }

  get full(): boolean {
    return [...this.#entries.values()].some(({ result }) => result === 'full');
  }

  read(skill: string, role: string): RoleMarks | undefined | 'damaged' {
    const { marks, damaged, waiting } = this.#entry(skill, role);
    return damaged && !waiting ? 'damaged' : marks;
  }

  write(marks: RoleMarks): WriteResult {
    const entry = this.#entry(marks.skill, marks.role);
    entry.marks = marks;
    entry.waiting = true;
    void this.#meet(entry);
    this.#tell(entry);
    return entry.result;
  }

  subscribe(listener: MarksListener): () => void {
    this.#listeners.add(listener);
    this.#unsubscribe ??= this.#store.subscribe?.((key) => {
      const entry = this.#entries.get(key);
      if (entry) void this.#meet(entry);
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  /** What is known of a role; the first time the store is asked, and a store that answers at once is known at once. */
  #entry(skill: string, role: string): Entry {
    const key = marksKey(skill, role);
    let entry = this.#entries.get(key);
    if (entry) return entry;
    const flags = { damaged: false, waiting: false, busy: false, again: false };
    entry = { key, skill, role, marks: undefined, stored: undefined, ...flags, result: 'kept' };
    this.#entries.set(key, entry);
    void this.#meet(entry);
    return entry;
  }

  /** Talks with the store, about one role one talk at a time. */
  async #meet(entry: Entry): Promise<void> {
    entry.again = true;
    if (entry.busy) return;
    entry.busy = true;
    while (entry.again) {
      entry.again = false;
      await this.#exchange(entry);
      this.#tell(entry);
    }
    entry.busy = false;
  }

  /**
   * Reads what the store has, brings it together with what the reader has, and sends that. Of a store that answers at once
   * all is done when this returns.
   */
  async #exchange(entry: Entry): Promise<void> {
    const { key, skill, role } = entry;
    try {
      const answer = this.#store.get(key);
      const text = isText(answer) ? answer : await answer;
      const found = readStored(text, skill, role);
      const theirs = marksIn(found);
      const ours = entry.waiting ? entry.marks : undefined;
      entry.damaged = found === 'damaged';
      entry.marks = ours ? mergeMarks(entry.stored, ours, theirs) : theirs;
      entry.stored = theirs;
      // what a later version wrote is not written over
      if (ours && found === 'newer') throw new Error('newer');
      if (entry.waiting && entry.marks) {
        const sent = entry.marks;
        if (entry.damaged && text !== null) await this.#store.set(`${key}:damaged`, text);
        const done = this.#store.set(key, writeStored(sent));
        if (done instanceof Promise) await done;
        entry.stored = sent;
        entry.waiting = entry.marks !== sent;
        entry.damaged = false;
      }
      entry.result = 'kept';
    } catch (error) {
      entry.result = refusal(error);
    }
  }

  #tell({ skill, role }: Entry): void {
    for (const listener of [...this.#listeners]) listener(skill, role);
  }
}
