import type { Operation } from './operation.js';
import type { Comment, Proposal, Snapshot } from './snapshot.js';

/** A proposal as it is when somebody votes on it. */
const voted = ({ up, down, mine }: Proposal, value: Proposal['mine']): Partial<Proposal> => ({
  up: up + Number(value === 1) - Number(mine === 1),
  down: down + Number(value === -1) - Number(mine === -1),
  mine: value,
});

/**
 * A snapshot with an operation laid over it, as it will be when the store has it. Doing so twice, or over a snapshot that has
 * it already, changes nothing.
 *
 * @param pending What it changes is marked as not yet sent.
 */
export function layOver(snapshot: Snapshot, operation: Operation, pending: boolean): Snapshot {
  const { proposals, comments, viewer } = snapshot;
  const { op, id, at } = operation;
  const { id: me = '', name = '' } = viewer ?? {};
  const author = { id: me, name };
  const mark = pending ? { pending } : {};
  const isOther = (one: { readonly id: string }): boolean => one.id !== id;

  /** With what is changed of the proposal or comment of this id. */
  const changed = (target: string, change: (one: Proposal) => Partial<Proposal>): Snapshot => {
    const next = <T extends Proposal | Comment>(one: T): T =>
      one.id === target ? { ...one, ...change(one as Proposal), ...mark } : one;
    return { ...snapshot, proposals: proposals.map(next), comments: comments.map(next) };
  };

  switch (op) {
    case 'propose': {
      const { title, body, patch } = operation;
      const proposal = { id, author, createdAt: at, title, body, patch, up: 0, down: 0, mine: 0, ...mark } as const;
      return proposals.every(isOther)
        ? { ...snapshot, proposals: [{ ...proposal, status: 'open' }, ...proposals] }
        : snapshot;
    }
    case 'comment': {
      const { body, parent, on } = operation;
      return comments.every(isOther)
        ? { ...snapshot, comments: [...comments, { id, author, createdAt: at, body, parent, on, ...mark }] }
        : snapshot;
    }
    case 'watch': {
      const watchers = snapshot.watchers + Number(operation.on) - Number(snapshot.watching);
      return { ...snapshot, watching: operation.on, watchers };
    }
    case 'vote':
      return changed(operation.proposal, (one) => voted(one, operation.value));
    case 'decide': {
      const { status, note } = operation;
      return changed(operation.proposal, (one) => ({
        status: one.status === 'withdrawn' ? one.status : status,
        decision: { status, by: author, at, note },
      }));
    }
    case 'withdraw':
      return changed(operation.proposal, ({ decision }) => ({
        status: operation.on ? 'withdrawn' : (decision?.status ?? 'open'),
      }));
    case 'edit': {
      const { target, title, body, patch } = operation;
      return changed(target, (one) => ({ title: title ?? one.title, body, patch, editedAt: at }));
    }
    case 'remove': {
      const { target } = operation;
      if (comments.some(({ parent, on }) => parent === target || on === target))
        return changed(target, (one) => {
          const removedBy = one.author.id === me ? undefined : author;
          return { title: '', body: '', patch: undefined, removed: true, removedBy };
        });
      const others = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
        list.filter((one) => one.id !== target);
      return { ...snapshot, proposals: others(proposals), comments: others(comments) };
    }
  }
}
