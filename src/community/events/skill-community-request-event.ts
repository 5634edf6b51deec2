import type { Credentials } from '../adapter.js';
import type { ActName, Operation } from '../model/operation.js';
import type { Snapshot, Viewer } from '../model/snapshot.js';

/** What the host is asked for: all that is said about a skill, who is signed in, to sign them in or out, or to keep an act. */
export type CommunityRequest =
  | Operation
  | { readonly op: 'load' | 'session' | 'sign-out'; readonly subject: string }
  | { readonly op: 'sign-in'; readonly subject: string; readonly credentials?: Credentials | undefined };

/** A snapshot, and which acts there are: all, when it does not say. What the viewer may not do belongs left out as well. */
export interface HostSnapshot extends Snapshot {
  readonly acts?: readonly ActName[] | ReadonlySet<ActName> | undefined;
}

/** The answer: a snapshot to `load`, a viewer to `session` and `sign-in`, nothing to the others. */
export type CommunityAnswer = HostSnapshot | Viewer | null | undefined;

/**
 * The store `events` asks the host for something. Whoever keeps it answers with `respondWith()` while the event is on its way;
 * when nobody does, the reader is not offered to write. Cancelable: preventing it refuses the request. Bubbles and crosses
 * shadow roots.
 */
export class SkillCommunityRequestEvent extends Event {
  static readonly eventName = 'skill-community-request';

  readonly request: CommunityRequest;
  #answer: Promise<CommunityAnswer> | undefined;

  constructor(request: CommunityRequest) {
    super(SkillCommunityRequestEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.request = request;
  }

  /** What the host answered; undefined when nobody did. */
  get answer(): Promise<CommunityAnswer> | undefined {
    return this.#answer;
  }

  /**
   * Answers. The first answer counts, and the event goes no further. A promise that rejects with a `CommunityError` (or any
   * error with a `code` of its) says why it was not done.
   */
  respondWith(answer?: CommunityAnswer | PromiseLike<CommunityAnswer> | PromiseLike<void>): void {
    this.stopImmediatePropagation();
    this.#answer ??= Promise.resolve(answer).then((value) => value ?? undefined);
  }
}

declare global {
  interface HTMLElementEventMap {
    'skill-community-request': SkillCommunityRequestEvent;
  }
}
