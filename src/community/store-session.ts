import type { CommunityAdapter, Credentials } from './adapter.js';
import { listen, tell } from './hearsay.js';
import type { Viewer } from './model/snapshot.js';
import { Outbox } from './outbox.js';
import type { Shelf } from './shelf.js';

/**
 * A store as this browser uses it: the outbox before it, and who was signed in last. All skills share it, so that what was
 * written about one is sent while the reader is at another.
 */
export class StoreSession {
  readonly name: string;
  readonly adapter: CommunityAdapter;
  readonly shelf: Shelf;
  readonly outbox: Outbox;

  /** @param name That of the store, with its address. */
  constructor(name: string, adapter: CommunityAdapter, shelf: Shelf) {
    this.name = name;
    this.adapter = adapter;
    this.shelf = shelf;
    this.outbox = new Outbox(name, adapter, shelf);
  }

  /** Who was signed in when the store was last asked; undefined since they have signed out. */
  async lastViewer(): Promise<string | undefined> {
    const id = await this.shelf.get('notes', this.#note).catch(() => undefined);
    return (this.outbox.viewer ??= id as string | undefined);
  }

  /** The store has said who is signed in. That nobody is may only mean that it was too long ago. */
  async knows(viewer: Viewer | null): Promise<void> {
    if (!viewer || viewer.id === this.outbox.viewer) return;
    this.outbox.viewer = viewer.id;
    await this.#remember(viewer.id);
    this.outbox.flush();
  }

  async signIn(credentials?: Credentials): Promise<void> {
    await this.knows(await this.adapter.signIn(credentials));
    this.outbox.flush(); // also when they are who they were before
    tell(this.#topic);
  }

  /** What is kept here of who signs out is no longer shown. */
  async signOut(): Promise<void> {
    await this.adapter.signOut();
    this.outbox.viewer = undefined;
    await this.#remember(undefined);
    tell(this.#topic);
  }

  /** Calls back when somebody has signed in or out, in any tab. */
  onSession(changed: () => void, signal: AbortSignal): void {
    listen(this.#topic, changed, signal);
  }

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
