import { CommunityError } from '../community-error.js';
import { idPart, type CommunityDocument } from './documents.js';
import type { Operation } from './operation.js';

/** How many operations a document remembers; as many as the rules allow. */
const REMEMBERED = 8;

/** The ids that the document which an operation writes can have: for most there is one. */
export function documentIds(operation: Operation, author: string): readonly string[] {
  const start = `${idPart(operation.subject)}:`;
  switch (operation.op) {
    case 'propose':
      return [`${start}proposal:${operation.id}`];
    case 'comment':
      return [`${start}comment:${operation.id}`];
    case 'vote':
      return [`${start}vote:${operation.proposal}:${idPart(author)}`];
    case 'watch':
      return [`${start}watch:${idPart(author)}`];
    case 'decide':
      return [`${start}decision:${operation.proposal}`];
    case 'withdraw':
      return [`${start}proposal:${operation.proposal}`];
    case 'edit':
    case 'remove':
      return [`${start}comment:${operation.target}`, `${start}proposal:${operation.target}`];
  }
}

/** The operation makes something new, so that there is no document before it. */
export const isCreation = ({ op }: Operation): boolean => op === 'propose' || op === 'comment';

/** What an edit, a withdrawal and a removal make of a document. */
function changed(operation: Operation, old: CommunityDocument): CommunityDocument {
  if (operation.op === 'withdraw' && old.type === 'proposal') return { ...old, withdrawn: operation.on };
  if (operation.op === 'remove' && old.type === 'comment') return { ...old, body: '', removed: true };
  if (operation.op === 'remove' && old.type === 'proposal')
    return { ...old, title: '', body: '', patch: undefined, removed: true };
  if (operation.op === 'edit' && old.type === 'comment') return { ...old, body: operation.body };
  if (operation.op === 'edit' && old.type === 'proposal') {
    const { title = old.title, body, patch } = operation;
    return { ...old, title, body, patch };
  }
  throw new CommunityError('invalid', `${operation.op} of a ${old.type}`);
}

/**
 * The document as an operation leaves it: the same for every store. Throws a `CommunityError`: `not-found` when what is to be
 * changed is not there, `forbidden` when it is somebody else's.
 *
 * @param author Who does it.
 * @param old The document as the store has it.
 */
export function nextDocument(
  operation: Operation,
  author: string,
  old: CommunityDocument | undefined,
): CommunityDocument {
  const { op, id, subject, at } = operation;
  const [_id = ''] = documentIds(operation, author);
  const ops = [...(old?.ops ?? []), id].slice(-REMEMBERED);
  const base = { _id, subject, author, createdAt: old?.createdAt ?? at, ...(old && { editedAt: at }), ops };
  switch (op) {
    case 'propose':
      return { ...base, type: 'proposal', title: operation.title, body: operation.body, patch: operation.patch };
    case 'comment': {
      const { body, parent, on } = operation;
      return { ...base, type: 'comment', body, parent, on };
    }
    case 'vote':
      return { ...base, type: 'vote', proposal: operation.proposal, value: operation.value };
    case 'watch':
      return { ...base, type: 'watch', on: operation.on };
    case 'decide':
      return {
        ...base,
        type: 'decision',
        proposal: operation.proposal,
        status: operation.status,
        note: operation.note,
        createdAt: at,
      };
    default:
      if (!old) throw new CommunityError('not-found');
      if (old.author !== author) throw new CommunityError('forbidden');
      return { ...changed(operation, old), editedAt: at, ops };
  }
}
