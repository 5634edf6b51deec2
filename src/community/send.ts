import type { CommunityAdapter } from './adapter.js';
import { asCommunityError, type CommunityErrorCode } from './community-error.js';
import type { Operation } from './model/operation.js';

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

/** An outbox, as what is sent from it needs it. */
interface Box {
  viewer: string | undefined;
  /** What the viewer may send, and what was refused of it, the oldest first. */
  readonly entries: readonly Waiting[];
  /** Looks what lies on the shelf. */
  read(): Promise<void>;
  /** Puts an entry in the place of another, on the shelf as well; undefined takes it away. */
  put(operation: Operation, entry: Waiting | undefined): Promise<void>;
  /** The store has it. */
  delivered(operation: Operation): void;
}

/** How often the store may make an error of one operation: it holds up all that comes after it. */
const MOST_FAILURES = 5;

/** The ids of what is on its way at this moment. */
const underWay = new Set<string>();

/**
 * Sends one after the other, beginning with what lies on the shelf now: other tabs put some there and take some away. What the
 * store refuses is marked so. Rejects with why the rest has to wait.
 */
export async function send(box: Box, adapter: CommunityAdapter): Promise<void> {
  await box.read();
  for (;;) {
    // a store that cannot say who is signed in says so when it is given something
    const viewer = await adapter.session().catch(() => null);
    box.viewer = viewer?.id ?? box.viewer;
    const entry = box.entries.find(({ refusal }) => !refusal);
    if (!entry) return;
    const { operation } = entry;
    try {
      underWay.add(operation.id);
      await adapter.apply(operation);
    } catch (error) {
      const { code, message, retryable } = asCommunityError(error);
      const failures = (entry.failures ?? 0) + Number(code === 'failed');
      if (code === 'failed' && failures < MOST_FAILURES) await box.put(operation, { ...entry, failures });
      if (code === 'failed' ? failures < MOST_FAILURES : retryable || code === 'auth') throw error;
      await box.put(operation, { operation, author: box.viewer, refusal: { code, message } });
      continue;
    } finally {
      underWay.delete(operation.id);
    }
    await box.put(operation, undefined);
    box.delivered(operation);
  }
}

/** Whether an operation makes or changes the entry of this id. */
const isAbout = (operation: Operation, id: string): boolean =>
  [operation.id, 'target' in operation && operation.target, 'proposal' in operation && operation.proposal].includes(id);

/** Forgets all that waits about an entry, by its id, but for what is on its way. */
export async function discard(box: Box, id: string): Promise<void> {
  await box.read();
  for (const { operation, refusal } of box.entries)
    if (!refusal && isAbout(operation, id) && !underWay.has(operation.id)) await box.put(operation, undefined);
}
