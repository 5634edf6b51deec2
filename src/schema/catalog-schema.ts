import * as z from 'zod/mini';
import { ProfileHead } from './profile-schema.js';

const nonEmpty = z.string().check(z.minLength(1));
const { name, summary, domain, group, updated } = ProfileHead.shape;

/** One skill of a catalog: where its profile lies, and enough to list it without loading it. */
const CatalogEntry = z.looseObject({
  id: nonEmpty,
  src: nonEmpty,
  name,
  summary,
  domain,
  group,
  updated,
  roles: z.optional(z.array(nonEmpty)),
});

/** A list of skills. */
export const CatalogDocument = z.looseObject({
  schemaVersion: z.number().check(z.minimum(1)),
  name,
  skills: z.array(CatalogEntry),
});

/** One skill of a catalog. `src` is relative to the catalog's own address. */
export type CatalogEntry = z.infer<typeof CatalogEntry>;
/** A list of skills with the addresses of their profiles. */
export type CatalogDocument = z.infer<typeof CatalogDocument>;
