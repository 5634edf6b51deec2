import type { Message } from './messages.js';

/**
 * English, compiled in: the fallback of every other language. Notes for translators stand above the messages that need
 * one. Sentences are whole; nothing is glued together from fragments.
 */
export const en = {
  // --- header ---
  skillProfile: 'Skill profile',
  /** Of a button, the first of the profile: it moves the focus to the end. */
  skipPast: 'Skip past this skill profile',
  endOf: 'End of {name}',
  linkCopied: 'Link copied',
  /** Of a button that opens a list of formats. */
  export: 'Export',
  exportFailed: 'The file could not be made. Try again.',

  // --- stats ---
  roles: 'Roles',
  rolesNote: 'where this skill appears',
  levels: 'Levels',
  levelsNote: 'structured growth path',
  mandatory: 'Mandatory requirements',
  /** Stands behind the number of required expectations: "29 of 45". */
  ofTotal: 'of {total}',
  othersOptional: { one: 'the other one optional', other: 'the other {n} optional' },
  domain: 'Domain',
  group: 'Group',
  lastUpdated: 'Last updated',

  // --- where am I ---
  howToUse: 'How to use',
  howToUseText:
    'Choose your current level and compare expectations. The items below show what to cover to advance to the next level.',
  yourRole: 'Your role',
  chooseRole: 'Choose a role',
  yourLevel: 'Your current level',
  chooseLevel: 'Choose a level',
  /** Under a level's name: how many roles must meet it. */
  requiredOfTotal: '{n} of {total} required',
  /** The same where the column says "Required" already. */
  countOfTotal: '{n} of {total}',
  noneRequired: 'none required',
  noneDefined: 'nothing defined',
  youAreHere: 'You are here',
  nextLevel: 'Next level',
  /** The level compared with, when it is not the next one. */
  comparedLevel: 'Compared',

  // --- comparison ---
  whatChanges: 'What changes from {from} to {to}',
  requiredBoth: 'Required at both levels.',
  optionalBoth: 'Optional at both levels.',
  becomesRequired: 'Optional at {from}, required at {to}.',
  becomesOptional: 'Required at {from}, optional at {to}.',
  notDefinedFrom: 'Nothing is defined at {from} for this role; see what {to} asks.',
  notDefinedTo: 'Nothing is defined at {to} for this role.',
  notDefinedBoth: 'Nothing is defined for this role at either level.',
  nothingDefinedHere: 'The document says nothing about this role at this level.',
  chooseLevelPrompt: 'Choose your level to compare',
  chooseLevelHint: 'You will see what to cover to reach the next one.',
  chooseRolePrompt: 'Choose your role to compare',
  chooseRoleHint: 'You will see what is expected of it now and next.',
  highestLevel: 'You are at the highest level',
  highestLevelHint: 'Nothing comes after {level} here.',
  showAllLevels: { one: 'Show the one level', other: 'Show all {n} levels' },
  now: 'Now',
  next: 'Next',
  comparing: 'Comparing {from} with {to}.',
  /** Label of the list of what the reader's level can be compared with. */
  compareWith: 'Compare with',
  chooseComparison: 'Choose a level or a role',
  anotherLevel: 'Another level',
  nextLevelNamed: 'Next level: {level}',
  anotherRoleAt: 'Another role at {level}',
  anotherVersion: 'Another version',
  otherVersion: 'The other version of this profile',
  /** Follows the status line when a level asks nothing of anyone. */
  nothingRequiredAt: 'No role must meet {level}.',
  compared: 'Compared',
  rolesAtLevel: '{role} and {other} at {level}',
  rolesRequiredBoth: 'Required of both.',
  rolesOptionalBoth: 'Optional for both.',
  rolesBecomesRequired: 'Optional for {role}, required of {other}.',
  rolesBecomesOptional: 'Required of {role}, optional for {other}.',
  rolesOnlyFrom: 'Nothing is defined for {other} at {level}.',
  rolesOnlyTo: 'Nothing is defined for {role} at {level}.',
  rolesNeither: 'Nothing is defined for either role at {level}.',
  itemsInBoth: { one: 'One item is in both, word for word.', other: '{n} items are in both, word for word.' },
  noItemInBoth: 'No item is in both, word for word.',
  inBoth: 'In both',
  comparingRoles: 'Comparing {role} with {other} at {level}.',
  comparingVersions: 'Comparing two versions of {role}.',
  askedAt: 'Asked at {level}',
  youBuildOn: 'You build on',
  newAt: 'New at {level}',
  resources: 'Where to learn it',

  // --- on paper ---
  printPage: 'Print page',
  printChecklist: 'Print checklist',
  checklist: 'Checklist',
  printBlocked: 'The browser does not let this page print.',

  // --- expectations ---
  expectedAtEachLevel: 'What is expected at each level',
  expectedIntro: 'The table shows how skill depth grows from {first} to {last}. Select a role to see its whole ladder.',
  expectedIntroOne: 'The table shows what is expected at {first}. Select a role to see its details.',
  role: 'Role',
  required: 'Required',
  optional: 'Optional',
  notDefined: 'Not defined',
  description: 'Description',
  requiredOnly: 'Required only',
  rolesShownAll: { one: 'Roles: the one', other: 'Roles: all {n}' },
  rolesShownSome: 'Roles: {n} of {total}',
  rolesFilterLegend: 'Roles shown',
  allRoles: 'All',
  noRoles: 'None',
  onlyMyRole: 'Only my role',
  searchRoles: 'Search roles',
  rolesFound: { one: '{n} role found', other: '{n} roles found' },
  /** Caption of the overview table. */
  matrixCaption: 'Required and optional by role and level',
  /** Caption of one level's table. */
  levelCaption: { one: '{level}: expectations for one role', other: '{level}: expectations for {n} roles' },
  /** Heading of the panel with one role's ladder. */
  ladderOf: '{role}: every level',
  close: 'Close',
  searchDescriptions: 'Search descriptions',
  /** What a search has found; the number after "of" is how many there are. */
  matches: {
    one: '{n} of {total} expectations matches “{query}”',
    other: '{n} of {total} expectations match “{query}”',
  },
  /** The same at one level, beside its name, where there is little room. */
  matchesHere: { one: '{n} of {total} matches', other: '{n} of {total} match' },
  /** How many roles of a group are shown. */
  shownOfGroup: '{n} of {total} shown',
  /** A check box for all roles of a group. */
  allOfGroup: 'All of {group}',
  /** The group of the roles that belong to no other. */
  otherRoles: 'Other roles',

  // --- checklist ---
  level: 'Level',
  changed: 'Changed',
  progressOf: 'Your progress: {role}',
  chooseRoleProgress: 'Choose your role to see your progress',
  chooseRoleProgressHint: 'You will see how much of each level you have marked as covered.',
  copy: 'Copy',
  imported: 'The marks are imported.',
  cleared: 'The marks are cleared.',
  cancel: 'Cancel',

  // --- states ---
  loading: 'Loading skill profile…',
  tryAgain: 'Try again',
  tryingAgain: 'Trying again…',
  emptyTitle: 'No profile to show',
  emptyHint: 'This page has not said which profile to show.',
  loadFailed: 'The profile could not be loaded',
  failedHttp: 'The server at {host} did not answer as expected ({status}).',
  failedNotFound: 'There is no profile at this address ({status}).',
  failedDenied: 'You may need to sign in to see this profile ({status}).',
  failedNetwork: 'The server at {host} could not be reached.',
  failedOffline: 'You are offline, and there is no saved copy of this profile.',
  failedTimeout: 'The server at {host} did not answer within {seconds} seconds.',
  failedTooLarge: 'The file is larger than {megabytes} MB.',
  failedNotJson: 'What came from {host} is not a skill profile.',
  failedInline: 'What stands in the page is not a skill profile.',
  failedAddress: 'This is not an address a profile can be loaded from.',
  failedScript: 'It has mistakes, and the part of the script that explains them could not be loaded.',
  failedReload: 'The newest version could not be loaded. This is the one from {date}.',
  invalidTitle: { one: 'This profile has a mistake in its data', other: 'This profile has {n} mistakes in its data' },
  restIsShown: {
    one: 'The one expectation without mistakes is shown.',
    other: 'The other {n} expectations are shown.',
  },
  showDetails: 'Show details',
  moreProblems: { one: 'and one more', other: 'and {n} more' },
  savedCopy: 'The server could not be reached. This copy was saved on {date}.',
  offlineCopy: 'You are offline. This copy was saved on {date}.',
  noMatch: 'No roles match',
  noMatchRequired: {
    one: 'The expectation at {level} is not required, so “Required only” hides it.',
    other: 'No {level} expectation is required, so “Required only” hides all {n} roles here.',
  },
  noMatchRoles: 'The roles chosen above leave none to show here.',
  noMatchQuery: 'No role or description contains “{query}”.',
  showOptional: 'Show optional roles too',
  showAllRoles: 'Show all roles',
  clearSearch: 'Clear search',
  rolesShown: { one: '{n} role shown', other: '{n} roles shown' },
  noMatchRequiredAnywhere: 'No expectation is required, so “Required only” hides all of them.',
  /** No filter alone is the reason. Buttons follow that undo one of them, or all. */
  noMatchTogether: 'Together, the filters leave none to show here.',
  clearFilters: 'Clear all filters',

  // --- versions ---
  versionsOf: '{role} in two versions',
  versionsHint: 'What was added is underlined, what was removed is struck through.',

  // --- what is wrong with a document ---
  /** One problem: where, what was found, what was expected. */
  problem: '{path}: found {found}, expected {expected}.',
  wholeDocument: 'the document',
  foundNothing: 'nothing',
  'expected.json': 'JSON',
  'expected.object': 'an object',
  'expected.list': 'a list',
  'expected.non-empty-list': 'a list with at least one entry',
  'expected.text': 'text',
  'expected.non-empty-text': 'text that is not empty',
  'expected.id': 'an id (text)',
  'expected.boolean': 'true or false',
  'expected.number': 'a number',
  'expected.date': 'a calendar date such as 2026-03-17',
  'expected.web-address': 'an address that begins with http:// or https://',
  'expected.profile-address': 'the address of a profile',
  'expected.version': 'format version 1',
  'expected.unique-id': 'an id that no other entry has',
  'expected.one-expectation': 'one expectation for each role and level',
  'expected.role-id': 'the id of a role in this document',
  'expected.level-id': 'the id of a level in this document',
  'expected.known-key': 'a name of this format',
  'expected.expectation': 'at least one expectation for the role',
  'expected.computed-total': 'the number that the document adds up to',
  'expected.whole-number': 'a whole number that is not below 0',
  'expected.instant': 'a date and time such as 2026-03-17T09:30:00Z',
  'expected.mark': '“covered”, “partly” or “not-yet”',
  'expected.progress-format': '“skill-progress”, as files of marks begin',
  'expected.this-skill': 'the id of this skill',
} as const satisfies Record<string, Message>;
