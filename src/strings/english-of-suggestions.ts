import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for the forms and files of the community, which are loaded when they are asked for; the rules are those of `en`. */
export const ofSuggestions = {
  // --- to sign in ---
  userName: 'Name',
  password: 'Password',
  enterName: 'Enter your name.',
  enterPassword: 'Enter your password.',
  wrongPassword: 'Name or password is wrong.',
  signingIn: 'Signing in…',

  // --- to suggest a change ---
  editProposal: 'Change your proposal',
  /** Label of the list of roles, whose first entry is the whole profile. */
  suggestAbout: 'About',
  wholeProfile: 'The whole profile',
  suggestLevel: 'Level',
  suggestTitle: 'Title',
  suggestReason: 'Reason',
  optionalField: '{label} (optional)',
  suggestText: 'Text',
  /** Heading over the text with what is added and removed. */
  whatChangesInText: 'What changes',
  textUnchanged: 'Nothing has changed in the text yet.',
  enterTitle: 'Enter a title.',
  changeText: 'Change the text, or choose the whole profile.',
  enterText: 'The text cannot be empty.',
  startOver: 'Start over',
  sendSuggestion: 'Send suggestion',

  // --- what the store does not take ---
  refusedComment: 'Your comment was not taken.',
  refusedProposal: 'Your proposal was not taken.',
  refusedOther: 'What you did was not taken.',
  discard: 'Discard',

  // --- files ---
  changeAsPatch: 'The change (JSON Patch)',
  changedProfile: 'The changed profile (JSON)',
  changeDoesNotFit: 'The profile has changed since, and this proposal no longer fits.',
  fileAdded: { one: '{n} entry was added.', other: '{n} entries were added.' },
  nothingAdded: 'All that is in this file is here already.',
  /** Asked after a file was added; "Yes" and "No" follow. */
  claimQuestion:
    'Did you save this file yourself, in another browser? Then what you wrote there is yours here as well.',
  claimed: 'What you wrote in the other browser is yours here as well.',
  notCommunity: 'This file cannot be read as comments and proposals.',
} as const satisfies Record<string, Message>;

addEnglish(ofSuggestions);
