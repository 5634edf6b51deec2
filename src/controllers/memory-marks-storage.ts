import type { RoleMarks } from '../model/marks.js';
import { marksKey, type MarksListener, type MarksStorage, type WriteResult } from './marks-storage.js';

/** Marks that are gone when the page is left, as a host may want it. */
export class MemoryMarksStorage implements MarksStorage {
  readonly kept = false;
  readonly #marks = new Map<string, RoleMarks>();
  readonly #listeners = new Set<MarksListener>();

  read(skill: string, role: string): RoleMarks | undefined {
    return this.#marks.get(marksKey(skill, role));
  }

  write(marks: RoleMarks): WriteResult {
    this.#marks.set(marksKey(marks.skill, marks.role), marks);
    for (const listener of [...this.#listeners]) listener(marks.skill, marks.role);
    return 'blocked';
  }

  subscribe(listener: MarksListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
