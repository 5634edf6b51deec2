import type { Profile } from '../model/profile.js';
import { localText } from '../model/text.js';
import { namesOf, type RoleName } from './names.js';

/** Roles that have a family, or the same words in their names, in common. The label is empty for those that have none. */
export interface RoleGroup {
  readonly label: string;
  readonly roles: readonly RoleName[];
}

/** The roles to choose from in the document's order, grouped by family, else by what their names have in common. */
export function roleOptions(profile: Profile, locale: string): readonly RoleGroup[] {
  const groups = new Map<string, RoleName[]>();
  const choice = { locale, language: profile.language };
  namesOf(profile, locale).roles.forEach((role, index) => {
    const family = profile.roles[index]?.family;
    const label = family === undefined ? role.rest : localText(family, choice).text;
    const group = groups.get(label);
    if (group) group.push(role);
    else groups.set(label, [role]);
  });
  return [...groups].map(([label, roles]) => ({ label, roles }));
}
