import { csvToProfiles, profileToCsv } from '../../convert/csv.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Format } from './format.js';

const write = (documents: readonly ProfileDocument[]): string =>
  documents.map((document) => profileToCsv(document)).join('');

/** Tables as spreadsheets write them: one profile a file. */
export const csv: Format = { read: ([{ name, text }]) => csvToProfiles(text, { fileName: name }), write };
