import * as z from 'zod/mini';
import { ProfileHead, RoleSchema, skillShape, type ProfileDocument, type Role, type Text } from './profile-schema.js';

const { $schema, schemaVersion, id, name, language, attribution } = ProfileHead.shape;
const roles = z.optional(z.array(id, { error: 'list' }));

const src = z
  .string({ error: 'profile-address' })
  .check(z.refine((value) => value !== '', { error: 'non-empty-text' }));

/** A skill whose profile lies elsewhere: where, and enough to list it without loading it. */
export const LinkedSkill = z.looseObject({ ...skillShape, src, roles }, { error: 'object' });

/** A skill with its profile, which says all that is left out here. */
export const EmbeddedSkill = z.looseObject(
  { ...skillShape, id: z.optional(id), name: z.optional(name), roles, profile: z.unknown() },
  { error: 'object' },
);

/** The catalog without its skills, which are checked one by one so that a bad one costs only itself. */
export const CatalogHead = z.looseObject(
  {
    $schema,
    schemaVersion,
    name,
    language,
    attribution,
    roles: z.optional(z.array(RoleSchema, { error: 'list' })),
    skills: z.array(z.unknown(), { error: 'list' }),
  },
  { error: 'object' },
);

/** One skill of a catalog, with the address of its profile, which is relative to the catalog's own, or the profile itself. */
export interface CatalogEntry {
  readonly id: string;
  readonly name: Text;
  readonly summary?: Text | undefined;
  readonly domain?: Text | undefined;
  readonly group?: Text | undefined;
  readonly updated?: string | undefined;
  /** The ids of the roles it is asked of. */
  readonly roles?: readonly string[] | undefined;
  readonly src?: string | undefined;
  readonly profile?: ProfileDocument | undefined;
}

/** A skill as it may be written with its profile in it: what it leaves out, the profile says. */
export type EmbeddingEntry = Partial<Omit<CatalogEntry, 'profile'>> & { readonly profile: unknown };

/** A list of skills, with their profiles or the addresses of these. */
export interface CatalogDocument {
  readonly schemaVersion: number;
  readonly name: Text;
  /** The language of every plain text here, a BCP 47 tag; "en" when it is left out. */
  readonly language?: string | undefined;
  readonly attribution?: ProfileDocument['attribution'];
  /** What the ids of roles in the skills stand for. */
  readonly roles?: readonly Role[] | undefined;
  readonly skills: readonly CatalogEntry[];
}
