import { START, type CatalogPlace } from './catalog-filter.js';
import { linkEntries, many, one, readFields, writeFields, type Fields } from './link-fields.js';

/** Nothing is searched for in domains without a name; `none` stands for them. */
const domains = many('domains');
const NAMELESS = '-';
const FIELDS: Fields<CatalogPlace> = {
  skill: one('skill'),
  query: one('search'),
  role: one('role'),
  domains: {
    ...domains,
    write: (keys) => keys?.map((key) => key || NAMELESS),
    read: (keys) => keys.map((key) => (key === NAMELESS ? '' : key)),
  },
};

/**
 * Writes what is on show as the value of a parameter: `skill:code-review,search:kafka,role:backend-go`.
 *
 * @param byPage What is on show when the link says nothing.
 */
export const writeCatalogLink = (place: CatalogPlace, byPage: CatalogPlace): string =>
  writeFields(FIELDS, { ...place, query: place.query?.trim() }, byPage).join(',');

/** Reads the value of a parameter. Never throws. */
export const readCatalogLink = (text: string): Partial<CatalogPlace> => readFields(FIELDS, linkEntries(text), START);
