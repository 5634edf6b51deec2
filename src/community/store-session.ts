import type { CommunityAdapter, Credentials } from './adapter.js';
import { asCommunityError, type CommunityError } from './community-error.js';
import { listen, tell } from './hearsay.js';
import type { Viewer } from './model/snapshot.js';
import { onceMore } from './once-more.js';
import type { Follower, Outbox, Waiting } from './outbox.js';
import type { Shelf } from './shelf.js';

/** The longest between two tries to load the outbox, in milliseconds. */
const LONGEST_PAUSE = 60_000;

/**
 * A store as this browser uses it: the outbox before it, and who was signed in last. All skills share it, so that what was
 * written about one is sent while the reader is at another.
 */
export class StoreSession {
  readonly name: string;
  readonly adapter: CommunityAdapter;
  readonly shelf: Shelf;
  /** What waits to be sent: there from the first on that does. */
  outbox: Outbox | undefined;
  #opening: Promise<Outbox> | undefined;
  readonly #followers = new Map<Follower, AbortSignal>();
  #viewer: string | undefined;
  /** What lies on the shelf while the outbox cannot be loaded, and why it cannot. */
  #found: readonly Waiting[] = [];
  #failure: CommunityError | undefined;
  /** How long it is left alone then, in milliseconds: twice as long each time. */
  #pause = 1000;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param name That of the store, with its address. */
  constructor(name: string, adapter: CommunityAdapter, shelf: Shelf) {
    this.name = name;
    this.adapter = adapter;
    this.shelf = shelf;
  }

  /** What waits, what was refused, and why something waits. */
  get unsent(): Pick<Outbox, 'waiting' | 'refused' | 'held'> {
    if (this.outbox) return this.outbox;
    const mine = this.#found.filter(({ author, refusal }) => !refusal && (!author || author === this.#viewer));
    return { waiting: mine.map(({ operation }) => operation), refused: [], held: this.#failure };
  }

  /** The outbox, which is loaded when it is first needed. Rejects with a `CommunityError` where it cannot be loaded. */
  openOutbox(): Promise<Outbox> {
    return (this.#opening ??= import('./outbox.js').then(
      ({ Outbox }) => {
        const outbox = new Outbox(this.name, this.adapter, this.shelf);
        outbox.viewer = this.#viewer;
        this.outbox = outbox;
        for (const [follower, signal] of this.#followers) signal.addEventListener('abort', outbox.follow(follower));
        return outbox;
      },
      (error: unknown) => {
        this.#opening = undefined;
        throw asCommunityError(error);
      },
    ));
  }

  /** Sends what waits, and tells of it, until the signal is aborted. */
  follow(follower: Follower, signal: AbortSignal): void {
    if (this.outbox) {
      signal.addEventListener('abort', this.outbox.follow(follower));
      return;
    }
    this.#followers.set(follower, signal);
    signal.addEventListener('abort', () => this.#followers.delete(follower));
    // another tab may put something there
    listen(`outbox ${this.name}`, this.#look, signal);
    addEventListener('online', this.#look, { signal });
    addEventListener('pageshow', this.#look, { signal });
    this.#look();
  }

  /** Sends what waits, now: the reader wants it. */
  retry(): void {
    this.#look();
    this.outbox?.retry();
  }

  /** Who was signed in when the store was last asked; undefined since they have signed out. */
  async lastViewer(): Promise<string | undefined> {
    const id = await this.shelf.get('notes', this.#note).catch(() => undefined);
    return (this.viewer ??= id as string | undefined);
  }

  /** The store has said who is signed in. That nobody is may only mean that it was too long ago. */
  async knows(viewer: Viewer | null): Promise<void> {
    if (!viewer || viewer.id === this.viewer) return;
    this.viewer = viewer.id;
    await this.#remember(viewer.id);
    this.outbox?.flush();
  }

  async signIn(credentials?: Credentials): Promise<void> {
    await this.knows(await this.adapter.signIn(credentials));
    this.outbox?.flush(); // also when they are who they were before
    tell(this.#topic);
  }

  /** What is kept here of who signs out is no longer shown. */
  async signOut(): Promise<void> {
    await this.adapter.signOut();
    this.viewer = undefined;
    await this.#remember(undefined);
    tell(this.#topic);
  }

  /** Calls back when somebody has signed in or out, in any tab. */
  onSession(changed: () => void, signal: AbortSignal): void {
    listen(this.#topic, changed, signal);
  }

  /** The outbox knows it better: it asks before it sends. */
  get viewer(): string | undefined {
    return this.outbox ? this.outbox.viewer : this.#viewer;
  }

  set viewer(id: string | undefined) {
    this.#viewer = id;
    if (this.outbox) this.outbox.viewer = id;
  }

  /** Looks whether something waits, for which the outbox is needed. */
  readonly #look = (): void => void this.#lookOnShelf();
  readonly #lookOnShelf = onceMore(async () => {
    clearTimeout(this.#timer);
    if (this.outbox || this.#followers.size === 0) return;
    try {
      // where nothing can be read, nothing waits
      this.#found = (await this.shelf.list('outbox', `${this.name} `).catch(() => [])) as Waiting[];
      if (this.#found.length > 0) await this.openOutbox();
    } catch (error) {
      this.#failure = asCommunityError(error);
      this.#timer = setTimeout(this.#look, this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
      for (const { changed } of [...this.#followers.keys()]) changed();
    }
  });

  get #topic(): string {
    return `session ${this.name}`;
  }

  get #note(): string {
    return `viewer ${this.name}`;
  }

  /** Where it cannot be kept, it is known until the page is left. */
  async #remember(id: string | undefined): Promise<void> {
    await this.shelf.change('notes', this.#note, () => id).catch(() => undefined);
  }
}
