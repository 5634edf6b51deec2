import type { Profile } from '../model/profile.js';
import { countLevels } from '../model/stats.js';
import type { Translator } from '../strings/translate.js';
import { standings, standingTag, type Standing } from './level-options.js';
import { namesOf, type LevelName, type RoleName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';
import { roleMask } from './row-mask.js';
import { placeOf, type Selection } from './selection.js';

export interface MatrixColumn {
  readonly level: LevelName;
  readonly standing: Standing;
  /** "2 of 9", for the foot of the column. */
  readonly count: string;
}

export interface MatrixCell {
  readonly requirement: Requirement;
  readonly word: string;
  /** "You are here" or "Next level" in the reader's own row; else empty. */
  readonly tag: string;
  readonly standing: Standing | undefined;
}

export interface MatrixRow {
  readonly role: RoleName;
  readonly own: boolean;
  readonly cells: readonly MatrixCell[];
}

/** Roles x levels, as it is printed. */
export interface MatrixView {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** What the cells of some rows say, for the legend: "not defined" only where a document has holes. */
export const requirementsIn = (rows: readonly MatrixRow[]): readonly Requirement[] =>
  rows.some(({ cells }) => cells.some(({ requirement }) => requirement === 'not-defined'))
    ? ['required', 'optional', 'not-defined']
    : ['required', 'optional'];

/** The overview table: for every role with a row left at any level, and every level, whether it is required. */
export function matrixView(profile: Profile, selection: Selection, t: Translator): MatrixView {
  const names = namesOf(profile, t.locale);
  const standing = standings(profile, selection);
  const counts = countLevels(profile);
  const place = placeOf(profile, selection);
  const mask = roleMask(profile, selection, t.locale);
  const rows = names.roles.flatMap((role, index): MatrixRow[] => {
    if (mask?.[index] === 0) return [];
    const own = index === place.role;
    const cells = names.levels.map((_, level): MatrixCell => {
      const requirement = requirementOf(profile.expectation(index, level));
      const ofReader = own && (level === place.level || level === place.target);
      return {
        requirement,
        word: requirementWord(requirement, t),
        tag: ofReader ? standingTag(profile, selection, level, t) : '',
        standing: own ? standing[level] : undefined,
      };
    });
    return [{ role, own, cells }];
  });
  return {
    columns: names.levels.map((level, index) => ({
      level,
      standing: standing[index] ?? 'later',
      count: t('countOfTotal', { n: counts[index]?.required ?? 0, total: counts[index]?.defined ?? 0 }),
    })),
    rows,
  };
}
