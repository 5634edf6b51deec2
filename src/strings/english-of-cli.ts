import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English of the command line; the rules are those of `en`. */
export const ofCli = {
  // --- help ---
  cliAbout: 'Checks, converts, compares and shows skill profiles.',
  cliUsage: 'Usage:',
  cliCommands: 'Commands',
  cliOptions: 'Options',
  cliOptionHelp: 'says what there is',
  cliOptionVersion: 'prints the version',
  cliChoices: '({names})',
  cliSeeHelp: '“{command}” says more.',

  // --- what cannot be done as it was asked for ---
  cliUnknownCommand: '“{found}” is no command.',
  cliUnknownOption: '“{option}” is no option of “{command}”.',
  cliNearest: 'Did you mean {name}?',
  cliPossibleCommands: 'There are {names}.',
  cliPossibleOptions: 'It has {names}.',
  cliFlagWithValue: '{option} takes no value.',
  cliNoValue: '{option} needs a value: {option} {value}.',
  cliNoChoice: '{option}: found “{found}”, expected {names}.',
  cliTooFew: 'A file is missing: {call}.',
  cliTooMany: '“{found}” is one too many: {call}.',
  cliInputTwice: 'Standard input can be read once only.',

  // --- files ---
  cliStandardInput: 'standard input',
  cliNoFile: 'There is no file {file}.',
  cliIsFolder: '{file} is a folder; name the files in it.',
  cliMayNot: '{file}: permission denied.',
  cliNoRoom: '{file}: there is no room left on the disk.',
  cliFileTrouble: '{file}: {reason}',
  cliTooLarge: '{file} has more than {megabytes} MB, the most that is read.',
  cliNotText: '{file} is not text in UTF-8 or UTF-16.',

  // --- validate ---
  cliValidateAbout: 'Names all that is wrong with profiles and catalogs.',
  cliValidateFiles:
    'A file of - is standard input. Each problem has its file, its place as a JSON path, what was found there and what was expected.',
  cliValidateExit:
    'Exit code: 0 when nothing is wrong, 1 when there are errors, 2 when a file cannot be read or the command is wrong.',
  cliOptionValidateFormat: 'how the problems are written',
  cliOptionStrict: 'warnings count as errors',
  cliError: 'error',
  cliWarning: 'warning',
  cliUnreadable: 'cannot be read',
  cliErrors: { one: '{n} error', other: '{n} errors' },
  cliWarnings: { one: '{n} warning', other: '{n} warnings' },
  cliUnreadableFiles: { one: '{n} file that cannot be read', other: '{n} files that cannot be read' },
  cliNoProblems: 'no problems',
  /** The last line; `found` lists what was found: "2 errors, 1 warning". */
  cliFiles: { one: '{n} file: {found}', other: '{n} files: {found}' },
  cliChecking: '{done} of {all} files checked',

  // --- convert ---
  cliConvertAbout: 'Converts profiles from one format to another.',
  cliConvertFiles:
    'A name of - is standard input or output. The formats are guessed from the content and the names of the files where they are not given. Several files before OUT are parts of one whole.',
  cliConvertMany:
    'Several profiles go into a folder, one file each, or into a file that holds them all: a catalog. A catalog is read with all that it lists.',
  cliConvertExit:
    'Exit code: 0 when all was converted, 1 when something was left out, 2 when nothing was written. What was left out is said on standard error.',
  cliOptionFrom: 'the format of the input',
  cliOptionTo: 'the format of the output',
  cliOptionForce: 'replaces files that exist',
  cliOptionNotesFormat: 'how it is said what was left out',
  cliNotFetched: '{address} is not fetched: only files are read',
  cliUnknownFormat: '{file} is in no format that is known.',
  cliFormatHint: 'Say which it is with --from: {names}.',
  cliUnknownOutput: 'The name of {file} does not tell the format.',
  cliFormatHintTo: 'Say which it is with --to: {names}.',
  cliExists: '{file} is there already.',
  cliForceHint: 'With --force it is replaced.',
  cliNotInFolder: '{file} cannot be written: {folder} is no folder.',
  cliNoPlainFile: '{file} is no plain file; - writes to standard output.',
  cliOneOnly: {
    one: 'A file in the format {format} holds one profile.',
    other: 'A file in the format {format} holds one profile, and there are {n}.',
  },
  cliFolderHint: 'Name a folder for them.',
  cliConverted: { one: '{n} profile written to {out}', other: '{n} profiles written to {out}' },
  cliNothingConverted: 'There is no profile to be written.',

  // --- diff ---
  cliDiffAbout: 'Says what has changed from one version of a profile to the next.',
  cliDiffFiles:
    'It compares roles, levels, expectations and their texts, word by word; passages that went and that came are marked. Both files may be in any format that convert reads, and one of them may be -, standard input.',
  cliDiffExit: 'Exit code: 0 when both say the same, 1 when something has changed, 2 when they cannot be compared.',
  cliOptionDiffFormat: 'how the changes are written',
  cliOptionLanguage: 'the language of the texts that are compared, such as de; that of the document when left out',
  cliNoLanguage: '“{found}” is no tag of a language, such as de or pt-BR.',
  cliOptionOtherSkill: 'compares profiles of different skills as well',
  /** Heading of the changes from one version to another. */
  cliVersions: '{name}: {before} → {after}',
  /** Heading over the changes of one expectation; `word` is what became of it. */
  cliCell: '{role}, {level}: {word}',
  cliChangedElsewhere:
    'The files differ only in what is not shown here: texts in other languages, the order of roles and expectations, or names that are not of this format.',
  cliNotesOf: '{file}:',
  cliNoProfile: '{file} has no profile that can be read.',
  cliSeveralProfiles: { one: '{file} has one profile.', other: '{file} has {n} profiles; only one can be taken.' },
  cliSplitHint: '“skill-profile convert {file} FOLDER” makes a file of each.',
  cliOtherSkill: 'These are two skills, not two versions of one: found the ids “{before}” and “{after}”.',
  cliOtherSkillHint: 'With --force they are compared all the same.',

  // --- apply ---
  cliApplyAbout: 'Makes the changes of a suggestion in a profile.',
  cliApplyPatch:
    'PATCH is a file that was saved from a suggestion, or any other JSON Patch (RFC 6902); it may have several changes, one after the other. A changed text is found by its role and level, whatever the order in FILE is, and only where it still says what the suggestion was made for.',
  cliApplyFile:
    'The result goes to standard output. A name of - is standard input or output. Only what has changed is written anew: the rest of FILE stays as it is, letter by letter.',
  cliApplyExit:
    'Exit code: 0 when all was applied, 2 when nothing was written: a change does not fit, or the result would have more mistakes than FILE.',
  cliOptionOut: 'the file to be written, instead of standard output',
  cliOptionInPlace: 'writes to FILE itself',
  cliOneOutput: 'There is one output: --out or --in-place.',
  cliInPlaceInput: '--in-place needs a file, and standard input is none.',
  /** `problem` is a sentence on a mistake in the file. */
  cliNotJson: '{file}: {problem}',
  /** `n` counts from 1; `found` is a piece of JSON. */
  cliNoStep: '{file} is no JSON Patch: step {n} is {found}.',
  cliNoPatch: '{file} is no JSON Patch, which is a list of steps: found {found}.',
  /** `path` is a place such as /expectations/12/role. */
  cliNoPlace: 'Step {n} does not fit: {file} has no {path}.',
  cliNoCell: '{file} has no text of the role “{role}” at the level “{level}” that step {n} could change.',
  /** What is found and what was expected are pieces of JSON. */
  cliTestFailed: 'Step {n} does not fit {file}: {path}: found {found}, expected {expected}.',
  cliTextChanged:
    'The text has been edited since step {n} was suggested: {file}: {path}: found {found}, expected {expected}.',
  cliTextDone: 'The change of step {n} is in {file} already: {path}: found {found}.',
  cliPatchTooLarge: 'The result would be too large for a file.',
  cliWorse: 'The result would have more mistakes than {file}.',
  cliNothingWritten: 'Nothing has been written.',
  cliApplied: 'The changes are in {file}.',

  // --- pack ---
  cliPackAbout: 'Packs a profile for a learning platform: a zip with all that its page needs.',
  cliPackFormats:
    'The formats: scorm12 is what most platforms play; scorm2004-3 and scorm2004-4 tell the progress as well; cmi5 is for platforms with xAPI; html is the page alone, and keeps marks in the browser.',
  cliPackDone:
    'A learner is done when each required item of their role has an answer, which may be “not yet”: it is no test. --complete-on viewed: when they have opened it; all: when all items have one.',
  cliPackScore:
    'Nothing tells a score unless --score asks for it: the share of covered items, as learners see themselves. Only the formats of SCORM can: cmi5 has scores for tests that are passed or failed, and html tells nobody anything.',
  cliPackExit:
    'Exit code: 0 when all of it is packed, 1 when parts of FILE had to be left out, 2 when nothing is written.',
  cliOptionPackFormat: 'the kind of package, which has to be given',
  cliOptionPackOut: 'the file to be written, - for standard output; named after the id when left out',
  cliOptionPackRoles: 'only these roles are in it; with one of them learners need not choose',
  cliOptionPackLevel: 'the level that learners should reach: items above it do not count',
  cliOptionCompleteOn: 'when a learner is done; answered when left out',
  cliOptionScore: 'tells the share of covered items as a score',
  cliOptionPackLang: 'the language of the page; when left out, that of the learner on the platform, or of the document',
  cliNoPackageFormat: 'The kind of package is missing.',
  cliPackFormatHint: 'Say which with --format: {names}.',
  cliNoScore: 'A package of the format {format} tells no score.',
  cliNoScoreHint: 'Leave --score out, or pack for {names}.',
  cliPacked: '{file} is written: {kilobytes} kB.',

  // --- oembed ---
  cliOembedAbout: 'Writes a page for a profile, which WordPress and others show as a frame when its address is pasted.',
  cliOembedFiles:
    'Four files, named after the id: the document (.json), its page (.html), what the page says of itself to systems that know oEmbed (.oembed.json), and its terms for search engines (.jsonld, which the page has in it as well).',
  cliOembedAddresses:
    'Both addresses are those of folders, with http or https. The page has the script skill-profile.js of --library, and the frame shows its embed.html.',
  cliOembedExit:
    'Exit code: 0 when all of it is written, 1 when parts of FILE had to be left out, 2 when nothing is written.',
  cliOptionBase: 'the address that FOLDER will have, which has to be given',
  cliOptionLibrary: 'the address that dist/cdn has, which has to be given',
  cliOptionWidth: 'the width of the frame; 600 when left out',
  cliOptionHeight: 'the height of the frame; 400 when left out',
  cliOptionView: 'how much the frame shows; compact when left out',
  cliOptionOembedLang:
    'the language of the page and the frame; else that of the document, and in the frame the reader’s',
  cliNoAddress: '{option} is missing.',
  cliBadAddress: '{option}: found “{found}”, expected the absolute address of a folder.',
  cliAddressHint: 'Such as {option} https://intranet.example/skills/',
  cliNoPixels: '{option}: found “{found}”, expected a whole number from {least} to {most}.',
  cliOembedWritten: 'Written: {files}.',
  /** `page` is an address, `origin` one such as https://intranet.example. `data-allow` is an attribute. */
  cliOembedAllow: '{page} shows this document only when its data-allow names {origin}.',

  // --- preview ---
  cliPreviewAbout: 'Shows a file on a page of its own, at an address of this machine.',
  cliPreviewFile:
    'The page runs under a strict policy, names what is wrong with the file, and follows it when it changes. Any format that convert reads is shown. Ctrl+C ends it.',
  cliOptionPort: 'another port than the first free one from 8000',
  cliNoPort: '“{found}” is not a port.',
  cliCannotListen: 'Cannot listen on that port: {reason}',
  /** `counts` is a list: "2 errors, 1 warning". */
  cliShown: '{file} is shown: {counts}',
  cliShownPartly: '{file} is shown in part: {counts}',
  cliNotShown: '{file} cannot be shown: {counts}',
  cliServing: 'Skill profile: {address} (Ctrl+C ends it)',

  // --- new ---
  cliNewAbout: 'Writes a profile to start from.',
  cliNewFile:
    'It is valid, and its texts say what belongs where. Without FILE it goes to standard output. Names of roles and levels are separated by commas, the lowest level first.',
  cliOptionId: 'the id of the skill; made of the name when left out',
  cliOptionName: 'the name of the skill',
  cliOptionRoles: 'the names of the roles',
  cliOptionLevels: 'the names of the levels',
  cliEmptyName: '{option} has an empty name in it.',
  cliNewTable: 'A profile to start from is JSON, and {file} would be a table.',
  cliNewTableHint: '“skill-profile convert my-skill.json {file}” makes a table of it.',
  cliCreated: 'A profile to start from is in {file}.',
  cliStarterName: 'Name of the skill',
  cliStarterSummary: 'What the skill is about, in one line',
  cliStarterDomain: 'The wider field',
  cliStarterDeveloper: 'Developer',
  cliStarterTester: 'Tester',
  cliStarterJunior: 'Junior',
  cliStarterMiddle: 'Middle',
  cliStarterSenior: 'Senior',
  cliStarterDescription:
    'What {role} is expected to know at {level}. Write one sentence for each thing: readers tick them off.',
  cliStarterItem: 'One thing to know',
  cliStarterOtherItem: 'Another one; without items the sentences of the description are listed',
  cliStarterTopic: 'A key word',
  cliStarterResource: 'Where to learn it',

  // --- community ---
  cliCommunityAbout: 'Prepares a database of CouchDB for proposals and comments.',
  cliCommunityInit:
    '“community init URL” makes the database when it is missing, and writes the rules into it by which the server decides who may write what. Run again it brings the rules up to date. The last part of the address is the name of the database: https://intranet.example/_community/skills.',
  cliCommunityDesign: '“community design” prints the rules, for those who bring them there another way.',
  cliCommunityPassword:
    'The password of the administrator is read from the environment variable SKILL_PROFILE_PASSWORD, so that it is in no list of commands; an address with name and password in it is taken as well.',
  cliCommunityExit: 'Exit code: 0 when the database is ready, 2 when it is not.',
  cliOptionUser: 'the name of an administrator of the server',
  cliOptionMembers: 'the roles that may read and write; others see nothing',
  cliOptionOpen: 'everybody who reaches the server may read, and whoever is signed in may write',
  cliOptionPartitioned: 'makes a partitioned database: each skill a partition',
  cliCommunityAction: 'Say what is to be done: “community init URL” or “community design”.',
  cliNoAction: '“community {found}” is nothing that can be done.',
  cliNoDatabaseUrl: 'This is no address of a database.',
  cliDatabaseUrlHint: 'It is like https://intranet.example/_community/skills.',
  cliNoDatabaseName: '“{found}” is no name for a database.',
  cliDatabaseNameHint: 'It has small letters, digits and _$()+-, and begins with a letter.',
  cliMembersAndOpen: '--members and --open exclude each other.',
  /** `reason` is in the words of the system. */
  cliNotReached: '{address} cannot be reached: {reason}',
  cliTooSlow: '{address} does not answer.',
  cliRedirected: '{address} leads elsewhere: {target}',
  cliNoCouch: 'There is no CouchDB at {address}.',
  cliNoCouchHint: 'What stands before the name of the database has to be the root of the server.',
  cliWrongPassword: '{address} does not know this name with this password.',
  cliNotSignedIn: '{address} wants to know who asks.',
  cliSignInHint: 'Say who with --user NAME, and the password in SKILL_PROFILE_PASSWORD.',
  cliNoAdministrator: '“{name}” may not do this at {address}: it takes an administrator of the server.',
  cliNoPassword: 'The password of “{name}” is missing.',
  /** `reason` is in the words of the server. */
  cliCouchSaid: '{address}: {status} {reason}',
  cliWrittenMeanwhile: 'Somebody else has written the rules just now.',
  cliNotPartitioned: 'The database {name} is there already, and is not partitioned: that cannot be changed.',
  cliDatabaseMade: 'The database {name} is made.',
  cliDatabaseThere: 'The database {name} is already there.',
  cliRulesWritten: 'Its rules are written.',
  cliRulesUpdated: 'Its rules are brought up to date.',
  cliRulesThere: 'Its rules are already there.',
  cliMembersSet: 'Who has one of these roles may read and write: {names}.',
  cliOpenSet: 'Everybody who reaches the server may read, and whoever is signed in may write.',
  cliMembersThere: 'Who may read and write is as before.',
  cliOnlyAdmins: 'So far only administrators may read and write.',
  cliOnlyAdminsHint: 'Say who else may with --members ROLE,… or --open.',
} as const satisfies Record<string, Message>;

addEnglish(ofCli);
