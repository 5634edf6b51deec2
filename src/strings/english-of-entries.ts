import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for proposals and comments, which are loaded with the first of them; the rules are those of `en`. */
export const ofEntries = {
  /** What the store does not have yet; a sentence with the reason follows. */
  changesWait: { one: '{n} change waits to be sent.', other: '{n} changes wait to be sent.' },

  // --- proposals ---
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
  /** Stands above the steps of a change that is no change of a text. */
  otherChange: 'A change of another kind, step by step (JSON Patch):',
  /** Stands below them where they are too long to be shown whole. */
  otherChangeGoesOn: 'There is more of it than is shown here.',
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
  replyTo: 'Your reply to {name}',
  reply: 'Reply',
  save: 'Save',
  edit: 'Edit',
  editComment: 'Change your comment',
  remove: 'Remove',
  /** Asked before a comment or a proposal is removed. */
  removeQuestion: 'Remove it?',
  yes: 'Yes',
  no: 'No',
  removedByAuthor: 'Removed by its author.',
  removedByModerator: 'Removed by a moderator.',
  /** Stands before an answer whose place does not say what it answers. */
  answerTo: 'To {name}',
  edited: 'edited',
  /** A mark at what the store does not have yet. */
  notSent: 'Not sent yet',
  /** The button at what has that mark: it will not be sent. */
  discardWaiting: 'Discard',
  /** Asked before; the words are gone then. */
  discardQuestion: 'Discard what is not sent yet?',
  /** The reader, and somebody else, where there is no name. */
  you: 'You',
  somebody: 'Somebody',
  newSinceVisit: '{n} new since your last visit.',
  /** Spoken when something was said elsewhere. */
  newComments: { one: '{n} new comment.', other: '{n} new comments.' },
  newProposals: { one: '{n} new proposal.', other: '{n} new proposals.' },

  // --- spoken when it is done ---
  commentAdded: 'Your comment is added.',
  proposalAdded: 'Your proposal is added.',
  changeSaved: 'Your change is saved.',
  /** A comment or a proposal. */
  entryRemoved: 'It is removed.',
  /** `status` is what the badge of the proposal says. */
  nowStands: 'The state of the proposal is now: {status}.',
  discarded: 'What was not sent is discarded.',
} as const satisfies Record<string, Message>;

addEnglish(ofEntries);
