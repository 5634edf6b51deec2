import type { Profile } from '../model/profile.js';
import type { LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { namesOf } from './names.js';
import { placeOf, type Selection } from './selection.js';

/** One thing to compare with. */
export interface CompareOption extends LocalText {
  /** Stands for it in the list. */
  readonly value: string;
}

/** What the reader's level and role can be compared with, in groups with a label. */
export interface CompareOptions {
  readonly groups: readonly { readonly label: string; readonly options: readonly CompareOption[] }[];
  /** Stands above the groups while nothing is compared: at the highest level. */
  readonly placeholder: CompareOption | undefined;
  /** The value of the one on show. */
  readonly chosen: string;
}

const NEXT = '';
const VERSIONS = 'versions';
const levelValue = (index: number): string => `level ${index}`;
const roleValue = (index: number): string => `role ${index}`;

/** The other levels, the other roles, and the other version when the page names one. */
export function compareOptions(
  profile: Profile,
  selection: Selection,
  hasVersions: boolean,
  t: Translator,
): CompareOptions {
  const { role, level, target, otherRole } = placeOf(profile, selection);
  const names = namesOf(profile, t.locale);
  const next = level === undefined ? undefined : names.levels[level + 1];
  const levels = names.levels.flatMap(({ text, lang }, index) => {
    if (index === level) return [];
    const isNext = next !== undefined && level !== undefined && index === level + 1;
    const option = {
      value: isNext ? NEXT : levelValue(index),
      text: isNext ? t('nextLevelNamed', { level: text }) : text,
    };
    return [lang === undefined ? option : { ...option, lang }];
  });
  const roles = names.roles.flatMap(({ full, lang }, index) => {
    if (index === role) return [];
    const option = { value: roleValue(index), text: full };
    return [lang === undefined ? option : { ...option, lang }];
  });
  const at = level === undefined ? undefined : names.levels[level]?.text;
  const groups = [
    { label: t('anotherLevel'), options: levels },
    { label: t('anotherRoleAt', { level: at ?? '' }), options: at === undefined ? [] : roles },
    { label: t('anotherVersion'), options: hasVersions ? [{ value: VERSIONS, text: t('otherVersion') }] : [] },
  ];
  const byLevel = target === undefined || target === (level ?? 0) + 1 ? NEXT : levelValue(target);
  const chosen =
    selection.versions && hasVersions ? VERSIONS : otherRole === undefined ? byLevel : roleValue(otherRole);
  const isOpen = chosen === NEXT && next === undefined;
  const placeholder = isOpen ? { value: NEXT, text: t('chooseComparison') } : undefined;
  return { placeholder, chosen, groups: groups.filter(({ options }) => options.length > 0) };
}

/** What a value of the list means for the selection. */
export function compareChoice(profile: Profile, value: string): Pick<Selection, 'target' | 'otherRole' | 'versions'> {
  const [kind, place] = value.split(' ');
  const index = Number(place);
  return {
    target: kind === 'level' ? profile.levels[index]?.id : undefined,
    otherRole: kind === 'role' ? profile.roles[index]?.id : undefined,
    versions: value === VERSIONS,
  };
}
