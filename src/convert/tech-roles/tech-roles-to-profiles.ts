import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { Expectation, Level, ProfileDocument } from '../../schema/profile-schema.js';
import { checkProfile } from '../shared/check-profile.js';
import type { Conversion, ConversionNote } from '../conversion.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { idFromName } from '../shared/slug.js';
import { readTechRole, type TechLevel, type TechRole } from './read-tech-role.js';

/** How the files become profiles. */
export interface TechRolesOptions {
  /** Makes one profile of all files, of this name; else each file is one. */
  readonly together?: { readonly name: string; readonly id?: string };
}

const ATTRIBUTION = {
  text: 'npm-tech-roles-library',
  url: 'https://github.com/686f6c61/npm-tech-roles-library',
  license: 'MIT',
} as const;

const bullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');

const yearsText = ({ min, max }: NonNullable<TechLevel['years']>): string =>
  max === undefined ? `${min} years or more` : `${min}–${max} years`;

/** What the roles call a level, and how many years they see it after: all that they say, each once. */
function levelOf(number: number, roles: readonly TechRole[]): Level {
  const levels = roles.flatMap((role) => role.levels.filter((level) => level.number === number));
  const years = [...new Set(levels.flatMap((level) => (level.years ? yearsText(level.years) : [])))];
  return {
    id: `l${number}`,
    name: [...new Set(levels.map(({ name }) => name))].join(', '),
    shortName: `L${number}`,
    ...(years.length > 0 && { description: years.join(', ') }),
  };
}

function expectationOf(
  role: string,
  required: boolean,
  { number, name, core, complementary, indicators }: TechLevel,
  levelName: unknown,
): Expectation[] {
  const items = required ? core : complementary;
  if (items.length === 0) return [];
  const seen = required && indicators.length > 0 ? `\n\nIndicators:\n${bullets(indicators)}` : '';
  return [
    {
      role,
      level: `l${number}`,
      required,
      description: bullets(items) + seen,
      // where roles have names of their own for a level, each says its own
      ...(levelName !== name && { stem: name }),
      items: [...items],
    },
  ];
}

function profileOf(id: string, name: string, given: readonly TechRole[]): ProfileDocument {
  const numbers = [...new Set(given.flatMap(({ levels }) => levels.map(({ number }) => number)))];
  const levels = numbers.sort((one, other) => one - other).map((number) => levelOf(number, given));
  const nameOf = new Map(levels.map((level) => [level.id, level.name]));
  const categories = [...new Set(given.flatMap(({ category }) => category ?? []))];
  const ids = new FreshIds();
  const parts = given.flatMap((role) => {
    const core = { id: ids.make(role.name), name: role.name, family: role.name };
    const ofCore = { role, entry: core, required: true };
    if (role.levels.every(({ complementary }) => complementary.length === 0)) return [ofCore];
    const more = { id: ids.make(`${core.id} complementary`), name: `${role.name} (complementary)`, family: role.name };
    return [ofCore, { role, entry: more, required: false }];
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    name,
    ...(categories.length > 0 && { domain: categories.join(', ') }),
    language: 'en',
    attribution: ATTRIBUTION,
    levels,
    roles: parts.map(({ entry }) => entry),
    expectations: parts.flatMap(({ role, entry, required }) =>
      role.levels.flatMap((level) => expectationOf(entry.id, required, level, nameOf.get(`l${level.number}`))),
    ),
  };
}

/**
 * Makes profiles of files of the tech roles library, one for each role, or one of all. What is core is required of the role;
 * what is complementary is optional, and so has a row of its own below it. Levels are the same by their number.
 *
 * @param files The text of each file, or the value of its JSON.
 */
export function techRolesToProfiles(files: readonly unknown[], { together }: TechRolesOptions = {}): Conversion {
  const notes: ConversionNote[] = [];
  const roles = files.flatMap((file, at) => readTechRole(file, files.length > 1 ? [at] : [], notes) ?? []);
  const documents = together
    ? [profileOf(together.id ?? idFromName(together.name), together.name, roles)]
    : roles.map((role) => profileOf(idFromName(role.name), role.name, [role]));
  const profiles = documents.flatMap((document) => {
    const checked = checkProfile(document, (path) => ({ path }));
    notes.push(...checked.notes);
    return checked.profile ?? [];
  });
  return { profiles, notes };
}
