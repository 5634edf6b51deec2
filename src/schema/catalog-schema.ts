import * as z from 'zod/mini';
import { ProfileHead, skillShape } from './profile-schema.js';

const { $schema, schemaVersion, id, name } = ProfileHead.shape;

/** One skill of a catalog: where its profile lies, and enough to list it without loading it. */
const CatalogEntry = z.looseObject(
  {
    ...skillShape,
    src: id,
    roles: z.optional(z.array(id, { error: 'list' })),
  },
  { error: 'object' },
);

/** A list of skills. */
export const CatalogDocument = z.looseObject(
  { $schema, schemaVersion, name, skills: z.array(CatalogEntry, { error: 'list' }) },
  { error: 'object' },
);

/** One skill of a catalog. `src` is relative to the catalog's own address. */
export type CatalogEntry = z.infer<typeof CatalogEntry>;
/** A list of skills with the addresses of their profiles. */
export type CatalogDocument = z.infer<typeof CatalogDocument>;
