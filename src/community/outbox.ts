import type { CommunityAdapter } from './adapter.js';
import { asCommunityError, CommunityError, type CommunityErrorCode } from './community-error.js';
import type { Refused } from './feed.js';
import { listen, tell } from './hearsay.js';
import type { Operation } from './model/operation.js';
import { onceMore } from './once-more.js';
import type { Shelf } from './shelf.js';
import { inTurn } from './turns.js';

/** An operation that waits, as it lies on the shelf. */
export interface Waiting {
  readonly operation: Operation;
  /** Who did it; whoever signs in next, when nobody was signed in. */
  readonly author: string | undefined;
  /** Why the store will not take it. */
  readonly refusal?: { readonly code: CommunityErrorCode; readonly message: string };
  /** How often the store has made an error of it. */
  readonly failures?: number;
}

/** Who wants to know. */
export interface Follower {
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
/** How often the store may make an error of one operation: it holds up all that comes after it. */
const MOST_FAILURES = 5;

/** Whether an operation makes or changes the entry of this id. */
const isAbout = (operation: Operation, id: string): boolean =>
  [operation.id, 'target' in operation && operation.target, 'proposal' in operation && operation.proposal].includes(id);

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
  #entries: readonly Waiting[] = [];
  #held: CommunityError | undefined;
  #failures = 0;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The id of what is on its way at this moment. */
  #sending = '';
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
    return this.#ofViewer.filter(({ refusal }) => !refusal).map(({ operation }) => operation);
  }

  /** What the store will not take. */
  get refused(): readonly Refused[] {
    return this.#ofViewer.flatMap(({ operation, refusal }) =>
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
    await this.#put(operation, { operation, author });
    this.#changed();
    this.flush();
  }

  /** Forgets what was refused. */
  async dismiss({ operation }: Refused): Promise<void> {
    await this.#put(operation, undefined);
    this.#changed();
  }

  /**
   * Forgets all that waits about an entry of one's own: that it was made, changed, removed or voted on. What is being sent is
   * let through first: of that nothing is forgotten.
   *
   * @param id That of the entry.
   */
  async discard(id: string): Promise<void> {
    await inTurn(this.#topic, new AbortController().signal, async () => {
      await this.#read();
      for (const operation of this.waiting)
        if (isAbout(operation, id) && operation.id !== this.#sending) await this.#put(operation, undefined);
    });
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

  get #ofViewer(): readonly Waiting[] {
    return this.#entries.filter(({ author }) => !author || author === this.viewer);
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
      this.#read().catch(() => undefined);
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

  async #put(operation: Operation, value: Waiting | undefined): Promise<void> {
    await this.#shelf.change('outbox', this.#start + operation.id, () => value);
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
      await this.#read();
      if (this.#entries.some(({ refusal }) => !refusal)) await inTurn(this.#topic, end.signal, () => this.#send());
      this.#failures = 0;
      this.#held = undefined;
    } catch (error) {
      this.#held = asCommunityError(error);
      this.#later(this.#held);
    }
    this.#changed();
  });

  /** Sends one after the other, beginning with what lies on the shelf now: other tabs put some there and take some away. */
  async #send(): Promise<void> {
    await this.#read();
    for (;;) {
      // a store that cannot say who is signed in says so when it is given something
      const viewer = await this.#adapter.session().catch(() => null);
      this.viewer = viewer?.id ?? this.viewer;
      const entry = this.#ofViewer.find(({ refusal }) => !refusal);
      if (!entry) return;
      const { operation } = entry;
      try {
        this.#sending = operation.id;
        await this.#adapter.apply(operation);
      } catch (error) {
        const { code, message, retryable } = asCommunityError(error);
        const failures = (entry.failures ?? 0) + Number(code === 'failed');
        if (code === 'failed' && failures < MOST_FAILURES) await this.#put(operation, { ...entry, failures });
        if (code === 'failed' ? failures < MOST_FAILURES : retryable || code === 'auth') throw error;
        await this.#put(operation, { operation, author: this.viewer, refusal: { code, message } });
        continue;
      } finally {
        this.#sending = '';
      }
      this.#failures = 0;
      await this.#put(operation, undefined);
      for (const { delivered } of [...this.#followers]) delivered(operation);
    }
  }

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
