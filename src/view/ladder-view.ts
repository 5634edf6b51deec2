import type { Profile } from '../model/profile.js';
import { localText, type LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { standings, standingTag, type Standing } from './level-options.js';
import { namesOf, type LevelName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';
import type { Selection } from './selection.js';

/** One rung: what is expected of the role at one level. */
export interface Rung {
  readonly level: LevelName;
  readonly standing: Standing;
  readonly tag: string;
  readonly requirement: Requirement;
  readonly word: string;
  readonly description: LocalText | undefined;
}

/** A role over all levels, lowest first. */
export function ladderView(profile: Profile, selection: Selection, role: number, t: Translator): readonly Rung[] {
  const standing = standings(profile, selection);
  const choice = { locale: t.locale, language: profile.language };
  return namesOf(profile, t.locale).levels.map((level, index) => {
    const expectation = profile.expectation(role, index);
    const requirement = requirementOf(expectation);
    return {
      level,
      standing: standing[index] ?? 'later',
      tag: standingTag(profile, selection, index, t),
      requirement,
      word: requirementWord(requirement, t),
      description: expectation && localText(expectation.description, choice),
    };
  });
}
