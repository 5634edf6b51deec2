import { csvToProfiles, profileToCsv } from '../../convert/csv.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { Format, Source } from './format.js';

const read = (sources: readonly Source[]): ReturnType<typeof csvToProfiles> => {
  const readings = sources.map(({ name, text }) => csvToProfiles(text, { fileName: name }));
  return {
    profiles: readings.flatMap(({ profiles }) => profiles),
    notes: readings.flatMap(({ notes }) => notes),
  };
};

const write = (documents: readonly ProfileDocument[]): string =>
  documents.map((document) => profileToCsv(document)).join('');

/** Tables as spreadsheets write them: one profile a file. */
export const csv: Format = { read, write };
