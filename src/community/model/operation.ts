import type { JsonPatch } from '../../model/json-patch.js';

/** What a moderator can say of a proposal. */
export type Verdict = 'open' | 'accepted' | 'rejected';

/** Where a proposal stands; only its author can withdraw it. */
export type Status = Verdict | 'withdrawn';

/** For a proposal, against it, or neither. */
export type VoteValue = -1 | 0 | 1;

/** A change somebody suggests. Without a patch it is about the skill as a whole, in words alone. */
export interface Suggestion {
  /** One line. */
  readonly title: string;
  /** Why; may be empty. */
  readonly body: string;
  /** What is to become of the document (RFC 6902). */
  readonly patch?: JsonPatch | undefined;
}

/** What somebody does: one act, in one of these forms. */
export type Act =
  | ({ readonly op: 'propose' } & Suggestion)
  | {
      readonly op: 'comment';
      readonly body: string;
      /** The id of the comment that is answered. */
      readonly parent?: string | undefined;
      /** The id of the proposal that is commented on; without it, the skill. */
      readonly on?: string | undefined;
    }
  | { readonly op: 'vote'; readonly proposal: string; readonly value: VoteValue }
  | { readonly op: 'watch'; readonly on: boolean }
  | { readonly op: 'decide'; readonly proposal: string; readonly status: Verdict; readonly note: string }
  /** Changes one's own comment or proposal; `title` and `patch` belong to proposals. */
  | ({ readonly op: 'edit'; readonly target: string } & Partial<Suggestion> & { readonly body: string })
  /** Takes one's own proposal back, or opens it again. */
  | { readonly op: 'withdraw'; readonly proposal: string; readonly on: boolean }
  /** Removes the text of one's own comment or proposal, or, as a moderator, of any; what others have said to it stays. */
  | { readonly op: 'remove'; readonly target: string };

/** The name of an act. */
export type ActName = Act['op'];

/**
 * An act with what makes it one of a kind. The id is made where it is done, so that a second try is told from a second act:
 * what is made by it has this id.
 */
export type Operation = Act & {
  /** 26 letters and digits that sort by time. @see https://github.com/ulid/spec */
  readonly id: string;
  /** The id of the skill it is about. */
  readonly subject: string;
  /** When it was done, an ISO 8601 instant in UTC. */
  readonly at: string;
};
