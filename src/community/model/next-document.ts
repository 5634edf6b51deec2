import { CommunityError } from '../community-error.js';
import { idPart, type CommentDocument, type CommunityDocument } from './documents.js';
import type { Operation } from './operation.js';
import type { Viewer } from './snapshot.js';

/** How many operations a document remembers; as many as the rules allow. */
const REMEMBERED = 8;

/** What each act writes. What changes something of one's own finds there what it changes. */
const TYPES = {
  propose: 'proposal',
  withdraw: 'proposal',
  comment: 'comment',
  vote: 'vote',
  watch: 'watch',
  decide: 'decision',
} as const;

/** The ids that the document which an operation writes can have: for most there is one. */
export function documentIds(operation: Operation, author: string): readonly string[] {
  const { op, id } = operation;
  const at = (type: string, key: string): string => `${idPart(operation.subject)}:${type}:${key}`;
  if (op === 'edit' || op === 'remove') return [at('comment', operation.target), at('proposal', operation.target)];
  const me = idPart(author);
  const proposal = 'proposal' in operation ? operation.proposal : id;
  return [at(TYPES[op], op === 'watch' ? me : op === 'vote' ? `${proposal}:${me}` : proposal)];
}

/** The operation makes something new, so that there is no document before it. */
export const isCreation = ({ op }: Operation): boolean => op === 'propose' || op === 'comment';

const isRemoved = (document: CommunityDocument): boolean => Boolean((document as Partial<CommentDocument>).removed);

/**
 * The document has been through this operation: it is a second try. What was made is not made again, however long ago, and
 * what was removed is not removed again, whoever did.
 */
export const isKnown = (operation: Operation, old: CommunityDocument): boolean =>
  isCreation(operation) || old.ops.includes(operation.id) || (operation.op === 'remove' && isRemoved(old));

/** What an operation changes in a document that is there. */
function changeOf(operation: Operation, { type }: CommunityDocument): Partial<CommunityDocument> {
  if (operation.op === 'withdraw') return { withdrawn: operation.on };
  const isProposal = type === 'proposal';
  if (operation.op === 'remove') return { body: '', removed: true, ...(isProposal && { title: '', patch: undefined }) };
  if (operation.op !== 'edit' || !(isProposal || type === 'comment')) throw new CommunityError('invalid');
  const { title, body, patch } = operation;
  return { body, ...(isProposal && { patch, ...(title !== undefined && { title }) }) };
}

/**
 * The document as an operation leaves it: the same for every store. Throws a `CommunityError`: `not-found` when what is to be
 * changed is not there, or no longer, `forbidden` when it is somebody else's.
 *
 * @param who Who does it: moderators may remove what others have written.
 * @param old The document as the store has it.
 */
export function nextDocument(
  operation: Operation,
  { id: author, roles }: Pick<Viewer, 'id' | 'roles'>,
  old: CommunityDocument | undefined,
): CommunityDocument {
  const { op, id, subject, at, ...said } = operation;
  const ops = [...(old?.ops ?? []), id].slice(-REMEMBERED);
  // a clock that is behind makes nothing older than it is
  const edited = old && { editedAt: at > old.createdAt ? at : old.createdAt };
  if (op === 'edit' || op === 'remove' || op === 'withdraw') {
    if (!old || isRemoved(old)) throw new CommunityError('not-found');
    const isOther = old.author !== author;
    if (isOther && !(op === 'remove' && roles.includes('moderator'))) throw new CommunityError('forbidden');
    const by = isOther && { removedBy: author };
    return { ...old, ...changeOf(operation, old), ...by, ...edited, ops } as CommunityDocument;
  }
  const [_id] = documentIds(operation, author);
  // a decision is of the one who made the last
  const createdAt = old && op !== 'decide' ? old.createdAt : at;
  // what is said in an operation has the names that it has in a document
  return { _id, type: TYPES[op], subject, author, createdAt, ...edited, ops, ...said } as CommunityDocument;
}
