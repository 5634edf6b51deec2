import type { Capabilities, CommunityFile, Credentials } from './adapter.js';
import { asCommunityError, CommunityError } from './community-error.js';
import type { Feed, FeedState, Refused } from './feed.js';
import { countOthers } from './model/count-others.js';
import type { layOver } from './model/lay-over.js';
import { loadWritten } from './model/load-written.js';
import type { Act, Operation } from './model/operation.js';
import type { Snapshot } from './model/snapshot.js';
import { onceMore } from './once-more.js';
import type { StoreSession } from './store-session.js';
import { ulid } from './ulid.js';

/** Between two questions to a store, in milliseconds: many people may write at once. */
const LOAD_PAUSE = 250;

/** Lays what waits over what a store has: loaded with the first that waits, for all skills. */
let lay: typeof layOver | undefined;
const loadLay = async (): Promise<void> => {
  lay ??= (await loadWritten()).layOver;
};

type Delivered = (operation: Operation) => void;

/** One skill in one store: what is known of it, with what waits in the outbox laid over it. */
export class StoreFeed implements Feed {
  readonly #session: StoreSession;
  readonly #subject: string;
  readonly #listeners = new Set<() => void>();
  readonly #deliveries = new Set<Delivered>();
  #end: AbortController | undefined;
  #base: Snapshot | undefined;
  #error: CommunityError | undefined;
  #fresh = 0;
  /** For whom what is new was counted, on this visit. */
  #countedFor: string | undefined;
  #state: FeedState | undefined;
  /** Grows with each operation that the store has taken: an answer from before may not have it. */
  #age = 0;
  #lastLoad = -LOAD_PAUSE;
  readonly #onUse: ((isUsed: boolean) => void) | undefined;

  /** @param onUse Somebody begins to follow it, or nobody does any more. */
  constructor(session: StoreSession, subject: string, onUse?: (isUsed: boolean) => void) {
    this.#session = session;
    this.#subject = subject;
    this.#onUse = onUse;
  }

  get capabilities(): Capabilities {
    return this.#session.adapter.capabilities;
  }

  get state(): FeedState {
    return (this.#state ??= this.#lookAgain());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#end) {
      this.#onUse?.(true);
      this.#begin((this.#end = new AbortController()).signal);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0 || !this.#end) return;
      this.#end.abort();
      this.#end = undefined;
      this.#onUse?.(false);
    };
  }

  onDelivered(listener: Delivered): () => void {
    this.#deliveries.add(listener);
    return () => this.#deliveries.delete(listener);
  }

  async act(act: Act): Promise<Operation> {
    const operation = { ...act, id: ulid(), subject: this.#subject, at: new Date().toISOString() };
    try {
      await loadLay();
      const outbox = await this.#session.openOutbox();
      await outbox.add(operation, this.#base?.viewer?.id);
    } catch (error) {
      throw new CommunityError('unavailable', `it cannot be kept: ${String(error)}`);
    }
    return operation;
  }

  async dismiss(refused: Refused): Promise<void> {
    await this.#session.outbox?.dismiss(refused);
  }

  async discard(id: string): Promise<void> {
    await this.#session.outbox?.discard(id);
    // an answer may have got lost: then it is there, whatever was discarded
    void this.#load();
  }

  retry(): void {
    void this.#load();
    this.#session.retry();
  }

  seen(): void {
    const base = this.#base;
    if (!base) return;
    const count = countOthers(base);
    void this.#session.shelf.change('notes', this.#seenBy(base), () => count).catch(() => undefined);
  }

  signIn(credentials?: Credentials): Promise<void> {
    return this.#session.signIn(credentials);
  }

  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  get exportFile(): (() => Promise<CommunityFile>) | undefined {
    const { adapter } = this.#session;
    return adapter.exportFile?.bind(adapter, this.#subject);
  }

  get importFile(): ((file: unknown) => Promise<number>) | undefined {
    const { adapter } = this.#session;
    return adapter.importFile?.bind(adapter);
  }

  get claimFile(): Feed['claimFile'] {
    const { adapter } = this.#session;
    return adapter.claimFile?.bind(adapter);
  }

  get keptHere(): (() => Promise<number>) | undefined {
    return this.capabilities.scope === 'shared' ? () => this.#kept(false) : undefined;
  }

  get sendKept(): (() => Promise<number>) | undefined {
    return this.keptHere && (() => this.#kept(true));
  }

  #noteOf(what: string): string {
    return `${what} ${this.#session.name} ${this.#subject}`;
  }

  #seenBy({ viewer }: Snapshot): string {
    return this.#noteOf(`seen by ${viewer?.id ?? ''}`);
  }

  #begin(signal: AbortSignal): void {
    const { adapter } = this.#session;
    const load = (): void => void this.#load();
    const tell = (): void => {
      this.#tell();
    };
    this.#countedFor = undefined;
    adapter.subscribe(this.#subject, load, { signal });
    this.#session.onSession(load, signal);
    addEventListener('online', load, { signal });
    // what was said while the page lay in the back/forward cache is not told
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#load(), { signal });
    const follower = {
      changed: () => {
        tell();
        // what was written on an earlier visit is shown when it can be
        if (!lay && this.#session.unsent.waiting.length > 0) void loadLay().then(tell, () => undefined);
      },
      delivered: (operation: Operation) => {
        if (operation.subject !== this.#subject) return;
        this.#age++;
        if (this.#base && lay) this.#keep(lay(this.#base, operation, false));
        else load();
        tell();
        for (const listener of [...this.#deliveries]) listener(operation);
      },
      signedOut: load,
    };
    this.#session.follow(follower, signal);
    load();
  }

  /** Asks the store. */
  readonly #load = onceMore(async () => {
    const pause = this.#lastLoad + LOAD_PAUSE - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    this.#lastLoad = performance.now();
    const age = this.#age;
    try {
      const snapshot = await this.#session.adapter.load(this.#subject);
      const seen = await this.#seenCount(snapshot);
      await this.#session.knows(snapshot.viewer);
      this.#error = undefined;
      // the store has taken something since it was asked
      if (age === this.#age) this.#take(snapshot, seen);
      else void this.#load();
    } catch (reason) {
      const error = asCommunityError(reason);
      const copy = await this.#recall();
      this.#error = error; // not before the copy is there, which is shown instead
      this.#base = error.code === 'auth' ? undefined : (this.#base ?? copy);
    }
    this.#tell();
  });

  #take(snapshot: Snapshot, seen: unknown): void {
    this.#keep(snapshot);
    const viewer = snapshot.viewer?.id ?? '';
    if (this.#countedFor !== viewer)
      this.#fresh = typeof seen === 'number' ? Math.max(0, countOthers(snapshot) - seen) : 0;
    this.#countedFor = viewer;
  }

  /** Remembers what the store has, also for a visit without it. */
  #keep(snapshot: Snapshot): void {
    this.#base = snapshot;
    if (this.capabilities.scope === 'shared')
      void this.#session.shelf.change('notes', this.#noteOf('copy'), () => snapshot).catch(() => undefined);
  }

  /** How many others had said something at the last visit; undefined on the first. */
  #seenCount(snapshot: Snapshot): Promise<unknown> {
    return this.#session.shelf.get('notes', this.#seenBy(snapshot)).catch(() => undefined);
  }

  /** What the store said on an earlier visit, to who was signed in last: nobody else's. */
  async #recall(): Promise<Snapshot | undefined> {
    const { shelf } = this.#session;
    const copy = (await shelf.get('notes', this.#noteOf('copy')).catch(() => undefined)) as Snapshot | undefined;
    const viewer = await this.#session.lastViewer();
    return copy && copy.viewer?.id === viewer ? copy : undefined;
  }

  #tell(): void {
    this.#state = undefined;
    for (const listener of [...this.#listeners]) listener();
  }

  #lookAgain(): FeedState {
    if (!this.#base) return this.#error ? { status: 'failed', error: this.#error } : { status: 'loading' };
    const { waiting, refused, held } = this.#session.unsent;
    const mine = waiting.filter(({ subject }) => subject === this.#subject);
    return {
      status: 'ready',
      snapshot: mine.reduce((snapshot, operation) => lay?.(snapshot, operation, true) ?? snapshot, this.#base),
      fresh: this.#fresh,
      waiting: mine.length,
      held,
      refused: refused.filter(({ operation }) => operation.subject === this.#subject),
      stale: this.#error !== undefined,
    };
  }

  async #kept(isSent: boolean): Promise<number> {
    const base = this.#base;
    if (!base?.viewer || !(await this.#session.shelf.get('notes', 'owner'))) return 0;
    const { keptHere } = await import('./browser/kept-here.js');
    return keptHere(this.#session, this.#noteOf('sent'), base, isSent ? base.viewer.id : undefined);
  }
}
