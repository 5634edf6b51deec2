import { fold } from './fold.js';
import type { RoleGroup } from './role-options.js';

/** The groups with only those roles whose name, short or full, contains the text, whatever the case or accents. */
export function filterRoles(groups: readonly RoleGroup[], text: string, locale: string): readonly RoleGroup[] {
  const needle = fold(text.trim(), locale);
  if (!needle) return groups;
  return groups
    .map(({ label, roles }) => ({
      label,
      roles: roles.filter(({ full, short }) => fold(`${full}\n${short}`, locale).includes(needle)),
    }))
    .filter(({ roles }) => roles.length > 0);
}
