import type { Capabilities, CommunityAdapter, CommunityFile, Credentials } from './adapter.js';
import { asCommunityError, CommunityError } from './community-error.js';
import type { Feed, FeedState, Refused } from './feed.js';
import { countOthers } from './model/count-others.js';
import { layOver } from './model/lay-over.js';
import type { Act, Operation } from './model/operation.js';
import type { Snapshot } from './model/snapshot.js';
import { onceMore } from './once-more.js';
import { Outbox } from './outbox.js';
import type { Shelf } from './shelf.js';
import { ulid } from './ulid.js';

/** Between two questions to a store, in milliseconds: many people may write at once. */
const LOAD_PAUSE = 250;

type Delivered = (operation: Operation) => void;

/** One skill in one store: what is known of it, with what waits in the outbox laid over it. */
export class StoreFeed implements Feed {
  readonly #adapter: CommunityAdapter;
  readonly #shelf: Shelf;
  readonly #subject: string;
  readonly #name: string;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  readonly #deliveries = new Set<Delivered>();
  #end: AbortController | undefined;
  #base: Snapshot | undefined;
  #error: CommunityError | undefined;
  #fresh = 0;
  #state: FeedState | undefined;
  /** Grows with each operation that the store has taken: an answer from before may not have it. */
  #age = 0;
  #lastLoad = -LOAD_PAUSE;

  /** @param name That of the store, with its address. */
  constructor(name: string, adapter: CommunityAdapter, shelf: Shelf, subject: string) {
    this.#name = name;
    this.#adapter = adapter;
    this.#shelf = shelf;
    this.#subject = subject;
    this.#outbox = new Outbox(`${name} ${encodeURIComponent(subject)}`, adapter, shelf, {
      changed: () => {
        this.#tell();
      },
      delivered: (operation) => {
        this.#age++;
        if (this.#base) this.#base = layOver(this.#base, operation, false);
        for (const listener of [...this.#deliveries]) listener(operation);
      },
    });
  }

  get capabilities(): Capabilities {
    return this.#adapter.capabilities;
  }

  get state(): FeedState {
    return (this.#state ??= this.#lookAgain());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#end) this.#begin((this.#end = new AbortController()).signal);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#end?.abort();
      this.#end = undefined;
      this.#outbox.close();
    };
  }

  onDelivered(listener: Delivered): () => void {
    this.#deliveries.add(listener);
    return () => this.#deliveries.delete(listener);
  }

  async act(act: Act): Promise<Operation> {
    const operation = { ...act, id: ulid(), subject: this.#subject, at: new Date().toISOString() };
    await this.send(operation);
    return operation;
  }

  /** Puts an operation into the outbox that was made before, or elsewhere. */
  async send(operation: Operation): Promise<void> {
    try {
      await this.#outbox.add(operation, this.#base?.viewer?.id);
    } catch (error) {
      throw new CommunityError('unavailable', `it cannot be kept: ${String(error)}`);
    }
  }

  dismiss(refused: Refused): Promise<void> {
    return this.#outbox.dismiss(refused);
  }

  retry(): void {
    void this.#load();
    this.#outbox.flush();
  }

  seen(): void {
    const count = this.#base && countOthers(this.#base);
    if (count !== undefined) void this.#shelf.change('notes', this.#noteOf('seen'), () => count).catch(() => undefined);
  }

  async signIn(credentials?: Credentials): Promise<void> {
    await this.#adapter.signIn(credentials);
    this.retry();
  }

  async signOut(): Promise<void> {
    await this.#adapter.signOut();
    await this.#load();
  }

  get exportFile(): (() => Promise<CommunityFile>) | undefined {
    const { exportFile } = this.#adapter;
    return exportFile && (() => exportFile.call(this.#adapter, this.#subject));
  }

  get importFile(): ((file: unknown) => Promise<number>) | undefined {
    const { importFile } = this.#adapter;
    return importFile && ((file) => importFile.call(this.#adapter, file));
  }

  #noteOf(what: string): string {
    return `${what} ${this.#name} ${this.#subject}`;
  }

  #begin(signal: AbortSignal): void {
    this.#adapter.subscribe(this.#subject, () => void this.#load(), { signal });
    this.#outbox.open().catch(() => undefined); // the store lies there as well, or says so
    void this.#load();
  }

  /** Asks the store. */
  readonly #load = onceMore(async () => {
    const pause = this.#lastLoad + LOAD_PAUSE - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    this.#lastLoad = performance.now();
    const age = this.#age;
    try {
      const snapshot = await this.#adapter.load(this.#subject);
      if (age === this.#age) await this.#take(snapshot);
      else void this.#load();
      this.#error = undefined;
    } catch (error) {
      this.#error = asCommunityError(error);
      this.#base ??= await this.#recall();
    }
    this.#tell();
  });

  async #take(snapshot: Snapshot): Promise<void> {
    if (!this.#base) {
      const seen = await this.#shelf.get('notes', this.#noteOf('seen'));
      this.#fresh = typeof seen === 'number' ? Math.max(0, countOthers(snapshot) - seen) : 0;
    }
    this.#base = snapshot;
    this.#outbox.viewer = snapshot.viewer?.id;
    if (this.capabilities.scope === 'shared')
      await this.#shelf.change('notes', this.#noteOf('copy'), () => snapshot).catch(() => undefined);
  }

  /** What the store said the last time, on an earlier visit. */
  async #recall(): Promise<Snapshot | undefined> {
    return (await this.#shelf.get('notes', this.#noteOf('copy')).catch(() => undefined)) as Snapshot | undefined;
  }

  #tell(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }

  #lookAgain(): FeedState {
    if (!this.#base) return this.#error ? { status: 'failed', error: this.#error } : { status: 'loading' };
    const { waiting, refused, held } = this.#outbox;
    return {
      status: 'ready',
      snapshot: waiting.reduce((snapshot, operation) => layOver(snapshot, operation, true), this.#base),
      fresh: this.#fresh,
      waiting: waiting.length,
      held,
      refused,
      stale: this.#error !== undefined,
    };
  }

  get keptHere(): (() => Promise<number>) | undefined {
    return this.#kept(false);
  }

  get sendKept(): (() => Promise<number>) | undefined {
    return this.#kept(true);
  }

  #kept(isSent: boolean): (() => Promise<number>) | undefined {
    const { acts, scope } = this.capabilities;
    if (scope !== 'shared') return undefined;
    return async () => {
      const base = this.#base;
      if (!base?.viewer || !(await this.#shelf.get('notes', 'owner'))) return 0;
      const { id } = base.viewer;
      const send = isSent ? (made: Operation) => this.#outbox.add(made, id) : undefined;
      const { keptHere } = await import('./browser/kept-here.js');
      return keptHere(this.#shelf, this.#noteOf('sent'), acts, base, send);
    };
  }
}
