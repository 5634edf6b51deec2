import { refusal } from '../../controllers/marks-storage.js';
import { KeepLatest } from './keep-latest.js';
import { languageTag } from './language-tag.js';
import type { KeepResult, LearnerProgress, Tracker } from './tracker.js';

/** How a host page follows a learner itself. All may answer later; whatever one throws or rejects with means "no". */
export interface HostFunctions {
  /** The state that was set last; '' or null when there is none. */
  get(): string | null | Promise<string | null>;
  /** Keeps a state. Rejects with an error named `QuotaExceededError` when it is too long. */
  set(state: string): void | Promise<void>;
  /** Is told how far the learner is. */
  report?(progress: LearnerProgress): void;
  /** The language of the learner, BCP 47. */
  readonly language?: string;
}

/** Hands everything to the functions of a host page. */
class CallbackTracker implements Tracker {
  readonly place = 'page';
  readonly location = '';
  readonly language: string;
  readonly returnUrl = '';
  readonly #host: HostFunctions;
  readonly #latest = new KeepLatest((state) => this.#set(state));
  #state: string;
  #complete = false;
  #closed = false;

  constructor(host: HostFunctions, state: string) {
    this.#host = host;
    this.#state = state;
    this.language = languageTag(host.language);
  }

  get state(): string {
    return this.#state;
  }

  keep(state: string): KeepResult | Promise<KeepResult> {
    return this.#closed ? 'refused' : this.#latest.keep(state);
  }

  report(progress: LearnerProgress): void {
    if (this.#closed) return;
    this.#complete ||= progress.complete;
    try {
      this.#host.report?.({ ...progress, complete: this.#complete });
    } catch (error) {
      console.error(error);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const { waiting } = this.#latest;
    if (waiting !== undefined) void this.#set(waiting);
  }

  async #set(state: string): Promise<KeepResult> {
    try {
      await this.#host.set(state);
      this.#state = state;
      return 'kept';
    } catch (error) {
      return refusal(error) === 'full' ? 'full' : 'refused';
    }
  }
}

/** Follows a learner through functions of the host page; undefined when it cannot be asked for the state. */
export async function openCallback(host: HostFunctions): Promise<Tracker | undefined> {
  try {
    const state: unknown = await host.get();
    return new CallbackTracker(host, typeof state === 'string' ? state : '');
  } catch {
    return undefined;
  }
}
