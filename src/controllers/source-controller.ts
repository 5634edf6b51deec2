import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadProfile, readData, readInline, type LoadedProfile } from '../source/load-profile.js';
import type { Result } from '../source/failure.js';
import { shown, type LoadState, type Ready } from '../view/load-state.js';
import type { SkillStore } from './skill-store.js';

/** Where a profile comes from. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly src: string }
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'inline'; readonly text: string };

type Host = ReactiveControllerHost & HTMLElement;

/** Data given anew is a newer version of what was given; another address is another profile. */
const isSame = (a: Source | undefined, b: Source): boolean =>
  a?.kind === b.kind && (a.kind !== 'url' || b.kind !== 'url' || a.src === b.src);

/**
 * Brings the profile of an element into its store. Whatever source was set last wins; an answer for an earlier one is
 * dropped. Data and inline text are there at once, an address is asked while the last good profile stays on show. What is
 * under way is given up when the element leaves the page for good, and taken up again when it comes back.
 */
export class SourceController implements ReactiveController {
  readonly #host: Host;
  readonly #store: SkillStore;
  readonly #task: Task<[source: Source, reload: boolean], { source: Source; result: Result<LoadedProfile> }>;
  #source: Source = { kind: 'none' };
  /** Where the profile on show came from. */
  #shownSource: Source | undefined;
  #due = false;
  #reload = false;
  #interrupted = false;

  constructor(host: Host, store: SkillStore) {
    this.#host = host;
    this.#store = store;
    this.#task = new Task(host, {
      autoRun: false,
      args: () => [this.#source, this.#reload],
      task: async ([source, reload], { signal }) => {
        const src = source.kind === 'url' ? source.src : '';
        return { source, result: await loadProfile(src, host.ownerDocument.baseURI, { signal, reload }) };
      },
      onComplete: ({ source, result }) => {
        // an aborted request completes too: it counts only while its source is the one that is wanted
        if (source === this.#source && !this.#interrupted) this.#settle(result);
      },
    });
    host.addController(this);
  }

  /** There is a source, so the element shows its own profile and not that of an ancestor. */
  get hasSource(): boolean {
    return this.#source.kind !== 'none';
  }

  /** Sets the source; the latest call wins. It is read with the host's next update. */
  use(source: Source): void {
    this.#source = source;
    this.#due = true;
    this.#reload = false;
    this.#host.requestUpdate();
  }

  /** Asks the address again, past every cache. Does nothing for data and inline text. */
  retry(): void {
    if (this.#source.kind !== 'url') return;
    this.#due = true;
    this.#reload = true;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#interrupted) return;
    this.#interrupted = false;
    this.#due = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // a move in the document disconnects and connects in one go: wait and see
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#store.state.status !== 'loading') return;
      this.#interrupted = true;
      this.#task.abort();
    });
  }

  /**
   * Reads the source if it has changed. Called by the host before anything is worked out from the profile: Lit asks its
   * controllers only after `willUpdate`, which would be one update too late.
   */
  read(): void {
    if (!this.#due) return;
    this.#due = false;
    const source = this.#source;
    if (source.kind === 'url') {
      const { state } = this.#store;
      const failure = this.#reload && state.status === 'failed' ? state.failure : undefined;
      this.#set({ status: 'loading', previous: this.#previous, failure });
      void this.#task.run();
      return;
    }
    this.#task.abort();
    if (source.kind === 'none') this.#set({ status: 'idle' });
    else this.#settle(source.kind === 'data' ? readData(source.value) : readInline(source.text));
  }

  get #previous(): Ready | undefined {
    return shown(this.#store.state);
  }

  #settle(result: Result<LoadedProfile>): void {
    if (!result.ok) {
      // what came from elsewhere is no older version of this: shown below a failure, it would be taken for one
      const previous = isSame(this.#shownSource, this.#source) ? this.#previous : undefined;
      this.#set({ status: 'failed', failure: result.failure, previous });
      return;
    }
    this.#shownSource = this.#source;
    const { profile, problems, savedAt } = result.value;
    this.#set({ status: 'ready', profile, problems, loadedAt: savedAt ?? Date.now(), saved: savedAt !== undefined });
  }

  #set(state: LoadState): void {
    this.#store.setState(state);
  }
}
