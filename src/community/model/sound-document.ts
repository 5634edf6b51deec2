import type { CommunityDocument } from './documents.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';

/**
 * Whether a document has what is shown of it. An administrator may write what they like, and a database may be without its
 * rules: one such document must not keep the others from being read.
 */
export function isSoundDocument(document: unknown): document is CommunityDocument {
  if (!isFields(document)) return false;
  const { _id, author, createdAt, editedAt, removedBy, type } = document;
  if (![_id, author, createdAt].every(isText) || ![editedAt, removedBy].every(isTextOrNone)) return false;
  const { title, body, patch, parent, on, proposal, value, status, note } = document;
  switch (type) {
    case 'proposal':
      return isText(title) && isText(body) && (patch === undefined || Array.isArray(patch));
    case 'comment':
      return isText(body) && isTextOrNone(parent) && isTextOrNone(on);
    case 'vote':
      return isText(proposal) && (value === 1 || value === 0 || value === -1);
    case 'watch':
      return typeof on === 'boolean';
    case 'decision':
      return isText(proposal) && isText(note) && (status === 'open' || status === 'accepted' || status === 'rejected');
    default:
      return false;
  }
}
