import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import { SCHEMA_VERSION } from '../../schema/formats.js';
import { formatFound } from '../../schema/problem.js';
import { checkText, type CatalogPart } from '../check-document.js';
import { notesOf, type FileNote } from '../file-note.js';
import { Refusal } from '../refusal.js';
import type { Format, Placed, Reading, Source } from './format.js';

const noProfile = (path: string, found: string | undefined): FileNote => ({
  code: 'wrong-type',
  severity: 'error',
  path,
  found,
  expected: 'json',
});

/** The profile that an entry of a catalog leads to. */
async function follow({ index, src }: CatalogPart & { kind: 'reference' }, source: Source): Promise<Reading> {
  const place = `skills[${index}].src`;
  try {
    const checked = checkText(await source.beside(src));
    // a catalog of catalogs would have no end
    if (checked.kind === 'catalog') return { profiles: [], notes: [noProfile(place, formatFound(src))] };
    return { profiles: checked.document ? [checked.document] : [], notes: notesOf(checked.problems, src) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { profiles: [], notes: [noProfile(place, error.message)] };
  }
}

/** A profile, or all those of a catalog: embedded ones and those in files of their own. */
async function read([source]: readonly [Source, ...Source[]]): Promise<Reading> {
  const checked = checkText(source.text);
  if (checked.kind === 'profile')
    return { profiles: checked.document ? [checked.document] : [], notes: checked.problems };
  const profiles: ProfileDocument[] = [];
  const notes: FileNote[] = [...checked.problems];
  for (const part of checked.parts) {
    const reading = part.kind === 'embedded' ? { profiles: [part.document], notes: [] } : await follow(part, source);
    profiles.push(...reading.profiles);
    notes.push(...reading.notes);
  }
  return { profiles, notes, name: checked.name };
}

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One profile, or a catalog that has them all in it. */
const write = (documents: readonly ProfileDocument[], name: Text): string =>
  documents.length === 1
    ? print(documents[0])
    : print({ schemaVersion: SCHEMA_VERSION, name, skills: documents.map((profile) => ({ profile })) });

/** A catalog of profiles in files of their own, with enough to list them without loading them. */
function writeIndex(placed: readonly Placed[], name: Text): { path: string; text: string } {
  const skills = placed.map(({ path, document }) => {
    const { id, summary, domain, group, updated, roles } = document;
    return {
      id,
      // an address, in which these would mean something
      src: path.replace(/[%#?]/g, encodeURIComponent),
      name: document.name,
      summary,
      domain,
      group,
      updated,
      roles: roles.map((role) => role.id),
    };
  });
  return { path: 'catalog.json', text: print({ schemaVersion: SCHEMA_VERSION, name, skills }) };
}

/** The project's own format: a profile, or a catalog. */
export const json: Format = { read, write, writeIndex };
