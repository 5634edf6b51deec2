/** Where what a learner marks is kept, for the words in the page. */
export type TrackingPlace =
  /** The learning platform keeps it. */
  | 'platform'
  /** This browser keeps it. */
  | 'browser'
  /** The host page keeps it. */
  | 'page'
  /** The platform shows it for review, for browsing or without credit: nothing is written. */
  | 'review'
  /** Nobody keeps it: it is gone with the page. */
  | 'none';

/**
 * What became of a state: kept, too long for the place it goes to, or not taken at all: the last one kept stays. `changed`
 * says that another page has kept one since: `state` is that one now, to be brought together with ours and kept again.
 * `unsaved` says that the platform has it and did not save what it was given last: it may yet.
 */
export type KeepResult = 'kept' | 'full' | 'refused' | 'changed' | 'unsaved';

/** How far a learner has come. */
export interface LearnerProgress {
  /** How many of the items that count have an answer. */
  readonly answered: number;
  /** How many items count. */
  readonly total: number;
  /** All that was asked for is done. */
  readonly complete: boolean;
  /** Of the items that count, how many the learner says are covered, as a share from 0 to 1; only where a score was asked for. */
  readonly score: number | undefined;
  /** The id of the level on show. */
  readonly location: string;
}

/**
 * What a profile needs of the place that follows a learner: a platform that speaks SCORM or cmi5, the browser, the host page,
 * or nothing. Nothing of it throws. It leaves by itself when the page is left.
 */
export interface Tracker {
  readonly place: TrackingPlace;
  /** The state that was kept last, '' for none. */
  readonly state: string;
  /** The id of the level that was on show when the learner left; '' when it is not known. */
  readonly location: string;
  /** The language that the learner has chosen on the platform, BCP 47; '' when it is not known. */
  readonly language: string;
  /** Where the platform wants the learner to go when they are done, after `close`; '' when it does not say. */
  readonly returnUrl: string;
  /** Called when a platform that had taken a state has not saved it, and when it has after that. */
  onsaved?: ((isSaved: boolean) => void) | undefined;
  /** Keeps a state, a text in JSON, in the place of the last one. */
  keep(state: string): KeepResult | Promise<KeepResult>;
  /** Tells how far the learner is. What was complete stays complete. */
  report(progress: LearnerProgress): void;
  /** Leaves, as the page does when it is hidden for good; whatever waits is sent. The second call does nothing. */
  close(): void;
}
