import { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';

/** Every valid profile of `data/`. A test in Node compares this list with the folder. */
export const PROFILE_FILES = [
  'message-broker-patterns.json',
  'minimal.json',
  'awkward/arabic.json',
  'awkward/long-text.json',
  'awkward/markup-in-text.json',
  'awkward/one-role.json',
  'awkward/ragged.json',
  'awkward/sixty-roles.json',
  'awkward/twelve-levels.json',
  'catalog/data-quality.json',
  'catalog/experiment-design.json',
  'catalog/giving-feedback.json',
  'catalog/http-api-design.json',
  'catalog/incident-response.json',
  'catalog/relational-data-modelling.json',
  'catalog/service-observability.json',
  'catalog/sql-for-analysis.json',
  'catalog/technical-decisions.json',
  'versions/message-broker-patterns-2025.json',
] as const;

export const SEED = 'message-broker-patterns.json';
/** The same skill, as it might have been before. */
export const EARLIER = 'versions/message-broker-patterns-2025.json';

/** The text of a file of `data/`, such as `awkward/ragged.json`. */
export async function readText(name: string): Promise<string> {
  const response = await fetch(new URL(`../../data/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`data/${name}: ${response.status}`);
  return response.text();
}

/** The JSON value of a file of `data/`. */
export const readValue = async (name: string): Promise<unknown> => JSON.parse(await readText(name)) as unknown;

/** The checked document of a file of `data/`. */
export async function readDocument(name: string): Promise<ProfileDocument> {
  const { document } = parseProfile(await readValue(name));
  if (!document) throw new Error(`data/${name} is not a profile`);
  return document;
}

/** The profile of a file of `data/`. */
export const readProfile = async (name: string): Promise<Profile> => new Profile(await readDocument(name));

/** A small valid document of 2 roles, 2 levels and 3 expectations, with parts of it replaced. */
export const smallDocument = (parts: Readonly<Record<string, unknown>> = {}): ProfileDocument => ({
  schemaVersion: 1,
  id: 'small',
  name: 'Small',
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ],
  roles: [
    { id: 'dev', name: 'Developer' },
    { id: 'ops', name: 'Operator' },
  ],
  expectations: [
    { role: 'dev', level: 'low', required: true, description: 'Reads it.' },
    { role: 'dev', level: 'high', required: true, description: 'Writes it.' },
    { role: 'ops', level: 'high', required: false, description: 'Runs it.' },
  ],
  ...parts,
});

/** A file of the folder of data that the project may not ship; undefined where there is no such folder. */
export async function readShared(path: string): Promise<string | undefined> {
  const response = await fetch(`/__shared__/${path}`);
  return response.ok ? response.text() : undefined;
}
