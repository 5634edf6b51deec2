import { idPart, type CommunityDocument } from '../model/documents.js';
import type { ActName } from '../model/operation.js';
import { replay, type Replayed } from '../model/replay.js';
import type { Snapshot } from '../model/snapshot.js';
import type { StoreSession } from '../store-session.js';

/** By the id of a document: the last operation of it that was sent, and what a vote or a watch was then. */
type Sent = Readonly<Record<string, string>>;

function markOf(document: CommunityDocument): string {
  const said = document.type === 'vote' ? document.value : document.type === 'watch' && document.on;
  return `${document.ops.at(-1) ?? ''} ${String(said)}`;
}

/** Without what the store does not take; undefined when it would be something else then. */
function taken({ document, operations }: Replayed, acts: ReadonlySet<ActName>): Replayed | undefined {
  // what is made has the last words anyhow
  const needed = operations.filter(({ op }) => op !== 'edit' || acts.has(op));
  const isWhole = needed.length > 0 && needed.every(({ op }) => acts.has(op));
  return isWhole ? { document, operations: needed } : undefined;
}

/**
 * What the owner of this browser has written about a skill into the browser, and never sent to a certain store: how many
 * documents that is. They stay in the browser when they are sent, and are marked as sent afterwards: should that be cut off in
 * between, they are counted again, and sending them again changes nothing.
 *
 * @param note The key under which is marked what was sent to that store.
 * @param there What it has, as the reader sees it.
 * @param sender Who sends them: they are put into the outbox. Without it they are only counted.
 */
export async function keptHere(
  session: StoreSession,
  note: string,
  there: Snapshot,
  sender: string | undefined,
): Promise<number> {
  const { shelf } = session;
  const { acts } = session.adapter.capabilities;
  const owner = await shelf.get('notes', 'owner');
  if (typeof owner !== 'string') return 0;
  const documents = (await shelf.list('documents', `${idPart(there.subject)}:`)) as CommunityDocument[];
  const sent = { ...((await shelf.get('notes', note)) as Sent | undefined) };
  const kept = replay(documents, owner, there, ({ _id }) => sent[_id]?.split(' ')[1])
    .filter(({ document }) => sent[document._id] !== markOf(document))
    .flatMap((each) => taken(each, acts) ?? []);
  if (!sender || kept.length === 0) return kept.length;
  const outbox = await session.openOutbox();
  for (const { operations } of kept) for (const operation of operations) await outbox.add(operation, sender);
  const now = Object.fromEntries(kept.map(({ document }) => [document._id, markOf(document)]));
  await shelf.change('notes', note, (old) => ({ ...(old as Sent | undefined), ...now }));
  return kept.length;
}
