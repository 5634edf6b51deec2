import type { Profile } from '../model/profile.js';
import { localText } from '../model/text.js';
import { namesOf, type RoleName } from './names.js';

/** Roles that have a family, or the same words in their names, in common. The label is empty for those that have none. */
export interface RoleGroup {
  readonly label: string;
  readonly roles: readonly RoleName[];
}

/** Roles in their order, grouped by family, else by what their names have in common. */
export function groupRoles(
  roles: readonly RoleName[],
  familyOf: (index: number) => string | undefined,
): readonly RoleGroup[] {
  const groups = new Map<string, RoleName[]>();
  roles.forEach((role, index) => {
    const label = familyOf(index) ?? role.rest;
    const group = groups.get(label);
    if (group) group.push(role);
    else groups.set(label, [role]);
  });
  return [...groups].map(([label, roles]) => ({ label, roles }));
}

/** The roles of a profile to choose from. */
export function roleOptions(profile: Profile, locale: string): readonly RoleGroup[] {
  const choice = { locale, language: profile.language };
  return groupRoles(namesOf(profile, locale).roles, (index) => {
    const family = profile.roles[index]?.family;
    return family === undefined ? undefined : localText(family, choice).text;
  });
}
