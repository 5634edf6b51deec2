import type { Profile } from '../model/profile.js';
import type { Translator } from '../strings/translate.js';
import { compareView } from './compare-view.js';
import { shownRoles, type Selection } from './selection.js';

/** What is said after a reader's choice: one short message, or nothing where the control itself says it all. */
export function spokenChange(profile: Profile, before: Selection, after: Selection, t: Translator): string {
  if (before.roles !== after.roles || before.requiredOnly !== after.requiredOnly) {
    const only = shownRoles(profile, after);
    const shown = profile.roles.filter(
      (_, role) =>
        (!only || only.has(role)) &&
        (!after.requiredOnly || profile.levels.some((_level, level) => profile.expectation(role, level)?.required)),
    );
    return shown.length === 0 ? t('noMatch') : t('rolesShown', { n: shown.length });
  }
  const view = compareView(profile, after, t);
  switch (view.kind) {
    case 'pair':
      return t('comparing', { from: view.now.level.text, to: view.next.level.text });
    case 'roles':
      return t('comparingRoles', { role: view.now.role.full, other: view.next.role.full, level: view.level.text });
    case 'versions':
      return t('comparingVersions', { role: view.role.full });
    case 'top':
      return t('highestLevel');
    case 'choose-level':
    case 'choose-role':
      return '';
  }
}
