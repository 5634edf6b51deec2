import type { Profile } from '../model/profile.js';
import type { Problem } from '../schema/problem.js';
import type { Failure } from '../source/failure.js';

/** What an element has to show: exactly one of these at any time. */
export type LoadState =
  /** No source was given. */
  | { readonly status: 'idle' }
  /** A source is being read; the last good profile stays on show. */
  | {
      readonly status: 'loading';
      readonly previous: Ready | undefined;
      /** The failure that the reader asked to try again after; it stays on show meanwhile. */
      readonly failure: Failure | undefined;
    }
  | Ready
  /** No profile came; the last good one stays on show, if there was one. */
  | { readonly status: 'failed'; readonly failure: Failure; readonly previous: Ready | undefined };

/** A profile to show. */
export interface Ready {
  readonly status: 'ready';
  readonly profile: Profile;
  /** What was wrong with the document: the errors cost a part of it, the warnings nothing. */
  readonly problems: readonly Problem[];
  /** When it was made, in ms since 1970: now, or earlier for a copy shown without a network. */
  readonly loadedAt: number;
  /** It is a copy kept from earlier, shown for want of a network. */
  readonly saved: boolean;
}

/** The profile on show in a state, if there is one. */
export function shown(state: LoadState): Ready | undefined {
  switch (state.status) {
    case 'idle':
      return undefined;
    case 'ready':
      return state;
    case 'loading':
    case 'failed':
      return state.previous;
  }
}
