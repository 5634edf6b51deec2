import { decimals } from './decimals.js';
import { findApi } from './find-api.js';
import { languageTag } from './language-tag.js';
import { followLeaving } from './leaving.js';
import { ScormCalls } from './scorm-calls.js';
import type { ScormDialect } from './scorm-dialect.js';
import type { KeepResult, LearnerProgress, Tracker } from './tracker.js';

/** How long what has changed waits for more before the platform is asked to save it, in milliseconds. */
const COMMIT_AFTER = 500;
/** How long until it is asked again when it would not. */
const COMMIT_AGAIN = 30_000;

/**
 * One visit of a learner, through the API of a platform. Everything is set when it happens and saved soon after: when the
 * page is left there is no more time for it, and browsers refuse the platform the requests it would need. What the platform
 * shows for review, for browsing or without credit is read, and nothing is written.
 */
export class ScormSession implements Tracker {
  readonly place: 'platform' | 'review';
  readonly location: string;
  readonly language: string;
  readonly returnUrl = '';
  onsaved: ((isSaved: boolean) => void) | undefined;
  readonly #calls: ScormCalls;
  readonly #dialect: ScormDialect;
  readonly #window: Window;
  readonly #stop: () => void;
  readonly #started: number;
  /** What was written of the parts that are not written twice. */
  readonly #written = new Map<string, string>();
  #state: string;
  #status: string;
  #complete: boolean;
  #timer: number | undefined;
  #waiting = false;
  /** The platform would not save what it has. */
  #unsaved = false;
  #closed = false;

  /** @param calls Those of an API that has begun. */
  constructor(calls: ScormCalls, dialect: ScormDialect, window: Window) {
    this.#calls = calls;
    this.#dialect = dialect;
    this.#window = window;
    this.#started = window.performance.now();
    const { elements, untouched, done } = dialect;
    const mode = calls.get(elements.mode);
    const credit = calls.get(elements.credit);
    this.place = mode === 'review' || mode === 'browse' || credit === 'no-credit' ? 'review' : 'platform';
    this.#status = calls.get(elements.status);
    this.#state = calls.get(elements.state);
    this.location = calls.get(elements.location);
    this.language = languageTag(calls.get(elements.language));
    this.#complete = done.includes(this.#status);
    this.#stop = followLeaving(window, {
      hidden: () => {
        if (this.#waiting) this.#commit();
      },
      gone: () => {
        this.close();
      },
    });
    if (this.place === 'review') return;
    // a platform that says nothing of the status may have one: only what is surely new begins
    if (untouched.includes(this.#status) && this.#state === '' && this.#write(elements.status, 'incomplete'))
      this.#status = 'incomplete';
    // both again at the end; these are for a visit that is cut off
    this.#write(elements.exit, 'suspend');
    this.#writeTime();
  }

  get state(): string {
    return this.#state;
  }

  keep(state: string): KeepResult {
    if (!this.#writes) return 'refused';
    if (state !== this.#state) {
      const { elements, tooLong, safeLength } = this.#dialect;
      if (!this.#calls.set(elements.state, state)) {
        const { error } = this.#calls;
        const said = error !== '' && error !== '0';
        return tooLong.includes(error) || (!said && state.length > safeLength) ? 'full' : 'refused';
      }
      if (state.length > safeLength && this.#wasCut(state)) {
        this.#calls.set(elements.state, this.#state);
        return 'full';
      }
      this.#state = state;
      this.#soon();
    }
    return this.#unsaved ? 'unsaved' : 'kept';
  }

  report({ answered, total, complete, score, location }: LearnerProgress): void {
    if (!this.#writes) return;
    const { elements, locationLength, done, scaled } = this.#dialect;
    if (location !== '' && location.length <= locationLength) this.#write(elements.location, location);
    this.#complete ||= complete;
    if (elements.progress !== undefined) {
      const share = total > 0 ? answered / total : 0;
      this.#write(elements.progress, this.#complete ? '1' : decimals(share, 7));
    }
    if (score !== undefined) {
      this.#write(`${elements.score}min`, '0');
      this.#write(`${elements.score}max`, '100');
      this.#write(`${elements.score}raw`, decimals(score * 100, 2));
      if (scaled) this.#write(`${elements.score}scaled`, decimals(score, 7));
    }
    if (this.#complete && !done.includes(this.#status) && this.#write(elements.status, 'completed'))
      this.#status = 'completed';
  }

  close(): void {
    if (this.#closed) return;
    if (this.place === 'platform') {
      this.#writeTime();
      // always: where it says anything else, some platforms begin the next visit with nothing
      this.#calls.set(this.#dialect.elements.exit, 'suspend');
    }
    this.#closed = true;
    this.#stop();
    this.#window.clearTimeout(this.#timer);
    this.#calls.terminate();
  }

  get #writes(): boolean {
    return this.place === 'platform' && !this.#closed;
  }

  /** Sets a value that the platform does not have yet; says whether it has it now. */
  #write(element: string, value: string): boolean {
    if (this.#written.get(element) === value) return true;
    if (!this.#calls.set(element, value)) return false;
    this.#written.set(element, value);
    this.#soon();
    return true;
  }

  #writeTime(): void {
    const { elements, duration } = this.#dialect;
    this.#calls.set(elements.time, duration(this.#window.performance.now() - this.#started));
  }

  /** Whether the platform took a long state and kept only a part of it. */
  #wasCut(state: string): boolean {
    const kept = this.#calls.get(this.#dialect.elements.state);
    return kept !== '' && kept !== state;
  }

  #soon(): void {
    if (this.#waiting && !this.#unsaved) return;
    this.#waiting = true;
    this.#commitIn(COMMIT_AFTER);
  }

  #commitIn(milliseconds: number): void {
    this.#window.clearTimeout(this.#timer);
    this.#timer = this.#window.setTimeout(() => {
      this.#commit();
    }, milliseconds);
  }

  #commit(): void {
    this.#window.clearTimeout(this.#timer);
    this.#writeTime();
    const before = this.#unsaved;
    this.#unsaved = !this.#calls.commit();
    this.#waiting = this.#unsaved;
    if (this.#unsaved) this.#commitIn(COMMIT_AGAIN);
    if (this.#unsaved !== before) this.onsaved?.(!this.#unsaved);
  }
}

/** Begins a visit with the first platform around a window that speaks one of these; undefined when none does. */
export function openScorm(window: Window, dialects: readonly ScormDialect[]): Tracker | undefined {
  for (const dialect of dialects) {
    const api = findApi(window, dialect.api);
    if (!api) continue;
    const calls = new ScormCalls(api, dialect);
    if (calls.initialize()) return new ScormSession(calls, dialect, window);
  }
  return undefined;
}
