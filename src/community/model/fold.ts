import type { CommunityDocument, DecisionDocument, ProposalDocument } from './documents.js';
import { keyOf } from './key-of.js';
import type { VoteValue } from './operation.js';
import { isSoundDocument } from './sound-document.js';
import type { Comment, Person, Proposal, Snapshot, Viewer } from './snapshot.js';

type OfType<T extends CommunityDocument['type']> = Extract<CommunityDocument, { readonly type: T }>;

function proposalOf(
  document: ProposalDocument,
  decision: DecisionDocument | undefined,
  votes: readonly OfType<'vote'>[],
  viewer: Viewer | null,
  person: (id: string) => Person,
): Proposal {
  const count = (wanted: VoteValue): number => votes.filter(({ value }) => value === wanted).length;
  const { author, createdAt, editedAt, title, body, patch, withdrawn, removed, removedBy } = document;
  return {
    id: keyOf(document),
    author: person(author),
    createdAt,
    editedAt,
    title,
    body,
    patch,
    removed,
    removedBy: removedBy === undefined ? undefined : person(removedBy),
    status: withdrawn ? 'withdrawn' : (decision?.status ?? 'open'),
    decision: decision && {
      status: decision.status,
      by: person(decision.author),
      at: decision.createdAt,
      note: decision.note,
    },
    up: count(1),
    down: count(-1),
    mine: votes.find((vote) => vote.author === viewer?.id)?.value ?? 0,
  };
}

/**
 * What the documents of a skill come to. Votes are counted, never stored. What was removed is left out, unless
 * somebody has answered it, and so is a document without what is shown of it. What answers something that is not there stands by itself, so that nothing is lost.
 *
 * @param given The documents of the skill.
 * @param nameOf How people are called; by their ids when left out.
 */
export function fold(
  subject: string,
  given: readonly CommunityDocument[],
  viewer: Viewer | null,
  nameOf: (id: string) => string = (id) => id,
): Snapshot {
  const documents = given.filter(isSoundDocument);
  const ofType = <T extends CommunityDocument['type']>(type: T): OfType<T>[] =>
    documents.filter((document): document is OfType<T> => document.type === type);
  const person = (id: string): Person => ({ id, name: nameOf(id) });
  const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

  const votes = new Map<string, OfType<'vote'>[]>();
  for (const vote of ofType('vote')) {
    const others = votes.get(vote.proposal);
    if (others) others.push(vote);
    else votes.set(vote.proposal, [vote]);
  }
  const decisions = new Map(ofType('decision').map((decision) => [decision.proposal, decision]));
  const proposals = ofType('proposal').map((document) => {
    const id = keyOf(document);
    return proposalOf(document, decisions.get(id), votes.get(id) ?? [], viewer, person);
  });
  const documentsOfComments = ofType('comment');
  const known = new Set(documentsOfComments.map(keyOf));
  const proposed = new Set(proposals.map(({ id }) => id));
  const comments = documentsOfComments.map((document): Comment => {
    const { author, createdAt, editedAt, body, parent, on, removed, removedBy } = document;
    return {
      id: keyOf(document),
      author: person(author),
      createdAt,
      editedAt,
      body,
      removed,
      removedBy: removedBy === undefined ? undefined : person(removedBy),
      parent: parent !== undefined && known.has(parent) ? parent : undefined,
      on: on !== undefined && proposed.has(on) ? on : undefined,
    };
  });
  const watchers = ofType('watch').filter(({ on }) => on);
  const kept = withoutBare(comments);
  const answered = new Set(kept.map(({ on }) => on));
  return {
    subject,
    proposals: proposals.filter(({ id, removed }) => !removed || answered.has(id)).sort((a, b) => byId(b, a)),
    comments: kept.sort(byId),
    watching: watchers.some(({ author }) => author === viewer?.id),
    watchers: watchers.length,
    viewer,
  };
}

/** The comments without those that were removed and are not answered, nor then those that these answered. */
function withoutBare(comments: readonly Comment[]): Comment[] {
  let kept = [...comments];
  for (;;) {
    const parents = new Set(kept.map(({ parent }) => parent));
    const next = kept.filter(({ id, removed }) => !removed || parents.has(id));
    if (next.length === kept.length) return next;
    kept = next;
  }
}
