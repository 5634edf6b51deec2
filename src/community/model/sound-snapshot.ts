import { CommunityError } from '../community-error.js';
import type { Comment, Decision, Person, Proposal, Snapshot, Viewer } from './snapshot.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string | undefined => (isText(value) ? value : undefined);
const numberOf = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function personOf(value: unknown): Person | undefined {
  if (!isFields(value) || !isText(value['id'])) return undefined;
  return { id: value['id'], name: textOf(value['name']) ?? '' };
}

/** Who is signed in, as a host says; null for nobody, and for somebody without an id. */
export function soundViewer(value: unknown): Viewer | null {
  const person = personOf(value);
  return person ? { ...person, roles: listOf((value as Fields)['roles']).filter(isText) } : null;
}

function entryOf(value: unknown): (Fields & Comment) | undefined {
  if (!isFields(value)) return undefined;
  const { id, author, createdAt, body, editedAt, pending, removed, removedBy } = value;
  const person = personOf(author);
  if (!isText(id) || !isText(body) || !person) return undefined;
  return {
    ...value,
    id,
    author: person,
    createdAt: textOf(createdAt) ?? '',
    editedAt: textOf(editedAt),
    body,
    pending: pending === true,
    removed: removed === true,
    removedBy: personOf(removedBy),
  };
}

function decisionOf(value: unknown): Decision | undefined {
  if (!isFields(value)) return undefined;
  const { status, by, at, note } = value;
  const person = personOf(by);
  if (!person || (status !== 'open' && status !== 'accepted' && status !== 'rejected')) return undefined;
  return { status, by: person, at: textOf(at) ?? '', note: textOf(note) ?? '' };
}

function proposalOf(value: unknown): Proposal | undefined {
  const entry: Fields | undefined = entryOf(value);
  const { title, status, patch, up, down, mine, decision } = entry ?? {};
  if (!isText(title)) return undefined;
  const isStatus = status === 'accepted' || status === 'rejected' || status === 'withdrawn';
  return {
    ...(entry as unknown as Proposal),
    title,
    patch: Array.isArray(patch) ? (patch as Proposal['patch']) : undefined,
    status: isStatus ? status : 'open',
    decision: decisionOf(decision),
    up: numberOf(up),
    down: numberOf(down),
    mine: mine === 1 || mine === -1 ? mine : 0,
  };
}

function commentOf(value: unknown): Comment | undefined {
  const entry = entryOf(value);
  return entry && { ...entry, parent: textOf(entry.parent), on: textOf(entry.on) };
}

/**
 * What a host answered, as a snapshot: entries without an id, an author, or their text are left out, so that one of them does
 * not keep the others from being read. What answers no snapshot at all is a `CommunityError`.
 */
export function soundSnapshot(answer: unknown, subject: string): Snapshot {
  if (!isFields(answer)) throw new CommunityError('unavailable', 'the answer is no snapshot');
  const { proposals, comments, watching, watchers, viewer } = answer;
  return {
    subject,
    proposals: listOf(proposals)
      .map(proposalOf)
      .filter((proposal) => proposal !== undefined),
    comments: listOf(comments)
      .map(commentOf)
      .filter((comment) => comment !== undefined),
    watching: watching === true,
    watchers: numberOf(watchers),
    viewer: soundViewer(viewer),
  };
}
