import { refusal } from '../../controllers/marks-storage.js';
import { openNone } from './none.js';
import type { KeepResult, Tracker } from './tracker.js';

const PREFIX = 'skill-profile-state:';

/** Keeps the state in the browser's own store. */
class BrowserTracker implements Tracker {
  readonly place = 'browser';
  readonly location = '';
  readonly language = '';
  readonly returnUrl = '';
  readonly #key: string;
  readonly #window: Window;

  constructor(window: Window, key: string) {
    this.#window = window;
    this.#key = PREFIX + key;
  }

  /** Read anew each time: another tab may have written. */
  get state(): string {
    try {
      return this.#window.localStorage.getItem(this.#key) ?? '';
    } catch {
      return '';
    }
  }

  keep(state: string): KeepResult {
    try {
      this.#window.localStorage.setItem(this.#key, state);
      return 'kept';
    } catch (error) {
      return refusal(error) === 'full' ? 'full' : 'refused';
    }
  }

  /** Nobody asks. */
  report(): void {
    // nothing to do
  }

  /** Everything is kept already. */
  close(): void {
    // nothing to do
  }
}

/**
 * Follows a learner in this browser alone; where the page may not keep anything, as in a sandboxed frame, nobody is
 * followed.
 *
 * @param key Tells the states of several profiles apart: the id of the profile.
 */
export function openBrowser(window: Window, key: string): Tracker {
  try {
    window.localStorage.getItem(PREFIX + key);
    return new BrowserTracker(window, key);
  } catch {
    return openNone();
  }
}
