import type { CommunityAdapter } from './adapter.js';
import { asCommunityError, CommunityError, type CommunityErrorCode } from './community-error.js';
import type { Refused } from './feed.js';
import { listen, tell } from './hearsay.js';
import type { Operation } from './model/operation.js';
import { onceMore } from './once-more.js';
import type { Shelf } from './shelf.js';
import { inTurn } from './turns.js';

/** An operation that waits, as it lies on the shelf. */
interface Waiting {
  readonly operation: Operation;
  /** Who did it; whoever signs in next, when nobody was signed in. */
  readonly author: string | undefined;
  /** Why the store will not take it. */
  readonly refusal?: { readonly code: CommunityErrorCode; readonly message: string };
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * What the reader did and a store does not have yet. Everything goes this way: it is put on the shelf first and sent from
 * there, the oldest first, one at a time, by one tab at a time, until the store has it. As a store knows a second try, each
 * arrives once, and in order. What cannot be sent waits: longer each time, or until the reader signs in.
 */
export class Outbox {
  readonly #adapter: CommunityAdapter;
  readonly #shelf: Shelf;
  readonly #name: string;
  readonly #changed: () => void;
  readonly #delivered: (operation: Operation) => void;
  #entries: readonly Waiting[] = [];
  #held: CommunityError | undefined;
  #viewer: string | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: AbortController | undefined;

  /**
   * @param name That of the store, with its address.
   * @param changed What waits has changed.
   * @param delivered The store has an operation now.
   */
  constructor(
    name: string,
    adapter: CommunityAdapter,
    shelf: Shelf,
    { changed, delivered }: { readonly changed: () => void; readonly delivered: (operation: Operation) => void },
  ) {
    this.#name = name;
    this.#adapter = adapter;
    this.#shelf = shelf;
    this.#changed = changed;
    this.#delivered = delivered;
  }

  /** What waits, the oldest first. */
  get waiting(): readonly Operation[] {
    return this.#ofViewer.filter(({ refusal }) => !refusal).map(({ operation }) => operation);
  }

  /** What the store will not take. */
  get refused(): readonly Refused[] {
    return this.#ofViewer.flatMap(({ operation, refusal }) =>
      refusal ? { operation, error: new CommunityError(refusal.code, refusal.message) } : [],
    );
  }

  /** Who is signed in: what somebody else did in this browser waits until they are back. */
  set viewer(id: string | undefined) {
    this.#viewer = id;
  }

  get #ofViewer(): readonly Waiting[] {
    return this.#entries.filter(({ author }) => !author || !this.#viewer || author === this.#viewer);
  }

  /** Why it waits, when the last try failed. */
  get held(): CommunityError | undefined {
    return this.#held;
  }

  /** Begins to send, and follows what other tabs put into the same outbox. */
  async open(): Promise<void> {
    this.#end = new AbortController();
    const { signal } = this.#end;
    listen(this.#topic, () => void this.#read(), signal);
    addEventListener('online', this.flush, { signal });
    addEventListener('pageshow', this.flush, { signal });
    await this.#read();
    this.flush();
  }

  /** Stops; what waits stays where it is. */
  close(): void {
    this.#end?.abort();
    clearTimeout(this.#timer);
  }

  /** Resolves when the operation is on the shelf. Rejects when it cannot be kept there. */
  async add(operation: Operation, author: string | undefined): Promise<void> {
    await this.#put(operation, { operation, author });
    this.#changed();
    this.flush();
  }

  /** Forgets what was refused. */
  async dismiss({ operation }: Refused): Promise<void> {
    await this.#put(operation, undefined);
    this.#changed();
  }

  /** Sends what waits, now. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    void this.#run();
  };

  #isOpen(): boolean {
    return this.#end?.signal.aborted === false;
  }

  get #topic(): string {
    return `outbox ${this.#name}`;
  }

  get #start(): string {
    return `${this.#name} `;
  }

  #keyOf({ id }: Operation): string {
    return this.#start + id;
  }

  async #put(operation: Operation, value: Waiting | undefined): Promise<void> {
    await this.#shelf.change('outbox', this.#keyOf(operation), () => value);
    this.#hold(operation, value);
    tell(this.#topic);
  }

  /** The same here as on the shelf. */
  #hold({ id }: Operation, entry: Waiting | undefined): void {
    const others = this.#entries.filter(({ operation }) => operation.id !== id);
    if (entry) others.push(entry);
    this.#entries = others.sort((a, b) => (a.operation.id < b.operation.id ? -1 : 1));
  }

  /** Looks what lies on the shelf. */
  readonly #read = onceMore(async () => {
    this.#entries = (await this.#shelf.list('outbox', this.#start)) as Waiting[];
    this.#changed();
  });

  readonly #run = onceMore(async () => {
    const signal = this.#end?.signal;
    if (!signal || signal.aborted) return;
    try {
      if (this.waiting.length > 0) await inTurn(this.#topic, signal, () => this.#send(signal));
      this.#failures = 0;
      this.#held = undefined;
    } catch (error) {
      if (!this.#isOpen()) return;
      this.#held = asCommunityError(error);
      if (this.#held.retryable) this.#tryLater(this.#held.retryAfter);
    }
    this.#changed();
  });

  /** Sends one after the other, beginning with what lies on the shelf now: other tabs put some there and take some away. */
  async #send(signal: AbortSignal): Promise<void> {
    await this.#read();
    for (;;) {
      this.#viewer = await this.#sessionId();
      const [operation] = this.waiting;
      if (!operation || signal.aborted) return;
      try {
        await this.#adapter.apply(operation, { signal });
      } catch (error) {
        signal.throwIfAborted();
        const { code, message, retryable } = asCommunityError(error);
        if (retryable || code === 'auth') throw error;
        await this.#put(operation, { operation, author: this.#viewer, refusal: { code, message } });
        continue;
      }
      this.#failures = 0;
      this.#delivered(operation);
      await this.#put(operation, undefined);
    }
  }

  /** A store that cannot say who is signed in says so when it is given something. */
  async #sessionId(): Promise<string | undefined> {
    const viewer = await this.#adapter.session().catch(() => null);
    return viewer?.id ?? this.#viewer;
  }

  #tryLater(atLeast: number): void {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++) * (0.5 + Math.random());
    this.#timer = setTimeout(this.flush, Math.max(pause, atLeast));
  }
}
