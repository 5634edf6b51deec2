import type { CatalogDocument, CatalogEntry } from '../../schema/catalog-schema.js';
import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { ConversionNote } from '../conversion.js';
import { ATTRIBUTION, gdadSkillsToProfiles } from './gdad-skills.js';

/** An entry of a catalog that has its profile with it; `src` is where it would lie as a file of its own. */
export type EmbeddedEntry = CatalogEntry & { readonly profile: ProfileDocument };

/** A catalog that has all its profiles with it. */
export type EmbeddedCatalog = Omit<CatalogDocument, 'skills'> & { readonly skills: EmbeddedEntry[] };

/** What a file of many skills became. */
export interface CatalogConversion {
  readonly catalog: EmbeddedCatalog;
  readonly notes: readonly ConversionNote[];
}

/** Lists a profile, with itself. */
function entryOf(profile: ProfileDocument): EmbeddedEntry {
  const { id, name, summary, domain, roles } = profile;
  return {
    id,
    src: `${id}.json`,
    name,
    ...(summary !== undefined && { summary }),
    ...(domain !== undefined && { domain }),
    roles: roles.map((role) => role.id),
    profile,
  };
}

/**
 * Makes a catalog of all skills of the framework, each with its profile. Roles and levels have the same ids in all of them, so
 * that what one role needs of all skills can be put together.
 *
 * @param roleCsv The table of roles, with a row for each role, role level and skill.
 * @param skillCsv The table of skills: it is only compared with the other.
 */
export function gdadToCatalog(roleCsv: string, skillCsv?: string): CatalogConversion {
  const { profiles, notes } = gdadSkillsToProfiles(roleCsv, skillCsv);
  const catalog: EmbeddedCatalog = {
    schemaVersion: SCHEMA_VERSION,
    name: 'Government Digital and Data Profession Capability Framework',
    attribution: ATTRIBUTION,
    skills: profiles.map(entryOf),
  };
  return { catalog, notes };
}
