import type { JsonPatch } from '../../model/json-patch.js';
import type { Verdict, VoteValue } from './operation.js';

/**
 * What a store keeps: one document for each thing that one person has said. Nobody but its author writes it (a decision is
 * every moderator's, and they remove what should not be there), so that there are no conflicts; what is counted is never stored; nothing is ever deleted.
 *
 * The id is `<skill>:<type>:<key>`. The part before the first colon is CouchDB's partition key as well.
 */
interface Common {
  readonly _id: string;
  /** The id of the skill. */
  readonly subject: string;
  /** Who wrote it: the name they are signed in by. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly editedAt?: string;
  /** The ids of the last operations that made it what it is, by which a second try is known. */
  readonly ops: readonly string[];
}

/** `<skill>:proposal:<id>` */
export interface ProposalDocument extends Common {
  readonly type: 'proposal';
  readonly title: string;
  readonly body: string;
  readonly patch?: JsonPatch | undefined;
  readonly withdrawn?: boolean;
  readonly removed?: boolean;
  /** The moderator who removed it; its author, when left out. */
  readonly removedBy?: string;
}

/** `<skill>:comment:<id>` */
export interface CommentDocument extends Common {
  readonly type: 'comment';
  readonly body: string;
  readonly parent?: string | undefined;
  readonly on?: string | undefined;
  readonly removed?: boolean;
  /** The moderator who removed it; its author, when left out. */
  readonly removedBy?: string;
}

/** `<skill>:vote:<proposal>:<author>` */
export interface VoteDocument extends Common {
  readonly type: 'vote';
  readonly proposal: string;
  readonly value: VoteValue;
}

/** `<skill>:watch:<author>` */
export interface WatchDocument extends Common {
  readonly type: 'watch';
  readonly on: boolean;
}

/** `<skill>:decision:<proposal>` */
export interface DecisionDocument extends Common {
  readonly type: 'decision';
  readonly proposal: string;
  readonly status: Verdict;
  readonly note: string;
}

export type CommunityDocument = ProposalDocument | CommentDocument | VoteDocument | WatchDocument | DecisionDocument;

/** An id as a part of a document's id: no colon in it, and no underscore in front, which CouchDB keeps for itself. */
export const idPart = (id: string): string => encodeURIComponent(id).replace(/^_/, '%5F');
