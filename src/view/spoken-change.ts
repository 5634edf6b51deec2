import type { Profile } from '../model/profile.js';
import type { Translator } from '../strings/translate.js';
import { compareView } from './compare-view.js';
import { countMatches, sumMatches } from './match-count.js';
import { roleMask } from './row-mask.js';
import { searchOf, type Selection } from './selection.js';

function rolesShown(profile: Profile, selection: Selection, t: Translator): string {
  const mask = roleMask(profile, selection, t.locale);
  const n = profile.roles.filter((_, role) => mask?.[role] ?? 1).length;
  return n === 0 ? t('noMatch') : t('rolesShown', { n });
}

/** What is said when the reader pauses in typing a search: how much it finds, or that all is shown again. */
export function spokenSearch(profile: Profile, selection: Selection, t: Translator): string {
  const query = searchOf(selection);
  if (query === undefined) return rolesShown(profile, selection, t);
  const { n, total } = sumMatches(countMatches(profile, selection, t.locale));
  return t('matches', { n, total, query });
}

/** What is said after a reader's choice: one short message, or nothing where the control itself says it all. */
export function spokenChange(profile: Profile, before: Selection, after: Selection, t: Translator): string {
  if (before.roles !== after.roles || before.requiredOnly !== after.requiredOnly) {
    return rolesShown(profile, after, t);
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
