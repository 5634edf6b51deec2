import type { Profile } from '../model/profile.js';

/** What the reader (or the host) has chosen. Ids as in the document; an id the document does not have counts as unset. */
export interface Selection {
  readonly role: string | undefined;
  readonly level: string | undefined;
  /** The level to compare with; unset means the one above `level`. */
  readonly target: string | undefined;
  /** The role to compare with at the reader's level, instead of another level. */
  readonly otherRole: string | undefined;
  /** Compares with the other version of the document, instead of another level. */
  readonly versions: boolean;
  /** The roles shown; undefined means all. */
  readonly roles: readonly string[] | undefined;
  readonly requiredOnly: boolean;
  /** Only roles and descriptions that contain this text; undefined or blank means all. */
  readonly query: string | undefined;
}

export const NOTHING_SELECTED: Selection = {
  role: undefined,
  level: undefined,
  target: undefined,
  otherRole: undefined,
  versions: false,
  roles: undefined,
  requiredOnly: false,
  query: undefined,
};

/** One of the ways to show less than all, in the order in which they stand on the page. */
export type Filter = 'query' | 'required-only' | 'roles';

/** What undoes each of the filters, and all of them. */
export const WITHOUT: Readonly<Record<Filter | 'all', Partial<Selection>>> = {
  all: { query: undefined, requiredOnly: false, roles: undefined },
  query: { query: undefined },
  'required-only': { requiredOnly: false },
  roles: { roles: undefined },
};

/** What is searched for; undefined when nothing is, or only blanks. */
export function searchOf({ query = '' }: Selection): string | undefined {
  const search = query.trim();
  return search === '' ? undefined : search;
}

/** The filters that are on. */
export function filtersOf(selection: Selection): readonly Filter[] {
  const on: Readonly<Record<Filter, boolean>> = {
    query: searchOf(selection) !== undefined,
    'required-only': selection.requiredOnly,
    roles: selection.roles !== undefined,
  };
  return (Object.keys(on) as Filter[]).filter((filter) => on[filter]);
}

/** A selection as places in a profile. */
export interface Place {
  readonly role: number | undefined;
  readonly level: number | undefined;
  /** The level compared with: the chosen one, else the next; undefined at the top or while no level is chosen. */
  readonly target: number | undefined;
  /** The role compared with, when it is one of the document's and not the reader's own. */
  readonly otherRole: number | undefined;
}

/** Finds the selected role and levels in a profile. */
export function placeOf(profile: Profile, selection: Selection): Place {
  const role = profile.roleIndex(selection.role);
  const level = profile.levelIndex(selection.level);
  const chosen = profile.levelIndex(selection.target);
  const next = level !== undefined && level + 1 < profile.levels.length ? level + 1 : undefined;
  const other = profile.roleIndex(selection.otherRole);
  const otherRole = other === role ? undefined : other;
  return {
    role,
    level,
    otherRole,
    target: level === undefined ? undefined : chosen === level ? next : (chosen ?? next),
  };
}

/** Which roles are shown, by place; all of them when none of the chosen ones exists. */
export function shownRoles(profile: Profile, selection: Pick<Selection, 'roles'>): ReadonlySet<number> | undefined {
  if (!selection.roles) return undefined;
  const places = selection.roles.map((id) => profile.roleIndex(id)).filter((place) => place !== undefined);
  return places.length === 0 && selection.roles.length > 0 ? undefined : new Set(places);
}

/** Ids of a selection that the profile does not have: to be warned of, then ignored. */
export function unknownIds(
  profile: Profile,
  selection: Selection,
): { readonly roles: string[]; readonly levels: string[] } {
  const roles = [selection.role, selection.otherRole, ...(selection.roles ?? [])].filter((id) => id !== undefined);
  const levels = [selection.level, selection.target].filter((id) => id !== undefined);
  return {
    roles: [...new Set(roles)].filter((id) => profile.roleIndex(id) === undefined),
    levels: [...new Set(levels)].filter((id) => profile.levelIndex(id) === undefined),
  };
}
