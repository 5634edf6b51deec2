import type { Profile } from '../model/profile.js';
import { countLevels } from '../model/stats.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type LevelName } from './names.js';
import { placeOf, type Selection } from './selection.js';

/** Where a level stands to the reader's own: climbed, the current one, the one compared with, or none of these. */
export type Standing = 'climbed' | 'current' | 'next' | 'later';

/** One level to choose from. */
export interface LevelOption {
  readonly level: LevelName;
  /** "2 of 9 required" */
  readonly meta: string;
  readonly standing: Standing;
  /** The words for it: "You are here", "Next level"; empty otherwise. */
  readonly tag: string;
}

/** Where each level stands, lowest first. */
export function standings(profile: Profile, selection: Selection): readonly Standing[] {
  const { level, target } = placeOf(profile, selection);
  return profile.levels.map((_, index) => {
    if (level === undefined) return 'later';
    if (index === level) return 'current';
    if (index === target) return 'next';
    return index < level ? 'climbed' : 'later';
  });
}

/** The words for a standing; the level compared with is called "Next level" only when it is the next one. */
export function standingTag(profile: Profile, selection: Selection, index: number, t: Translator): string {
  const { level, target } = placeOf(profile, selection);
  if (index === level) return t('youAreHere');
  return index === target && level !== undefined ? t(target === level + 1 ? 'nextLevel' : 'comparedLevel') : '';
}

/** How many roles must meet a level, in words. */
export function requiredCount(required: number, defined: number, t: Translator): string {
  if (defined === 0) return t('noneDefined');
  return required === 0 ? t('noneRequired') : t('requiredOfTotal', { n: required, total: defined });
}

/** The levels to choose from, lowest first. */
export function levelOptions(profile: Profile, selection: Selection, t: Translator): readonly LevelOption[] {
  const names = namesOf(profile, t.locale).levels;
  const counts = countLevels(profile);
  const standing = standings(profile, selection);
  return names.map((level, index) => ({
    level,
    meta: requiredCount(counts[index]?.required ?? 0, counts[index]?.defined ?? 0, t),
    standing: standing[index] ?? 'later',
    tag: standingTag(profile, selection, index, t),
  }));
}
