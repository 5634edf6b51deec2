import type { Operation } from './operation.js';
import type { Comment, Person, Proposal, Snapshot } from './snapshot.js';

/** The list with what `change` makes of the one with this id. */
const changeOne = <T extends { readonly id: string }>(list: readonly T[], id: string, change: (one: T) => T): T[] =>
  list.map((one) => (one.id === id ? change(one) : one));

const isAnswered = (comments: readonly Comment[], target: string): boolean =>
  comments.some(({ parent, on }) => parent === target || on === target);

function voted(proposal: Proposal, value: Proposal['mine']): Proposal {
  const { up, down, mine } = proposal;
  return {
    ...proposal,
    up: up - Number(mine === 1) + Number(value === 1),
    down: down - Number(mine === -1) + Number(value === -1),
    mine: value,
  };
}

/**
 * A snapshot with an operation laid over it, as it will be when the store has it. Doing so twice, or over a snapshot that has
 * it already, changes nothing.
 *
 * @param pending What it changes is marked as not yet sent.
 */
export function layOver(snapshot: Snapshot, operation: Operation, pending: boolean): Snapshot {
  const { proposals, comments, viewer } = snapshot;
  const { id, at } = operation;
  const me: Person = { id: viewer?.id ?? '', name: viewer?.name ?? '' };
  const mark = pending ? { pending } : {};
  switch (operation.op) {
    case 'propose': {
      if (proposals.some((proposal) => proposal.id === id)) return snapshot;
      const { title, body, patch } = operation;
      const counts = { status: 'open', up: 0, down: 0, mine: 0 } as const;
      return {
        ...snapshot,
        proposals: [{ id, author: me, createdAt: at, title, body, patch, ...counts, ...mark }, ...proposals],
      };
    }
    case 'comment': {
      if (comments.some((comment) => comment.id === id)) return snapshot;
      const { body, parent, on } = operation;
      return { ...snapshot, comments: [...comments, { id, author: me, createdAt: at, body, parent, on, ...mark }] };
    }
    case 'vote':
      return {
        ...snapshot,
        proposals: changeOne(proposals, operation.proposal, (one) => ({ ...voted(one, operation.value), ...mark })),
      };
    case 'watch': {
      const by = Number(operation.on) - Number(snapshot.watching);
      return { ...snapshot, watching: operation.on, watchers: snapshot.watchers + by };
    }
    case 'decide': {
      const { status, note } = operation;
      return {
        ...snapshot,
        proposals: changeOne(proposals, operation.proposal, (one) => ({
          ...one,
          status: one.status === 'withdrawn' ? one.status : status,
          decision: { status, by: me, at, note },
          ...mark,
        })),
      };
    }
    case 'withdraw':
      return {
        ...snapshot,
        proposals: changeOne(proposals, operation.proposal, (one) => ({
          ...one,
          status: operation.on ? 'withdrawn' : (one.decision?.status ?? 'open'),
          ...mark,
        })),
      };
    case 'edit': {
      const { target, title, body, patch } = operation;
      return {
        ...snapshot,
        comments: changeOne(comments, target, (one) => ({ ...one, body, editedAt: at, ...mark })),
        proposals: changeOne(proposals, target, (one) => ({
          ...one,
          title: title ?? one.title,
          body,
          patch,
          editedAt: at,
          ...mark,
        })),
      };
    }
    case 'remove': {
      const { target } = operation;
      const empty = { body: '', removed: true, ...mark };
      if (isAnswered(comments, target))
        return {
          ...snapshot,
          comments: changeOne(comments, target, (one) => ({ ...one, ...empty })),
          proposals: changeOne(proposals, target, (one) => ({ ...one, ...empty, title: '', patch: undefined })),
        };
      const others = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
        list.filter((one) => one.id !== target);
      return { ...snapshot, comments: others(comments), proposals: others(proposals) };
    }
  }
}
