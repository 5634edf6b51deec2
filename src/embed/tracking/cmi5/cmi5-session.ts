import { KeepLatest } from '../keep-latest.js';
import { followLeaving } from '../leaving.js';
import type { KeepResult, LearnerProgress, Tracker } from '../tracker.js';
import type { LaunchData } from './launch-data.js';
import { Outbox } from './outbox.js';
import type { RecordStore } from './record-store.js';
import { StateDocument } from './state-document.js';
import type { Statement, Statements } from './statements.js';

/** The document of the marks. */
export const STATE_ID = 'skill-profile';
/** The document that is there once the learner is done in this registration: that is said once only. */
export const COMPLETED_ID = 'skill-profile.completed';

/** What a visit is made of. */
export interface Cmi5Parts {
  readonly window: Window;
  readonly store: RecordStore;
  readonly statements: Statements;
  readonly data: LaunchData;
  /** BCP 47; '' when it is not known. */
  readonly language: string;
}

/**
 * One visit of a learner, through a platform that speaks cmi5. In the modes `Browse` and `Review` it is only told that the
 * visit begins and ends.
 */
export class Cmi5Session implements Tracker {
  readonly place: 'platform' | 'review';
  readonly location = '';
  readonly language: string;
  readonly returnUrl: string;
  readonly #store: RecordStore;
  readonly #statements: Statements;
  readonly #outbox: Outbox;
  readonly #saved: StateDocument;
  readonly #latest = new KeepLatest((state) => this.#saved.write(state));
  readonly #completed: StateDocument;
  readonly #window: Window;
  readonly #started: number;
  #stop: (() => void) | undefined;
  #isComplete = false;
  #percent = 0;
  #progressed: Statement | undefined;
  #closed = false;

  constructor({ window, store, statements, data, language }: Cmi5Parts) {
    this.place = data.writes ? 'platform' : 'review';
    this.language = language;
    this.returnUrl = data.returnUrl;
    this.#window = window;
    this.#store = store;
    this.#statements = statements;
    this.#outbox = new Outbox(store);
    this.#saved = new StateDocument(store, STATE_ID);
    this.#completed = new StateDocument(store, COMPLETED_ID);
    this.#started = window.performance.now();
  }

  get state(): string {
    return this.#saved.text;
  }

  /** Begins the visit, and reads what was kept; false when the platform does not let it begin. */
  async begin(): Promise<boolean> {
    const { ok } = await this.#store.post([this.#statements.initialized()]);
    if (!ok) return false;
    this.#stop = followLeaving(this.#window, {
      hidden: () => undefined,
      gone: () => {
        this.close();
      },
    });
    await Promise.all([this.#saved.read(), this.#writes ? this.#completed.read() : undefined]);
    this.#isComplete = this.#completed.exists;
    return true;
  }

  keep(state: string): KeepResult | Promise<KeepResult> {
    return this.#writes ? this.#latest.keep(state) : 'refused';
  }

  report({ answered, total, complete }: LearnerProgress): void {
    if (!this.#writes || this.#isComplete) return;
    // one that tells less than the next is worth nothing
    const waited = this.#progressed !== undefined && this.#outbox.withdraw(this.#progressed);
    if (complete) {
      this.#isComplete = true;
      this.#outbox.send(this.#statements.completed(this.#elapsed), () => {
        void this.#completed.write('{"completed":true}');
      });
      return;
    }
    const percent = total > 0 ? Math.floor((answered / total) * 100) : 0;
    if (percent === this.#percent && !waited) return;
    this.#percent = percent;
    this.#progressed = this.#statements.progressed(percent);
    this.#outbox.send(this.#progressed);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop?.();
    const { waiting } = this.#latest;
    if (waiting !== undefined) void this.#saved.write(waiting);
    this.#outbox.sendLast(this.#statements.terminated(this.#elapsed));
  }

  get #writes(): boolean {
    return this.place === 'platform' && !this.#closed;
  }

  get #elapsed(): number {
    return this.#window.performance.now() - this.#started;
  }
}
