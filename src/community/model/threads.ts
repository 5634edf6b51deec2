import type { Comment } from './snapshot.js';

/** A comment with the answers to it. */
export interface Thread {
  readonly comment: Comment;
  /** The comment it answers, where the place of the thread does not say so. */
  readonly to: Comment | undefined;
  readonly replies: readonly Thread[];
}

/** How deep answers are set in. What answers the deepest stands beside it. */
const DEEPEST = 3;

interface Open extends Thread {
  readonly replies: Open[];
}

/**
 * Comments as a tree, in the order in which they come; answers after what they answer. An answer to a comment that is not
 * there, or that is its own answer in the end, begins a thread.
 *
 * @param on The id of the proposal they belong to; those of the skill itself when left out.
 */
export function threadsOf(comments: readonly Comment[], on?: string): readonly Thread[] {
  const own = comments.filter((comment) => comment.on === on);
  const byId = new Map(own.map((comment) => [comment.id, comment]));
  const places = new Map<string, { readonly thread: Open; readonly depth: number; readonly siblings: Open[] }>();
  const roots: Open[] = [];

  /** The nearest ancestors that have no place yet, the farthest first. */
  const missing = (comment: Comment): Comment[] => {
    const path: Comment[] = [];
    const met = new Set<string>();
    for (let at: Comment | undefined = comment; at && !places.has(at.id) && !met.has(at.id);) {
      met.add(at.id);
      path.unshift(at);
      at = at.parent === undefined ? undefined : byId.get(at.parent);
    }
    return path;
  };

  for (const comment of own)
    for (const each of missing(comment)) {
      const parent = each.parent === undefined ? undefined : places.get(each.parent);
      const isDeep = parent?.depth === DEEPEST;
      const siblings = isDeep ? parent.siblings : (parent?.thread.replies ?? roots);
      const thread: Open = { comment: each, to: isDeep ? parent.thread.comment : undefined, replies: [] };
      siblings.push(thread);
      places.set(each.id, { thread, depth: parent ? Math.min(DEEPEST, parent.depth + 1) : 0, siblings });
    }
  return roots;
}

/** Whether a thread has anything to read: a comment whose text is there, or an answer that has. */
export const isAlive = ({ comment, replies }: Thread): boolean => !comment.removed || replies.some(isAlive);
