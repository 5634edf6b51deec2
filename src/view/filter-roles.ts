import type { RoleGroup } from './role-options.js';

/** The groups with only those roles whose name contains the text, whatever the case or accents. */
export function filterRoles(groups: readonly RoleGroup[], text: string, locale: string): readonly RoleGroup[] {
  const fold = (name: string): string =>
    name
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLocaleLowerCase(locale);
  const needle = fold(text.trim());
  if (!needle) return groups;
  return groups
    .map(({ label, roles }) => ({ label, roles: roles.filter(({ full }) => fold(full).includes(needle)) }))
    .filter(({ roles }) => roles.length > 0);
}
