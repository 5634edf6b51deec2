/** The UK government's Digital and Data capability framework, as it is published in two tables. */
export { gdadSkillsToProfiles } from './gdad/gdad-skills.js';
export {
  gdadToCatalog,
  type CatalogConversion,
  type EmbeddedCatalog,
  type EmbeddedEntry,
} from './gdad/gdad-to-catalog.js';
export type { Conversion, ConversionNote, ExpectedInFile, NoteCode, Outcome } from './conversion.js';
export { describeNote } from './describe-note.js';
