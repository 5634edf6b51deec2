import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for what is said about a skill: proposals and comments; the rules are those of `en`. */
export const ofCommunity = {
  // --- its head ---
  community: 'Community',
  watch: 'Watch',
  /** Spoken after "Watch". */
  watchers: { one: '{n} person watches', other: '{n} people watch' },
  /** Where nobody is told by mail: what the mark "Watch" does. */
  watchNote: 'You watch this: what is new is counted here when you come back.',
  newSinceVisit: '{n} new since your last visit.',
  suggestChange: 'Suggest change',
  signInToSuggest: 'Sign in to suggest changes.',
  signInAround: 'Sign in to this site to suggest changes.',
  readOnly: 'Suggestions are not open on this page.',
  keptInBrowser: 'Kept in this browser only.',
  keptInPage: 'Kept until this page is left.',
  everybodyReads: 'Everybody who sees this page can read it.',
  signedInAs: 'Signed in as {name}.',
  signIn: 'Sign in',
  signOut: 'Sign out',

  // --- proposals ---
  proposals: 'Proposals',
  /** `name` is the name of the skill. */
  noProposals: 'No proposals yet for {name}.',
  loadingProposals: 'Loading proposals…',
  /** Where a proposal stands, as a badge. */
  'status.open': 'Open',
  'status.accepted': 'Accepted',
  'status.rejected': 'Rejected',
  'status.withdrawn': 'Withdrawn',
  /** Buttons to vote, with how many have done so. */
  votesFor: 'For {n}',
  votesAgainst: 'Against {n}',
  /** Spoken before these buttons. */
  vote: 'Your vote',
  acceptedBy: 'Accepted by {name}',
  rejectedBy: 'Rejected by {name}',
  withdraw: 'Withdraw',
  openAgain: 'Open again',
  accept: 'Accept',
  reject: 'Reject',
  /** Label of the field for why a proposal is accepted or rejected. */
  decisionNote: 'Note (optional)',
  exportProposal: 'Export',
  commentCount: { one: '{n} comment', other: '{n} comments' },

  // --- comments ---
  comments: 'Comments',
  loadingComments: 'Loading comments…',
  noComments: 'No comments yet.',
  yourComment: 'Your comment',
  replyTo: 'Your reply to {name}',
  reply: 'Reply',
  send: 'Send',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  editComment: 'Change your comment',
  remove: 'Remove',
  /** Asked before one's own words are removed. */
  removeQuestion: 'Remove it?',
  yes: 'Yes',
  no: 'No',
  removedByAuthor: 'Removed by its author.',
  /** Stands before an answer whose place does not say what it answers. */
  answerTo: 'To {name}',
  edited: 'edited',
  /** A mark at what the store does not have yet. */
  notSent: 'Not sent yet',
  /** The reader, and somebody else, where there is no name. */
  you: 'You',
  somebody: 'Somebody',
  writeSomething: 'Write something first.',
  commentAdded: 'Your comment is added.',
  proposalAdded: 'Your proposal is added.',
  /** Spoken when something was said elsewhere. */
  newComments: { one: '{n} new comment.', other: '{n} new comments.' },
  newProposals: { one: '{n} new proposal.', other: '{n} new proposals.' },

  // --- what went wrong ---
  communityFailed: 'What others say about this skill could not be loaded',
  communityStale: 'The store does not answer: this may be old.',
  /** What the store does not have yet; a sentence with the reason follows. */
  changesWait: { one: '{n} change waits to be sent.', other: '{n} changes wait to be sent.' },
  refusedComment: 'Your comment was not taken.',
  refusedProposal: 'Your proposal was not taken.',
  refusedOther: 'What you did was not taken.',
  discard: 'Discard',
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
  'reason.rate-limited': 'That was too much at once: it is tried again later.',

  // --- files ---
  exportCommunity: 'Save as a file',
  importCommunity: 'Add from a file',
} as const satisfies Record<string, Message>;

addEnglish(ofCommunity);
