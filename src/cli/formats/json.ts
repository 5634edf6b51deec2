import type { ConversionNote } from '../../convert/conversion.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import { SCHEMA_VERSION } from '../../schema/formats.js';
import { formatFound, type Problem } from '../../schema/problem.js';
import { checkText, type CatalogPart } from '../check-document.js';
import { Refusal } from '../refusal.js';
import type { Format, Placed, Reading, Source } from './format.js';

/** Problems of a file that was read on the way, with its name before their places. */
const ofFile = (problems: readonly Problem[], file: string): ConversionNote[] =>
  problems.map((problem) => ({ ...problem, path: problem.path ? `${file}: ${problem.path}` : file }));

const noProfile = (path: string, found: string | undefined): ConversionNote => ({
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
    return { profiles: checked.document ? [checked.document] : [], notes: ofFile(checked.problems, src) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { profiles: [], notes: [noProfile(place, error.message)] };
  }
}

/** A profile, or all those of a catalog: embedded ones and those in files of their own. */
async function readOne(source: Source): Promise<Reading> {
  const checked = checkText(source.text);
  if (checked.kind === 'profile')
    return { profiles: checked.document ? [checked.document] : [], notes: checked.problems };
  const profiles: ProfileDocument[] = [];
  const notes: ConversionNote[] = [...checked.problems];
  for (const part of checked.parts) {
    const reading = part.kind === 'embedded' ? { profiles: [part.document], notes: [] } : await follow(part, source);
    profiles.push(...reading.profiles);
    notes.push(...reading.notes);
  }
  return { profiles, notes, name: checked.name };
}

async function read(sources: readonly Source[]): Promise<Reading> {
  const readings: Reading[] = [];
  for (const source of sources) {
    const reading = await readOne(source);
    const several = sources.length > 1;
    const notes = reading.notes.map((note) => (several ? { ...note, path: `${source.name}: ${note.path}` } : note));
    readings.push({ ...reading, notes });
  }
  return {
    profiles: readings.flatMap(({ profiles }) => profiles),
    notes: readings.flatMap(({ notes }) => notes),
    name: readings.length === 1 ? readings[0]?.name : undefined,
  };
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
    return { id, src: path, name: document.name, summary, domain, group, updated, roles: roles.map((role) => role.id) };
  });
  return { path: 'catalog.json', text: print({ schemaVersion: SCHEMA_VERSION, name, skills }) };
}

/** The project's own format: a profile, or a catalog. */
export const json: Format = { read, write, writeIndex };
