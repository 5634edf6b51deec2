import type { MarksPlace } from './marks-storage-of.js';
import type { LoadState } from '../view/load-state.js';
import { NOTHING_SELECTED, type Selection } from '../view/selection.js';

/**
 * What changed: the profile, where marks are kept, or the selection, by the reader's hand, the host, or the address the page
 * was opened with.
 */
export type StoreChange = 'profile' | 'marks' | 'reader' | 'host' | 'link';
export type StoreListener = (change: StoreChange) => void;

/**
 * One profile and one selection, shared by all elements that show them. Whoever holds it may read, choose and listen;
 * only its owner sets the profile.
 */
export class SkillStore {
  #state: LoadState = { status: 'idle' };
  #selection = NOTHING_SELECTED;
  #marksPlace: MarksPlace = 'local';
  readonly #listeners = new Set<StoreListener>();

  get state(): LoadState {
    return this.#state;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** Where the reader's marks are kept. */
  get marksPlace(): MarksPlace {
    return this.#marksPlace;
  }

  set marksPlace(place: MarksPlace) {
    if (place === this.#marksPlace) return;
    this.#marksPlace = place;
    this.#tell('marks');
  }

  setState(state: LoadState): void {
    this.#state = state;
    this.#tell('profile');
  }

  /** Changes parts of the selection. Says nothing when they are what they were. */
  select(change: Partial<Selection>, by: Exclude<StoreChange, 'profile' | 'marks'>): void {
    const keys = Object.keys(change) as (keyof Selection)[];
    if (keys.every((key) => change[key] === this.#selection[key])) return;
    this.#selection = { ...this.#selection, ...change };
    this.#tell(by);
  }

  /** Calls back on every change; returns the way to stop that. */
  subscribe(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: StoreChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
