import type { Profile } from '../../model/profile.js';
import type { LocalText } from '../../model/text.js';
import { namesOf } from '../../view/names.js';
import { roleText } from '../../view/role-text.js';

/** The names of a level and of a role, as far as the document has them. */
export function placeWords(
  profile: Profile,
  { role, level }: { readonly role?: string | undefined; readonly level?: string | undefined },
  locale: string,
): readonly LocalText[] {
  const names = namesOf(profile, locale);
  const ofRole = names.roles.find(({ id }) => id === role);
  return [...names.levels.filter(({ id }) => id === level), ...(ofRole ? [roleText(ofRole)] : [])];
}
