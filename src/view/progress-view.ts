import '../strings/english-on-demand.js';
import { coverage, matchRole, type Coverage, type Mark, type SavedMark } from '../model/marks.js';
import type { Profile } from '../model/profile.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type LevelName, type RoleName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';

/** How much of one level is covered. */
export interface ProgressRow {
  readonly level: LevelName;
  readonly requirement: Requirement;
  /** "Required" */
  readonly word: string;
  readonly coverage: Coverage;
  /** "2 of 4", or that nothing is listed. */
  readonly covered: string;
  /** The mark of each item, covered ones first, for the picture of the row. */
  readonly marks: readonly (Mark | undefined)[];
}

/** A role's progress over all levels. */
export interface ProgressView {
  readonly role: RoleName;
  readonly rows: readonly ProgressRow[];
  /** Some items are marked as partly covered, or have changed since they were marked. */
  readonly hasPartly: boolean;
  readonly hasChanged: boolean;
  /** Marks that fit no item of the role any more. */
  readonly lost: readonly SavedMark[];
}

const order: readonly (Mark | undefined)[] = ['covered', 'partly', 'not-yet', undefined];

/** The reader's marks on a role, counted by level, lowest first. */
export function progressView(
  profile: Profile,
  role: number,
  saved: readonly SavedMark[],
  t: Translator,
): ProgressView | undefined {
  const names = namesOf(profile, t.locale);
  const name = names.roles[role];
  if (!name) return undefined;
  const { levels, lost } = matchRole(profile, role, saved);
  const rows = names.levels.map((level, index): ProgressRow => {
    const items = levels[index] ?? [];
    const counts = coverage(items);
    const requirement = requirementOf(profile.expectation(role, index));
    return {
      level,
      requirement,
      word: requirementWord(requirement, t),
      coverage: counts,
      covered: counts.total > 0 ? t('countOfTotal', { n: counts.covered, total: counts.total }) : t('nothingListed'),
      marks: items.map(({ mark }) => mark).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    };
  });
  return {
    role: name,
    rows,
    hasPartly: rows.some((row) => row.coverage.partly > 0),
    hasChanged: rows.some((row) => row.coverage.changed > 0),
    lost,
  };
}
