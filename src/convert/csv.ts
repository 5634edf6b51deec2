/** Profiles as tables (CSV), in and out. */
export { csvToProfiles, type CsvReadOptions } from './csv/csv-to-profiles.js';
export { profileToCsv, type CsvWriteOptions } from './csv/profile-to-csv.js';
export type { Conversion, ConversionNote, ExpectedInFile, NoteCode, Outcome } from './conversion.js';
export { describeNote } from './describe-note.js';
