import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for the parts that are loaded when they are asked for. Each of them imports this; the rules are those of `en`. */
export const onDemand = {
  // --- header ---
  copyLink: 'Copy link',
  /** Label of the field that has the address, where it cannot be copied by itself. */
  linkField: 'Link to this view, to copy by hand',

  // --- export ---
  /** What a file will have; `n` is how many expectations the document has, `count` how many the filters leave. */
  exportAll: { one: 'The one expectation as', other: 'All {n} expectations as' },
  exportShown: {
    one: '{count} of the one expectation, as shown here, as',
    other: '{count} of {n} expectations, as shown here, as',
  },
  formatProfileJson: 'Skill profile (JSON)',
  formatCase: 'CASE 1.1 (JSON)',
  exported: '{name} is saved.',

  // --- on paper ---
  /** Heading of the items to tick off. */
  toCoverAt: 'To cover at {level}',
  printedOn: 'Printed on {date}',
  openPrintable: 'Open a printable page',
  downloadPrintable: 'Download it as a file',

  // --- checklist ---
  nothingListed: 'nothing listed',
  yourProgress: 'Your progress',
  progressCaption: 'Items covered by level: {role}',
  exportAs: 'Your marks as',
  formatText: 'Plain text',
  formatMarkdown: 'Markdown',
  formatCsv: 'Table (CSV)',
  formatJson: 'File to import again (JSON)',
  copied: 'Your marks are copied.',
  copyByHand: 'This page may not copy. Copy the text from here:',
  /** The page cannot know whether its frame lets it save files. */
  saveByHand: 'If no file was saved, copy the text from here:',
  download: 'Download',
  downloaded: 'Your marks are saved as a file.',
  importFile: 'Import…',
  importPreview: 'What this file would bring:',
  importApply: 'Import these marks',
  clearMarks: 'Clear marks',
  clearQuestion: { one: 'Clear the one mark of this role?', other: 'Clear all {n} marks of this role?' },
  takeLevel: 'Go on from {level}',
  marksHosted: 'Your marks are kept by this page.',
  /** A learning platform is what a course is taken on: Moodle, Canvas and the like. */
  marksOnPlatform: 'Your marks are kept by your learning platform.',
  marksInReview: 'This is a review: what you mark now is not kept.',
  /** Where marks are kept, by a page or a learning platform, a text may only be so long. */
  noRoomForMarks: 'There is no room for more marks where yours are kept. Export them before you leave.',
  marksForgotten: 'Your marks are gone when you leave this page. Export them before that.',

  // --- progress ---
  // Words here are about the list, never about the person who reads it: nobody is, or is not, a level.
  /** `n` is how many items there are, `covered` how many of them are marked as covered. */
  progressCount: { one: '{covered} of the one item covered', other: '{covered} of {n} items covered' },
  /** The same where `partly` more of them are marked as partly covered. */
  progressPartly: {
    one: '{covered} of the one item covered, {partly} partly',
    other: '{covered} of {n} items covered, {partly} partly',
  },
  allCovered: { one: 'The one item is covered', other: 'All {n} items covered' },
  levelCovered: 'You cover what is listed for {level}.',
  markCovered: 'Covered',
  markPartly: 'Partly covered',
  /** An item without a mark. */
  markNone: 'Not yet',
  marksStay: 'Your marks stay in this browser. They are not sent to anyone.',
  marksNotKept: 'This page cannot save your marks. Export them before you leave.',
  storageFull: 'This browser has no room left for your marks. Export them before you leave.',
  marksDamaged: 'The marks saved here before cannot be read. They are put aside, not deleted, when you mark something.',
  changedSince: 'Changed since you marked it',
  markedText: 'You marked: {text}',
  notMatched: {
    one: '{n} mark fits no item of this document. It is kept.',
    other: '{n} marks fit no item of this document. They are kept.',
  },
  /** Title of a printed or copied list. */
  exportTitle: '{skill}: what is covered',
  exportDate: 'As of {date}',
  /** Heading over marks whose items are gone. */
  noLongerListed: 'No longer listed',
  columnSkill: 'Skill',
  columnLevel: 'Level',
  columnItem: 'Item',
  columnMark: 'Mark',
  columnDate: 'Marked at',
  columnChanged: 'Change',
  importNew: { one: '{n} mark is new.', other: '{n} marks are new.' },
  importSame: { one: '{n} mark is here already.', other: '{n} marks are here already.' },
  importNewer: { one: '{n} mark replaces an older one.', other: '{n} marks replace older ones.' },
  importOlder: {
    one: '{n} mark is older than yours, which stays.',
    other: '{n} marks are older than yours, which stay.',
  },
  importChanged: {
    one: '{n} mark is for an item that has changed since.',
    other: '{n} marks are for items that have changed since.',
  },
  otherSkill: 'This file holds marks for “{name}”, not for “{skill}”.',
  notProgress: 'This file cannot be read as marks.',
  /** `format` is the name of the right one in the list of formats. */
  importWhich: 'Choose a file that was saved as “{format}”.',
  importEmpty: 'There are no marks in this file.',
  problemsLeftOut: {
    one: 'One mistake was found, and what it stands in is left out.',
    other: '{n} mistakes were found, and what they stand in is left out.',
  },

  // --- states ---
  linkRolesGone: {
    one: '{n} role in this link no longer exists.',
    other: '{n} roles in this link no longer exist.',
  },
  linkLevelsGone: {
    one: '{n} level in this link no longer exists.',
    other: '{n} levels in this link no longer exist.',
  },

  // --- versions ---
  changedShown: 'Only what has changed is shown.',
  allShown: 'All levels are shown.',
  changedOnly: 'Changed only',
  otherProfile: 'This is another profile, not another version of this one.',
  versionSame: 'These two versions say the same.',
  expectationsSame: 'The expectations are the same.',
  /** These three stand in a list: "3 expectations changed, 1 expectation added". */
  expectationsChanged: { one: '{n} expectation changed', other: '{n} expectations changed' },
  expectationsAdded: { one: '{n} expectation added', other: '{n} expectations added' },
  expectationsRemoved: { one: '{n} expectation removed', other: '{n} expectations removed' },
  roleAdded: 'The role {name} is new.',
  roleRemoved: 'The role {name} is gone.',
  roleRenamed: 'The role {before} is called {after} now.',
  levelAdded: 'The level {name} is new.',
  levelRemoved: 'The level {name} is gone.',
  levelRenamed: 'The level {before} is called {after} now.',
  levelsMoved: 'The levels stand in another order now.',
  /** What became of one expectation, as a badge. */
  'version.added': 'Added',
  'version.removed': 'Removed',
  'version.changed': 'Changed',
  'version.same': 'Unchanged',
  /** These three stand in a list: "2 passages changed, 14 words added, 3 words removed". */
  passagesChanged: { one: '{n} passage changed', other: '{n} passages changed' },
  wordsAdded: { one: '{n} word added', other: '{n} words added' },
  wordsRemoved: { one: '{n} word removed', other: '{n} words removed' },
  versionRequired: 'Required in both versions.',
  versionOptional: 'Optional in both versions.',
  versionNowRequired: 'It was optional and is required now.',
  versionNowOptional: 'It was required and is optional now.',
  versionOnlyNowRequired: 'The text is the same; it was optional and is required now.',
  versionOnlyNowOptional: 'The text is the same; it was required and is optional now.',
  versionAddedRequired: 'It is new, and required.',
  versionAddedOptional: 'It is new, and optional.',
  versionRemovedRequired: 'It was required, and is gone.',
  versionRemovedOptional: 'It was optional, and is gone.',
  itemsMoved: 'The text is the same, in another order.',
  topicsChanged: 'The topics have changed.',
  resourcesChanged: 'The links to learn from have changed.',
  /** Spoken before a passage that only the newer version has. */
  textAdded: 'added:',
  /** Spoken before a passage that only the older version has. */
  textRemoved: 'removed:',
} as const satisfies Record<string, Message>;

addEnglish(onDemand);
