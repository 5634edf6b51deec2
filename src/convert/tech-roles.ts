/** Roles of the tech roles library, as its JSON files have them. */
export { techRolesToProfiles, type TechRolesOptions } from './tech-roles/tech-roles-to-profiles.js';
export type { Conversion, ConversionNote, ExpectedInFile, NoteCode, Outcome } from './conversion.js';
export { describeNote } from './describe-note.js';
