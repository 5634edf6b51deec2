/** Profiles as packages of the standard CASE (Competencies and Academic Standards Exchange), in and out. */
export { caseToProfiles, type CaseReadOptions } from './case/case-to-profiles.js';
export { profilesToCase, type CaseWriteOptions } from './case/profiles-to-case.js';
export type { CfPackage } from './case/cf-package.js';
export type { Conversion, ConversionNote, ExpectedInFile, NoteCode, Outcome } from './conversion.js';
export { describeNote } from './describe-note.js';
