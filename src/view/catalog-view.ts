import type { Catalog } from '../model/catalog.js';
import { localText, type LocalText } from '../model/text.js';
import type { CatalogEntry } from '../schema/catalog-schema.js';
import type { MessageKey } from '../strings/messages.js';
import type { Translator } from '../strings/translate.js';
import {
  catalogFiltersOf,
  domainOf,
  filterSkills,
  searchOfCatalog,
  textsOf,
  type CatalogFilter,
  type CatalogFilterName,
} from './catalog-filter.js';
import { roleNames, type RoleName } from './names.js';
import { whyNothing, type NoMatch, type Reason } from './no-match.js';
import { groupRoles, type RoleGroup } from './role-options.js';
import { roleText } from './role-text.js';

/** One skill as it is listed. */
export interface SkillRow {
  readonly id: string;
  readonly name: LocalText;
  readonly summary: LocalText | undefined;
  /** "9 roles", "Updated 17 March 2026", as far as the catalog says so. */
  readonly facts: readonly string[];
  readonly isShown: boolean;
}

/** The skills of a domain that belong to one group; the first may belong to none. */
export interface SkillGroup {
  readonly name: LocalText | undefined;
  readonly skills: readonly SkillRow[];
  readonly isShown: boolean;
}

/** The skills of one domain. */
export interface SkillDomain {
  readonly key: string;
  readonly name: LocalText;
  /** "4 skills"; while some are hidden, "1 of 4 skills". */
  readonly count: string;
  readonly total: number;
  readonly groups: readonly SkillGroup[];
  readonly isShown: boolean;
}

/** How much of a catalog the filters leave, as a message. */
export interface SkillCount {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A catalog as it is printed. What is filtered out is there as well, marked as not shown. */
export interface CatalogView {
  readonly title: LocalText;
  readonly domains: readonly SkillDomain[];
  readonly isFiltered: boolean;
  readonly count: SkillCount;
  readonly nothing: NoMatch<CatalogFilterName> | undefined;
}

/** The roles that the skills name, to choose from: in the catalog's order where it names them, else by name. */
export function catalogRoles(catalog: Catalog, locale: string): readonly RoleGroup[] {
  const roles = catalog.roles;
  const textOf = (text: CatalogEntry['name'] | undefined, index: number): LocalText | undefined =>
    text === undefined ? undefined : localText(text, { locale, language: roles[index]?.language ?? 'en' });
  const full = roles.map(({ role }, index) => textOf(role.name, index) ?? { text: role.id });
  const names = roleNames(
    roles.map(({ role }) => role),
    full,
    (text, index) => textOf(text, index)?.text ?? '',
  );
  const places = names.map((_, index) => index);
  if (!catalog.document.roles) {
    const { compare } = new Intl.Collator(locale);
    places.sort((a, b) => compare(names[a]?.full ?? '', names[b]?.full ?? ''));
  }
  const sorted = places.map((place) => names[place]).filter((name) => name !== undefined);
  return groupRoles(sorted, (index) => textOf(roles[places[index] ?? 0]?.role.family, places[index] ?? 0)?.text);
}

/** The name of a role that a skill names; undefined for any other id. */
export function catalogRole(catalog: Catalog, id: string | undefined, locale: string): RoleName | undefined {
  return catalogRoles(catalog, locale)
    .flatMap(({ roles }) => roles)
    .find((role) => role.id === id);
}

function factsOf({ roles, updated }: CatalogEntry, t: Translator): readonly string[] {
  return [
    ...(roles ? [t('roleCount', { n: roles.length })] : []),
    ...(updated === undefined ? [] : [t('updatedOn', { date: t.date(updated) })]),
  ];
}

function group<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** What says how many skills the filters leave. */
export function skillCount(
  n: number,
  total: number,
  filter: CatalogFilter,
  on: readonly CatalogFilterName[],
): SkillCount {
  const query = on.includes('query') ? searchOfCatalog(filter) : undefined;
  if (query !== undefined) return { key: 'skillsMatch', values: { n, total, query } };
  return on.length > 0 ? { key: 'skillsOfTotal', values: { n, total } } : { key: 'skillCount', values: { n } };
}

function reasonOf(name: CatalogFilterName, catalog: Catalog, filter: CatalogFilter, locale: string): Reason {
  switch (name) {
    case 'query':
      return { key: 'noSkillQuery', values: { query: { text: searchOfCatalog(filter) ?? '' } } };
    case 'role': {
      const role = catalogRole(catalog, filter.role, locale);
      return { key: 'noSkillRole', values: { role: role ? roleText(role) : { text: '' } } };
    }
    case 'domains':
      return { key: 'noSkillDomains', values: {} };
  }
}

/** A catalog by domain and group, in the order in which these first appear. */
export function catalogView(catalog: Catalog, filter: CatalogFilter, t: Translator): CatalogView {
  const { locale } = t;
  const on = catalogFiltersOf(catalog, filter);
  const left = filterSkills(catalog, filter, on, locale);
  const rowOf = (entry: CatalogEntry): SkillRow => {
    const { name = { text: entry.id }, summary } = textsOf(catalog, entry.id, locale) ?? {};
    return { id: entry.id, name, summary, facts: factsOf(entry, t), isShown: left.has(entry.id) };
  };
  const groupOf = (entries: readonly CatalogEntry[]): SkillGroup => {
    const skills = entries.map(rowOf);
    const name = textsOf(catalog, entries[0]?.id ?? '', locale)?.group;
    return { name, skills, isShown: skills.some(({ isShown }) => isShown) };
  };
  const domains = [...group(catalog.skills, (entry) => domainOf(catalog, entry))].map(([key, entries]): SkillDomain => {
    const groups = [...group(entries, ({ id }) => textsOf(catalog, id, locale)?.group?.text ?? '')].map(([, own]) =>
      groupOf(own),
    );
    const n = entries.filter(({ id }) => left.has(id)).length;
    const total = entries.length;
    return {
      key,
      name: textsOf(catalog, entries[0]?.id ?? '', locale)?.domain ?? { text: t('otherSkills') },
      count: n < total ? t('skillsOfTotal', { n, total }) : t('skillCount', { n }),
      total,
      // those without a group stand first, below the heading of the domain itself
      groups: [...groups.filter(({ name }) => !name), ...groups.filter(({ name }) => name)],
      isShown: n > 0,
    };
  });
  return {
    title: localText(catalog.name, { locale, language: catalog.language }),
    domains,
    isFiltered: on.length > 0,
    count: skillCount(left.size, catalog.skills.length, filter, on),
    nothing: whyNothing(
      on,
      (some) => filterSkills(catalog, filter, some, locale).size === 0,
      (name) => reasonOf(name, catalog, filter, locale),
    ),
  };
}
