import type { JsonPatch } from '../../model/json-patch.js';
import type { Status, Verdict, VoteValue } from './operation.js';

/** Somebody, as others see them. */
export interface Person {
  readonly id: string;
  /** Empty where nobody gave one. */
  readonly name: string;
}

/** Who is signed in. */
export interface Viewer extends Person {
  /** `moderator` may decide on proposals. */
  readonly roles: readonly string[];
}

/** What a proposal and a comment have in common. */
interface Entry {
  /** That of the operation it was made by. */
  readonly id: string;
  readonly author: Person;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly editedAt?: string | undefined;
  readonly body: string;
  /** Not yet with the store. */
  readonly pending?: boolean | undefined;
  /** Its text was removed. It is there for what others have said to it. */
  readonly removed?: boolean | undefined;
  /** The moderator who removed it; undefined when it was its author. */
  readonly removedBy?: Person | undefined;
}

/** What a moderator has said of a proposal. */
export interface Decision {
  readonly status: Verdict;
  readonly by: Person;
  readonly at: string;
  /** Why; may be empty. */
  readonly note: string;
}

export interface Proposal extends Entry {
  readonly title: string;
  readonly patch?: JsonPatch | undefined;
  readonly status: Status;
  readonly decision?: Decision | undefined;
  /** How many are for it, how many against it. */
  readonly up: number;
  readonly down: number;
  /** What the viewer has said. */
  readonly mine: VoteValue;
}

export interface Comment extends Entry {
  /** The id of the comment it answers. */
  readonly parent?: string | undefined;
  /** The id of the proposal it belongs to. */
  readonly on?: string | undefined;
}

/** All that is said about a skill, at one moment. Plain data, as a host's own store may answer with. */
export interface Snapshot {
  /** The id of the skill. */
  readonly subject: string;
  /** The newest first. */
  readonly proposals: readonly Proposal[];
  /** The oldest first. */
  readonly comments: readonly Comment[];
  readonly watching: boolean;
  /** How many watch the skill, the viewer among them. */
  readonly watchers: number;
  /** Null while nobody is signed in. */
  readonly viewer: Viewer | null;
}
