import type { ActName, Operation } from './model/operation.js';
import type { Snapshot, Viewer } from './model/snapshot.js';

/** What a store can do. What it cannot is not offered to the reader. */
export interface Capabilities {
  /**
   * How a reader signs in: `none` is needed; `form`, by name and password; `redirect`, on a page of its own; `ambient`, by
   * the page around, and this element can do nothing about it.
   */
  readonly signIn: 'none' | 'form' | 'redirect' | 'ambient';
  /** The acts it takes. */
  readonly acts: ReadonlySet<ActName>;
  /** It tells those who watch, by mail or the like. Without it, watching is a mark in this page. */
  readonly notifies: boolean;
  /** Who sees what is written: everybody, this browser, or this page until it is left. */
  readonly scope: 'shared' | 'device' | 'page';
}

/** What a call may be given. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A name and a password. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Everything one person has said about skills, as a file: what is exported from a store that keeps it on a device. */
export interface CommunityFile {
  readonly format: 'skill-community';
  readonly version: 1;
  readonly exported: string;
  /** Who saved it, by the id that their browser has given them; left out where none of it is theirs. */
  readonly owner?: string | undefined;
  readonly documents: readonly unknown[];
}

/**
 * A store of what is said about skills. Every method rejects with a `CommunityError`, or with the reason of an aborted
 * signal. Tries may come twice: an operation with an id that the store has seen before changes nothing and succeeds.
 */
export interface CommunityAdapter {
  readonly capabilities: Capabilities;
  /** Who is signed in. Must not fail because nobody is. */
  session(options?: CallOptions): Promise<Viewer | null>;
  /** Rejects with `auth` when name or password are wrong. */
  signIn(credentials?: Credentials, options?: CallOptions): Promise<Viewer>;
  signOut(options?: CallOptions): Promise<void>;
  /** All that is said about a skill, in one request. */
  load(subject: string, options?: CallOptions): Promise<Snapshot>;
  /** Resolves when the store has it. */
  apply(operation: Operation, options?: CallOptions): Promise<void>;
  /** Calls back when something was said about the skill elsewhere, until the signal is aborted. */
  subscribe(subject: string, changed: () => void, options: { readonly signal: AbortSignal }): void;
  /** All that is said about a skill, as a file; where it can be kept. */
  exportFile?(subject: string, options?: CallOptions): Promise<CommunityFile>;
  /** Adds what is in a file to the store. Returns how much of it was new. */
  importFile?(file: unknown, options?: CallOptions): Promise<number>;
  /**
   * What makes the words of whoever saved a file, which was added before, those of this reader: for who wrote them on another
   * device. Undefined where there is nothing to be made theirs, or where they have words of their own under another id.
   */
  claimFile?(file: unknown, options?: CallOptions): Promise<(() => Promise<void>) | undefined>;
}
