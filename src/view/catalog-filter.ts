import type { Catalog } from '../model/catalog.js';
import { localText, type LocalText } from '../model/text.js';
import type { CatalogEntry } from '../schema/catalog-schema.js';
import { fold } from './fold.js';

/** What the reader (or the host) wants to see of a catalog. */
export interface CatalogFilter {
  /** Only skills whose name, summary, domain or group contains this text; undefined or blank means all. */
  readonly query: string | undefined;
  /** Only skills that name this role; one that no skill names counts as unset. */
  readonly role: string | undefined;
  /** Only skills of these domains, by `domainOf`; undefined means all. */
  readonly domains: readonly string[] | undefined;
}

/** One of the ways to show less than all, in the order in which they stand on the page. */
export type CatalogFilterName = keyof CatalogFilter;

export const NO_FILTER: CatalogFilter = { query: undefined, role: undefined, domains: undefined };

/** What of a catalog is on show: a skill, or the list as the filters leave it. */
export interface CatalogPlace extends CatalogFilter {
  /** The id of the skill that is open. */
  readonly skill: string | undefined;
}

/** The list as a whole. */
export const START: CatalogPlace = { ...NO_FILTER, skill: undefined };

/** What undoes each of the filters, and all of them. */
export const WITHOUT_FILTER: Readonly<Record<CatalogFilterName | 'all', Partial<CatalogFilter>>> = {
  all: NO_FILTER,
  query: { query: undefined },
  role: { role: undefined },
  domains: { domains: undefined },
};

/** What names a domain whatever the reader's language: its name in the catalog's own; empty where a skill has none. */
export function domainOf(catalog: Catalog, entry: CatalogEntry): string {
  if (entry.domain === undefined) return '';
  const language = catalog.languageOf(entry);
  return localText(entry.domain, { locale: language, language }).text;
}

/** The texts of a skill that are shown, in the reader's language. */
export interface SkillTexts {
  readonly name: LocalText;
  readonly summary: LocalText | undefined;
  readonly domain: LocalText | undefined;
  readonly group: LocalText | undefined;
}

interface Prepared {
  readonly texts: SkillTexts;
  /** Ready to be searched. */
  readonly folded: string;
}

const cache = new WeakMap<Catalog, Map<string, ReadonlyMap<string, Prepared>>>();

function prepare(catalog: Catalog, entry: CatalogEntry, locale: string): Prepared {
  const choice = { locale, language: catalog.languageOf(entry) };
  const { name, summary, domain, group } = entry;
  const texts = {
    name: localText(name, choice),
    summary: summary === undefined ? undefined : localText(summary, choice),
    domain: domain === undefined ? undefined : localText(domain, choice),
    group: group === undefined ? undefined : localText(group, choice),
  };
  const all = Object.values(texts).map((text) => text?.text ?? '');
  return { texts, folded: fold(all.join('\n'), locale) };
}

/** The texts of all skills, worked out once for a catalog and a language. */
function prepared(catalog: Catalog, locale: string): ReadonlyMap<string, Prepared> {
  let ofCatalog = cache.get(catalog);
  if (!ofCatalog) cache.set(catalog, (ofCatalog = new Map<string, ReadonlyMap<string, Prepared>>()));
  let texts = ofCatalog.get(locale);
  if (!texts) {
    texts = new Map(catalog.skills.map((entry) => [entry.id, prepare(catalog, entry, locale)]));
    ofCatalog.set(locale, texts);
  }
  return texts;
}

/** The texts of a skill. */
export const textsOf = (catalog: Catalog, id: string, locale: string): SkillTexts | undefined =>
  prepared(catalog, locale).get(id)?.texts;

/** What is searched for; undefined when nothing is, or only blanks. */
export const searchOfCatalog = ({ query = '' }: CatalogFilter): string | undefined => query.trim() || undefined;

/** The filters that are on. */
export function catalogFiltersOf(catalog: Catalog, filter: CatalogFilter): readonly CatalogFilterName[] {
  const on: Readonly<Record<CatalogFilterName, boolean>> = {
    query: searchOfCatalog(filter) !== undefined,
    role: catalog.roles.some(({ role }) => role.id === filter.role),
    domains: filter.domains !== undefined,
  };
  return (Object.keys(on) as CatalogFilterName[]).filter((name) => on[name]);
}

/** The ids of the skills that pass some of the filters. */
export function filterSkills(
  catalog: Catalog,
  filter: CatalogFilter,
  on: readonly CatalogFilterName[],
  locale: string,
): ReadonlySet<string> {
  const needle = on.includes('query') ? fold(searchOfCatalog(filter) ?? '', locale) : '';
  const texts = needle ? prepared(catalog, locale) : undefined;
  const { role = '', domains = [] } = filter;
  return new Set(
    catalog.skills
      .filter(
        (entry) =>
          (!on.includes('role') || entry.roles?.includes(role)) &&
          (!on.includes('domains') || domains.includes(domainOf(catalog, entry))) &&
          (!texts || texts.get(entry.id)?.folded.includes(needle)),
      )
      .map(({ id }) => id),
  );
}
