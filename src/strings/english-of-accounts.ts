import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for who is signed in and who else is there, which is loaded for stores that know people; the rules are those of `en`. */
export const ofAccounts = {
  signInToSuggest: 'Sign in to suggest changes.',
  signInAround: 'Sign in to this site to suggest changes.',
  readOnly: 'Suggestions are not open on this page.',
  signedInAs: 'Signed in as {name}.',
  everybodyReads: 'Everybody who sees this page can read it.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  /** Spoken when that is done. */
  signedOut: 'You are signed out.',
  /** Spoken after "Watch". */
  watchers: { one: '{n} person watches', other: '{n} people watch' },
} as const satisfies Record<string, Message>;

addEnglish(ofAccounts);
