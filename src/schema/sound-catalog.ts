import type { CatalogDocument, CatalogEntry, EmbeddingEntry } from './catalog-schema.js';
import { SCHEMA_VERSION } from './formats.js';
import type { ProfileDocument } from './profile-schema.js';
import { isFilledText, isList, isName, isObject, isOptional, isString, isText, type Parts } from './shape-tests.js';
import { isAttribution, isDate, isRole, isSoundProfile } from './sound-profile.js';

const LISTED: Parts = {
  summary: isOptional(isText),
  domain: isOptional(isText),
  group: isOptional(isText),
  updated: isOptional(isDate),
  roles: isOptional(isList(isName)),
};
const isLinked = isObject({ ...LISTED, id: isName, name: isFilledText, src: isName });
const isEmbedded = isObject({
  ...LISTED,
  id: isOptional(isName),
  name: isOptional(isFilledText),
  profile: isSoundProfile,
});

const isHead = isObject({
  $schema: isOptional(isString),
  schemaVersion: (value) => value === SCHEMA_VERSION,
  name: isFilledText,
  language: isOptional(isName),
  attribution: isAttribution,
  roles: isOptional(isList(isRole)),
  skills: Array.isArray,
});

function soundEntry(value: unknown): CatalogEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Object.hasOwn(value, 'profile')) return isLinked(value) ? (value as CatalogEntry) : undefined;
  if (!isEmbedded(value)) return undefined;
  const given = value as EmbeddingEntry;
  const profile = given.profile as ProfileDocument;
  return { ...given, id: given.id ?? profile.id, name: given.name ?? profile.name, profile };
}

/**
 * A catalog that `parseCatalog` would have nothing to say about, as that would give it; undefined for any other. Where it
 * is sound, neither the schema nor the words for mistakes are ever loaded.
 */
export function soundCatalog(value: unknown): CatalogDocument | undefined {
  if (!isHead(value)) return undefined;
  const catalog = value as CatalogDocument;
  const skills: CatalogEntry[] = [];
  const taken = new Set<string>();
  for (const each of catalog.skills) {
    const entry = soundEntry(each);
    if (!entry || taken.has(entry.id)) return undefined;
    taken.add(entry.id);
    skills.push(entry);
  }
  return { ...catalog, skills };
}
