import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for what is said about a skill: proposals and comments; the rules are those of `en`. */
export const ofCommunity = {
  // --- its head ---
  community: 'Community',
  watch: 'Watch',
  /** Where nobody is told by mail: what the mark "Watch" does. */
  watchNote: 'You watch this: what is new is counted here when you come back.',
  suggestChange: 'Suggest change',
  keptInBrowser: 'Kept in this browser only.',
  keptInPage: 'Kept until this page is left.',

  // --- proposals ---
  proposals: 'Proposals',
  /** `name` is the name of the skill. */
  noProposals: 'No proposals yet for {name}.',
  loadingProposals: 'Loading proposals…',

  // --- comments ---
  comments: 'Comments',
  loadingComments: 'Loading comments…',
  noComments: 'No comments yet.',
  yourComment: 'Your comment',
  send: 'Send',
  cancel: 'Cancel',
  writeSomething: 'Write something first.',

  // --- what went wrong ---
  communityFailed: 'What others say about this skill could not be loaded',
  communityStale: 'The store does not answer: this may be old.',
  /** Why, in a sentence. */
  'reason.auth': 'You have to sign in again.',
  'reason.forbidden': 'You are not allowed to do this.',
  'reason.conflict': 'Somebody else was first.',
  'reason.invalid': 'It breaks a rule of the store.',
  'reason.not-found': 'What it is about is gone.',
  'reason.unsupported': 'This is not possible here.',
  'reason.offline': 'You are offline.',
  'reason.timeout': 'No answer came in time.',
  'reason.unavailable': 'The store cannot be reached.',
  'reason.failed': 'The store has made an error.',
  'reason.rate-limited': 'That was too much at once: it is tried again later.',

  // --- files ---
  'community.exportFile': 'Save as a file',
  'community.importFile': 'Add from a file',
} as const satisfies Record<string, Message>;

addEnglish(ofCommunity);
