import type { RoleMarks } from '../model/marks.js';
import { mergeMarks } from '../model/merge-marks.js';
import {
  idsOfKey,
  marksKey,
  refusal,
  type MarksListener,
  type MarksStorage,
  type WriteResult,
} from './marks-storage.js';
import { marksIn, readStored, writeStored, type Stored } from './stored-marks.js';

/** Marks that the browser would not keep, and what it had when they were made. */
interface Unsaved {
  readonly marks: RoleMarks;
  readonly over: RoleMarks | undefined;
}

/** Held for the whole page, by key: all elements see them. */
const unsaved = new Map<string, Unsaved>();

/** Those of the page that someone listens to. */
const heard = new Set<LocalMarksStorage>();

/**
 * Marks in the browser's own store, followed by all elements of the page and by all tabs. Each element has one of its own,
 * which remembers what that element has seen: so a mark that another tab made meanwhile is told from one taken away here.
 */
export class LocalMarksStorage implements MarksStorage {
  /** By key: the marks as this element knows them. */
  readonly #known = new Map<string, RoleMarks | undefined>();
  readonly #listeners = new Set<MarksListener>();

  get kept(): boolean {
    return unsaved.size === 0 && this.#textAt('') !== undefined;
  }

  read(skill: string, role: string): RoleMarks | undefined | 'damaged' {
    const found = this.#now(skill, role);
    this.#known.set(marksKey(skill, role), marksIn(found));
    return found === 'newer' ? undefined : found;
  }

  write(marks: RoleMarks): WriteResult {
    const { skill, role } = marks;
    const key = marksKey(skill, role);
    const merged = mergeMarks(this.#known.get(key), marks, marksIn(this.#now(skill, role)));
    this.#known.set(key, marks);
    const result = this.#keep(key, merged);
    for (const storage of [...heard]) storage.#tell(key);
    return result;
  }

  subscribe(listener: MarksListener): () => void {
    if (this.#listeners.size === 0) {
      window.addEventListener('storage', this.#onStorage);
      window.addEventListener('pageshow', this.#onShow);
    }
    this.#listeners.add(listener);
    heard.add(this);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      heard.delete(this);
      window.removeEventListener('storage', this.#onStorage);
      window.removeEventListener('pageshow', this.#onShow);
    };
  }

  /** What stands under a key: null for nothing, undefined when the page may not look. */
  #textAt(key: string): string | null | undefined {
    try {
      return localStorage.getItem(key);
    } catch {
      return undefined;
    }
  }

  /** What the browser keeps, and what it would not keep on top of that. */
  #now(skill: string, role: string): Stored {
    const key = marksKey(skill, role);
    const stored = readStored(this.#textAt(key) ?? null, skill, role);
    const held = unsaved.get(key);
    return held ? mergeMarks(held.over, held.marks, marksIn(stored)) : stored;
  }

  #keep(key: string, marks: RoleMarks): WriteResult {
    let stored: Stored;
    let result: WriteResult = 'kept';
    try {
      const text = localStorage.getItem(key);
      stored = readStored(text, marks.skill, marks.role);
      if (stored === 'newer') result = 'blocked';
      else {
        if (text !== null && stored === 'damaged') putAside(key, text);
        localStorage.setItem(key, writeStored(marks));
      }
    } catch (error) {
      result = refusal(error);
    }
    if (result === 'kept') unsaved.delete(key);
    else unsaved.set(key, { marks, over: marksIn(stored) });
    return result;
  }

  #tell(key: string): void {
    const ids = idsOfKey(key);
    if (!ids) return;
    for (const listener of [...this.#listeners]) listener(ids.skill, ids.role);
  }

  /** Another tab has written; without a key it has emptied everything. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    for (const each of key === null ? [...this.#known.keys()] : [key]) this.#tell(each);
  };

  /** The reader came back to the page as it was left: of what other tabs wrote meanwhile it was not told. */
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) for (const each of [...this.#known.keys()]) this.#tell(each);
  };
}

/** Keeps what cannot be read beside its place, for whoever can: someone's marks are in it. */
function putAside(key: string, text: string): void {
  let beside = `${key}:damaged`;
  for (let n = 2; localStorage.getItem(beside) !== null; n++) beside = `${key}:damaged-${n}`;
  localStorage.setItem(beside, text);
}
