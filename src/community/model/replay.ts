import type { CommentDocument, CommunityDocument, ProposalDocument } from './documents.js';
import { keyOf } from './key-of.js';
import type { Operation } from './operation.js';
import type { Snapshot } from './snapshot.js';

/** A document, and what makes the same of it elsewhere. */
export interface Replayed {
  readonly document: CommunityDocument;
  /** One or more, in the order in which they are to be done. */
  readonly operations: readonly Operation[];
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id that sorts right after another. */
const nextId = (id: string): string =>
  id.replace(/([^Z])(Z*)$/, (_, letter: string, rest: string) =>
    LETTERS.charAt(LETTERS.indexOf(letter) + 1).padEnd(rest.length + 1, '0'),
  );

/** The id of what was last done to a document. It sorts after `id`, also when the clock was set back in between. */
function lastId(id: string, { ops }: CommunityDocument): string {
  const last = ops.at(-1) ?? id;
  return last >= id ? last : nextId(id.slice(0, 10)) + last.slice(10);
}

/** What stands for a text that was removed, until its removal has arrived: an entry without text is refused. */
const REMOVED = '…';

/** The ids of what comments that were not removed answer, and of what that answers in turn. */
function answeredBy(comments: readonly CommentDocument[]): ReadonlySet<string> {
  const byId = new Map(comments.map((comment) => [keyOf(comment), comment]));
  const answered = new Set<string>();
  for (const comment of comments)
    for (let at = comment.removed ? undefined : comment; at;) {
      const { parent, on } = at;
      at = parent === undefined || answered.has(parent) ? undefined : byId.get(parent);
      for (const id of [parent, on]) if (id !== undefined) answered.add(id);
    }
  return answered;
}

function creation(document: ProposalDocument | CommentDocument): Operation {
  const { subject, createdAt, removed } = document;
  const base = { id: keyOf(document), subject, at: createdAt };
  const body = removed && document.type === 'comment' ? REMOVED : document.body;
  if (document.type === 'comment') return { ...base, op: 'comment', body, parent: document.parent, on: document.on };
  return { ...base, op: 'propose', title: removed ? REMOVED : document.title, body, patch: document.patch };
}

/** What was done to a proposal or comment after it was made: the outcome, rather than each step. */
function changes(document: ProposalDocument | CommentDocument, wasWithdrawn: boolean): Operation[] {
  const { subject, createdAt, editedAt = createdAt, body, ops, removed } = document;
  const target = keyOf(document);
  const base = { id: lastId(target, document), subject, at: editedAt };
  if (removed) return [{ ...base, op: 'remove', target }];
  if (document.editedAt === undefined) return [];
  if (document.type === 'comment') return [{ ...base, op: 'edit', target, body }];
  const { title, patch, withdrawn = false } = document;
  const edit: Operation = { ...base, op: 'edit', target, title, body, patch };
  if (withdrawn === wasWithdrawn) return [edit];
  const withdrawal: Operation = { ...base, op: 'withdraw', proposal: target, on: withdrawn };
  const isAll = ops.length === 2 && ops[0] === target;
  return isAll ? [withdrawal] : [edit, { ...withdrawal, id: nextId(edit.id) }];
}

function ofEntry(document: ProposalDocument | CommentDocument, isAnswered: boolean, there: Snapshot): Operation[] {
  const id = keyOf(document);
  const { removed = false, editedAt } = document;
  const proposal = there.proposals.find((each) => each.id === id);
  const found = proposal ?? there.comments.find((each) => each.id === id);
  if (!found) return removed && !isAnswered ? [] : [creation(document), ...changes(document, false)];
  if (found.removed || found.author.id !== there.viewer?.id) return [];
  const isLater = editedAt !== undefined && editedAt > (found.editedAt ?? found.createdAt);
  return removed || isLater ? changes(document, proposal?.status === 'withdrawn') : [];
}

/**
 * What one person has said in one store, as operations for another: the oldest first, by the same ids, so that each arrives
 * once, however often this is done. Of what was removed, only what they have answered themselves is made, and removed again,
 * for the sake of the thread. What they said there counts: only what is newer is sent of what is there as well, and of votes and
 * watches, which have no date there, only what was sent from here and is still so. One that never was, and is taken back, is
 * nothing to send.
 *
 * @param documents About one skill, also by others: these are left alone.
 * @param author Who they are in the store that the documents are from.
 * @param there What the other store has, as they see it under the name they have there. Decisions are for its moderators.
 * @param sentOf What a vote or a watch was when it was last sent there, as a text; undefined when it never was.
 */
export function replay(
  documents: readonly CommunityDocument[],
  author: string,
  there: Snapshot,
  sentOf: (document: CommunityDocument) => string | undefined = () => undefined,
): readonly Replayed[] {
  const own = documents.filter((document) => document.author === author);
  const answered = answeredBy(own.filter((document) => document.type === 'comment'));
  const left = new Set(
    own.filter((each) => each.type === 'proposal' && each.removed && !answered.has(keyOf(each))).map(keyOf),
  );
  const operationsOf = (document: CommunityDocument): readonly Operation[] => {
    const { subject, createdAt: at } = document;
    const act = { id: lastId('', document), subject, at };
    switch (document.type) {
      case 'proposal':
      case 'comment':
        return ofEntry(document, answered.has(keyOf(document)), there);
      case 'watch':
        if (document.on === there.watching || (there.watching && sentOf(document) !== 'true')) return [];
        return [{ ...act, op: 'watch', on: document.on }];
      case 'vote':
      case 'decision': {
        const { proposal } = document;
        const found = there.proposals.find(({ id }) => id === proposal);
        if (left.has(proposal)) return [];
        if (document.type === 'vote') {
          const { value } = document;
          const mine = found?.mine ?? 0;
          const isOpen = value !== mine && (mine === 0 || sentOf(document) === String(mine));
          return isOpen ? [{ ...act, op: 'vote', proposal, value }] : [];
        }
        const { status, note } = document;
        const mayDecide = there.viewer?.roles.includes('moderator') && !found?.decision;
        return mayDecide ? [{ ...act, op: 'decide', proposal, status, note }] : [];
      }
    }
  };
  return own
    .map((document) => ({ document, operations: operationsOf(document) }))
    .filter(({ operations }) => operations.length > 0)
    .sort((a, b) => ((a.operations[0]?.id ?? '') < (b.operations[0]?.id ?? '') ? -1 : 1));
}
