import type { Capabilities, CommunityFile, Credentials } from './adapter.js';
import type { CommunityError } from './community-error.js';
import type { Act, Operation } from './model/operation.js';
import type { Snapshot } from './model/snapshot.js';

/** An operation that the store will not take, and why. Its text belongs back into the editor. */
export interface Refused {
  readonly operation: Operation;
  readonly error: CommunityError;
}

/** What is known about a skill's community. */
export type FeedState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: CommunityError }
  | {
      readonly status: 'ready';
      /** With what the reader did laid over it, also before the store has it (`pending`). */
      readonly snapshot: Snapshot;
      /** Proposals and comments by others that were not there at the last visit; 0 on the first. */
      readonly fresh: number;
      /** How many operations the store does not have yet. */
      readonly waiting: number;
      /** Why they wait, when it is for more than a moment. */
      readonly held?: CommunityError | undefined;
      /** What the store will not take. */
      readonly refused: readonly Refused[];
      /** The last time the store was asked it did not answer: this is older. */
      readonly stale: boolean;
    };

/** All that one skill's community is to an element: what to show, and what a reader can do. */
export interface Feed {
  readonly capabilities: Capabilities;
  readonly state: FeedState;
  /** Calls back whenever the state has changed; loads, and follows the store, until what it returns is called. */
  subscribe(listener: () => void): () => void;
  /** Puts an act into the outbox; resolves when it is kept there, to its operation. The state shows it at once. */
  act(act: Act): Promise<Operation>;
  /** Forgets a refused operation: its text is back with the reader. */
  dismiss(refused: Refused): Promise<void>;
  /**
   * Forgets what still waits about an entry of the reader's, by its id; what is on its way at that moment arrives. It was given
   * up for good: nothing of it comes back into a form.
   */
  discard(id: string): Promise<void>;
  /** Asks the store again, and sends what waits. */
  retry(): void;
  /** Says that the reader has seen what is there. */
  seen(): void;
  signIn(credentials?: Credentials): Promise<void>;
  signOut(): Promise<void>;
  /** Calls back when the store has an operation, until what it returns is called. */
  onDelivered?(listener: (operation: Operation) => void): () => void;
  /** All that is said about the skill, as a file; where it can be kept. */
  readonly exportFile?: (() => Promise<CommunityFile>) | undefined;
  /** Adds what is in a file. Returns how much of it was new. */
  readonly importFile?: ((file: unknown) => Promise<number>) | undefined;
  /** What makes the words of whoever saved a file the reader's own; undefined where that cannot be. */
  readonly claimFile?: ((file: unknown) => Promise<(() => Promise<void>) | undefined>) | undefined;
  /**
   * How much of what the reader wrote about the skill is kept in this browser, and was never sent to this store: nothing for
   * who is not signed in.
   */
  readonly keptHere?: (() => Promise<number>) | undefined;
  /** Puts it into the outbox. Resolves to how much it was when all of it is kept there. */
  readonly sendKept?: (() => Promise<number>) | undefined;
}
