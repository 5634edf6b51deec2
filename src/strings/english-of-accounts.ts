import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for who is signed in, which is loaded for stores that know people; the rules are those of `en`. */
export const ofAccounts = {
  signInToSuggest: 'Sign in to suggest changes.',
  signInAround: 'Sign in to this site to suggest changes.',
  readOnly: 'Suggestions are not open on this page.',
  signedInAs: 'Signed in as {name}.',
  signIn: 'Sign in',
  signOut: 'Sign out',
} as const satisfies Record<string, Message>;

addEnglish(ofAccounts);
