import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setMark, type Mark, type RoleMarks } from '../model/marks.js';
import type { MarksNote } from '../view/checklist-items.js';
import { marksStorageOf } from './marks-storage-of.js';
import type { MarksStorage } from './marks-storage.js';
import type { SkillStore } from './skill-store.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The reader's marks, for an element that shows them: read when asked for, followed wherever they are changed. */
export class ProgressController implements ReactiveController {
  readonly #host: Host;
  readonly #store: () => SkillStore;
  /** Roles whose stored marks could not be read. */
  readonly #damaged = new Set<string>();
  #storage: MarksStorage | undefined;
  #unsubscribe: (() => void) | undefined;
  #isFull = false;

  /** @param store The store of the profile that the host shows now. */
  constructor(host: Host, store: () => SkillStore) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#storage = undefined;
  }

  /** The marks of a role; none when there are none. */
  marks(skill: string, role: string): RoleMarks {
    const found = marksStorageOf(this.#store()).read(skill, role);
    if (found === 'damaged') this.#damaged.add(role);
    return typeof found === 'object' ? found : { skill, role, marks: [] };
  }

  /** What is to be known about where the marks of a role are. */
  note(role: string): MarksNote {
    const { marksPlace } = this.#store();
    const isOurs = typeof marksPlace === 'string';
    if (this.#isFull || marksStorageOf(this.#store()).full) return isOurs ? 'full' : 'no-room';
    if (this.#damaged.has(role)) return 'damaged';
    if (marksPlace === 'none') return 'none';
    if (!marksStorageOf(this.#store()).kept) return 'blocked';
    return isOurs ? 'kept' : (marksPlace.keeper ?? 'hosted');
  }

  /** Marks an item of a level, or takes its mark away. */
  mark(marks: RoleMarks, at: { level: string; index: number; texts: readonly string[] }, mark: Mark | undefined): void {
    const { level, index, texts } = at;
    this.write(setMark(marks, level, index, texts[index] ?? '', mark, new Date(), texts));
  }

  /** Keeps the marks of a role. */
  write(marks: RoleMarks): void {
    this.#isFull = marksStorageOf(this.#store()).write(marks) === 'full';
    this.#host.requestUpdate();
  }

  #follow(): void {
    const storage = marksStorageOf(this.#store());
    // an update may still come after the element has left
    if (storage === this.#storage || !this.#host.isConnected) return;
    this.#unsubscribe?.();
    this.#storage = storage;
    this.#unsubscribe = storage.subscribe(() => {
      this.#host.requestUpdate();
    });
  }
}
