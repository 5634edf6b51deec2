import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Result } from '../source/failure.js';
import type { Loaded, Loader } from '../source/loader.js';
import { shown, type LoadState, type Ready } from '../view/load-state.js';

/** Where a document comes from. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly src: string }
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'inline'; readonly text: string };

/** Who keeps what was loaded. */
export interface StateHolder<Content> {
  readonly state: LoadState<Content>;
  setState(state: LoadState<Content>): void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** Data given anew is a newer version of what was given; another address is another document. */
const isSame = (a: Source | undefined, b: Source): boolean =>
  a?.kind === b.kind && (a.kind !== 'url' || b.kind !== 'url' || a.src === b.src);

/**
 * Brings the document of an element into its store. Whatever source was set last wins; an answer for an earlier one is
 * dropped. Sound data and inline text are there at once, an address is asked while the last good one stays on show. What is
 * under way is given up when the element leaves the page for good, and taken up again when it comes back.
 */
export class SourceController<Content> implements ReactiveController {
  readonly #host: Host;
  readonly #store: StateHolder<Content>;
  readonly #loader: Loader<Content>;
  readonly #task: Task<
    [source: Source, answer: Promise<Result<Loaded<Content>>> | undefined, reload: boolean],
    { source: Source; answer: Result<Loaded<Content>> }
  >;
  #source: Source = { kind: 'none' };
  /** Where what is on show came from. */
  #shownSource: Source | undefined;
  #due = false;
  #reload = false;
  #interrupted = false;
  #given: Promise<void> | undefined;

  constructor(host: Host, store: StateHolder<Content>, loader: Loader<Content>) {
    this.#host = host;
    this.#store = store;
    this.#loader = loader;
    this.#task = new Task(host, {
      autoRun: false,
      task: async ([source, given, reload], { signal }) => {
        const src = source.kind === 'url' ? source.src : '';
        const answer = given ?? loader.load(src, host.ownerDocument.baseURI, { signal, reload });
        return { source, answer: await answer };
      },
      onComplete: ({ source, answer }) => {
        // an aborted request completes too: it counts only while its source is the one that is wanted
        if (source === this.#source && !this.#interrupted) this.#settle(answer);
      },
    });
    host.addController(this);
  }

  /** There is a source, so the element shows its own document and not that of an ancestor. */
  get hasSource(): boolean {
    return this.#source.kind !== 'none';
  }

  /** While data or inline text is being checked: resolves when it is on show. Undefined while there is nothing to wait for. */
  get given(): Promise<void> | undefined {
    return this.#given;
  }

  /** Sets the source; the latest call wins. It is read with the host's next update. */
  use(source: Source): void {
    this.#source = source;
    this.#due = true;
    this.#reload = false;
    this.#host.requestUpdate();
  }

  /** Asks the address again, past every cache; data and inline text are checked again. */
  retry(): void {
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
   * Reads the source if it has changed. Called by the host before anything is worked out from the document: Lit asks its
   * controllers only after `willUpdate`, which would be one update too late.
   */
  read(): void {
    if (!this.#due) return;
    this.#due = false;
    this.#given = undefined;
    const source = this.#source;
    const answer =
      source.kind === 'data'
        ? this.#loader.readData(source.value)
        : source.kind === 'inline'
          ? this.#loader.readInline(source.text)
          : undefined;
    if (source.kind === 'url' || answer instanceof Promise) {
      const { state } = this.#store;
      const failure = this.#reload && state.status === 'failed' ? state.failure : undefined;
      this.#set({ status: 'loading', previous: this.#previous, failure });
      const settled = this.#task.run([source, answer instanceof Promise ? answer : undefined, this.#reload]);
      if (answer) this.#given = settled;
      return;
    }
    this.#task.abort();
    if (answer) this.#settle(answer);
    else this.#set({ status: 'idle' });
  }

  get #previous(): Ready<Content> | undefined {
    return shown(this.#store.state);
  }

  #settle(answer: Result<Loaded<Content>>): void {
    if (!answer.ok) {
      // what came from elsewhere is no older version of this: shown below a failure, it would be taken for one
      const previous = isSame(this.#shownSource, this.#source) ? this.#previous : undefined;
      this.#set({ status: 'failed', failure: answer.failure, previous });
      return;
    }
    this.#shownSource = this.#source;
    const { savedAt } = answer.value;
    this.#set({ ...answer.value, status: 'ready', loadedAt: savedAt ?? Date.now(), saved: savedAt !== undefined });
  }

  #set(state: LoadState<Content>): void {
    this.#store.setState(state);
  }
}
