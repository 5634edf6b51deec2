import type { CommunityAdapter } from './adapter.js';
import { asCommunityError, CommunityError } from './community-error.js';
import type { Refused } from './feed.js';
import { listen, tell } from './hearsay.js';
import type { Operation } from './model/operation.js';
import { onceMore } from './once-more.js';
import type { Waiting } from './send.js';
import type { Shelf } from './shelf.js';
import { inTurn } from './turns.js';

/** Who wants to know. */
interface Follower {
  /** What waits has changed, or why it waits. */
  readonly changed: () => void;
  /** The store has an operation now. */
  readonly delivered: (operation: Operation) => void;
  /** The store wants somebody to sign in, or somebody else has. */
  readonly signedOut?: () => void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** However long a server asks to wait. */
const LONGEST_WAIT = 3_600_000;

/**
 * What the reader did and a store does not have yet. Everything goes this way: it is put on the shelf first and sent from
 * there, the oldest first, one at a time, by one tab at a time, until the store has it. As a store knows a second try, each
 * arrives once, and in order. What cannot be sent waits: longer each time, or until the reader signs in.
 */
export class Outbox {
  readonly #adapter: CommunityAdapter;
  readonly #shelf: Shelf;
  readonly #name: string;
  readonly #followers = new Set<Follower>();
  #all: readonly Waiting[] = [];
  #held: CommunityError | undefined;
  #failures = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: AbortController | undefined;

  /**
   * Who was signed in last: what somebody else did in this browser waits until they are back, and what was done while nobody
   * was signed in goes out under this name.
   */
  viewer: string | undefined;

  /** @param name That of the store, with its address. */
  constructor(name: string, adapter: CommunityAdapter, shelf: Shelf) {
    this.#name = name;
    this.#adapter = adapter;
    this.#shelf = shelf;
  }

  /** What waits, the oldest first. */
  get waiting(): readonly Operation[] {
    return this.entries.filter(({ refusal }) => !refusal).map(({ operation }) => operation);
  }

  /** What the store will not take. */
  get refused(): readonly Refused[] {
    return this.entries.flatMap(({ operation, refusal }) =>
      refusal ? { operation, error: new CommunityError(refusal.code, refusal.message) } : [],
    );
  }

  /** Why it waits, when the last try failed. */
  get held(): CommunityError | undefined {
    return this.#held;
  }

  /** Sends what waits, and tells of it, until what this returns is called. What is on its way then still arrives. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    if (!this.#end) this.#open((this.#end = new AbortController()).signal);
    return () => {
      this.#followers.delete(follower);
      void this.#run(); // after what is on its way: see there
    };
  }

  /** Resolves when the operation is on the shelf. Rejects when it cannot be kept there. */
  async add(operation: Operation, author: string | undefined): Promise<void> {
    await this.put(operation, { operation, author });
    this.#changed();
    this.flush();
  }

  /** Forgets what was refused. */
  async dismiss({ operation }: Refused): Promise<void> {
    await this.put(operation, undefined);
    this.#changed();
  }

  /**
   * Forgets all that waits about an entry of one's own: that it was made, changed, removed or voted on. What is being sent is
   * let through first: of that nothing is forgotten. Rejects where what is needed for it cannot be loaded.
   *
   * @param id That of the entry.
   */
  async discard(id: string): Promise<void> {
    const { discard } = await import('./send.js');
    await inTurn(this.#topic, new AbortController().signal, () => discard(this, id));
    this.#changed();
  }

  /** Sends what waits, now, or when the server has asked to be asked again. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    void this.#run();
  };

  /** Sends what waits, now: the reader wants it. */
  retry(): void {
    this.#notBefore = 0;
    this.flush();
  }

  /** @internal What the viewer did, the oldest first. */
  get entries(): readonly Waiting[] {
    return this.#all.filter(({ author }) => !author || author === this.viewer);
  }

  /** @internal Looks what lies on the shelf. */
  readonly read = onceMore(async () => {
    this.#all = (await this.#shelf.list('outbox', this.#start)) as Waiting[];
    this.#changed();
  });

  /** @internal Puts something in the place of an operation, on the shelf and here; undefined takes it away. */
  async put(operation: Operation, entry: Waiting | undefined): Promise<void> {
    const { id } = operation;
    await this.#shelf.change('outbox', this.#start + id, () => entry);
    const others = this.#all.filter((other) => other.operation.id !== id);
    if (entry) others.push(entry);
    this.#all = others.sort((a, b) => (a.operation.id < b.operation.id ? -1 : 1));
    tell(this.#topic);
  }

  /** @internal The store has an operation. */
  delivered(operation: Operation): void {
    this.#failures = 0;
    for (const { delivered } of [...this.#followers]) delivered(operation);
  }

  get #topic(): string {
    return `outbox ${this.#name}`;
  }

  get #start(): string {
    return `${this.#name} `;
  }

  #open(signal: AbortSignal): void {
    const read = (): void => {
      // where nothing can be read, nothing waits
      this.read().catch(() => undefined);
    };
    listen(this.#topic, read, signal);
    addEventListener('online', this.flush, { signal });
    addEventListener('pageshow', this.flush, { signal });
    read();
    this.flush();
  }

  #changed(): void {
    for (const { changed } of [...this.#followers]) changed();
  }

  readonly #run = onceMore(async () => {
    const end = this.#end;
    if (!end) return;
    if (this.#followers.size === 0) {
      // nobody is here any more: what still waits is sent on the next visit
      this.#end = undefined;
      clearTimeout(this.#timer);
      end.abort();
      return;
    }
    const wait = this.#notBefore - Date.now();
    if (wait > 0) {
      this.#timer = setTimeout(this.flush, wait);
      return;
    }
    try {
      await this.read();
      if (this.#all.some(({ refusal }) => !refusal)) {
        const { send } = await import('./send.js');
        await inTurn(this.#topic, end.signal, () => send(this, this.#adapter));
      }
      this.#failures = 0;
      this.#held = undefined;
    } catch (error) {
      this.#held = asCommunityError(error);
      this.#later(this.#held);
    }
    this.#changed();
  });

  #later({ code, retryable, retryAfter }: CommunityError): void {
    if (code === 'auth') for (const { signedOut } of [...this.#followers]) signedOut?.();
    if (!retryable) return;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#failures++) * (0.5 + Math.random());
    // what comes in meanwhile must not use up the tries
    const wait = Math.max(Math.min(LONGEST_WAIT, retryAfter), code === 'failed' ? pause : 0);
    this.#notBefore = Date.now() + wait;
    this.#timer = setTimeout(this.flush, Math.max(pause, wait));
  }
}
