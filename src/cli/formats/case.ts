import { caseToProfiles, profilesToCase } from '../../convert/case.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import type { Format, Reading, Source } from './format.js';

/** What a package calls itself. */
function titleOf({ json }: Source): string | undefined {
  const { CFDocument: document } = (json() ?? {}) as { readonly CFDocument?: { readonly title?: unknown } | null };
  return typeof document?.title === 'string' ? document.title : undefined;
}

const read = (sources: readonly Source[]): Reading => {
  const readings = sources.map(({ name, text }) => {
    const { profiles, notes } = caseToProfiles(text);
    const several = sources.length > 1;
    return { profiles, notes: notes.map((note) => (several ? { ...note, path: `${name}: ${note.path}` } : note)) };
  });
  return {
    profiles: readings.flatMap(({ profiles }) => profiles),
    notes: readings.flatMap(({ notes }) => notes),
    name: sources.length === 1 && sources[0] ? titleOf(sources[0]) : undefined,
  };
};

const write = (documents: readonly ProfileDocument[], name: Text): string =>
  `${JSON.stringify(profilesToCase(documents, documents.length > 1 ? { name } : {}), null, 2)}\n`;

/** Packages of the standard CASE: written in version 1.1, read in 1.0 as well. */
export const case1: Format = { read, write };
