import type { ProfileContent } from '../model/profile.js';
import type { Problem } from '../schema/problem.js';
import type { Failure } from '../source/failure.js';

/** What an element has to show, a profile unless said otherwise: exactly one of these at any time. */
export type LoadState<Content = ProfileContent> =
  /** No source was given. */
  | { readonly status: 'idle' }
  /** A source is being read; the last good one stays on show. */
  | {
      readonly status: 'loading';
      readonly previous: Ready<Content> | undefined;
      /** The failure that the reader asked to try again after; it stays on show meanwhile. */
      readonly failure: Failure | undefined;
    }
  | Ready<Content>
  /** Nothing came; the last good one stays on show, if there was one. */
  | { readonly status: 'failed'; readonly failure: Failure; readonly previous: Ready<Content> | undefined };

/** Something to show. */
export type Ready<Content = ProfileContent> = Content & {
  readonly status: 'ready';
  /** What was wrong with the document: the errors cost a part of it, the warnings nothing. */
  readonly problems: readonly Problem[];
  /** When it was made, in ms since 1970: now, or earlier for a copy shown without a network. */
  readonly loadedAt: number;
  /** It is a copy kept from earlier, shown for want of a network. */
  readonly saved: boolean;
};

/** What is on show in a state, if anything is. */
export function shown<Content>(state: LoadState<Content>): Ready<Content> | undefined {
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
