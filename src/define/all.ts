import { LevelCompare } from '../elements/level-compare/level-compare.js';
import { LevelSelector } from '../elements/level-selector/level-selector.js';
import { LevelTable } from '../elements/level-table/level-table.js';
import { RoleFilter } from '../elements/role-filter/role-filter.js';
import { SkillMatrix } from '../elements/skill-matrix/skill-matrix.js';
import { SkillProfile } from '../elements/skill-profile/skill-profile.js';
import { SkillProgress } from '../elements/skill-progress/skill-progress.js';
import { SkillSource } from '../elements/skill-source/skill-source.js';
import { SkillStats } from '../elements/skill-stats/skill-stats.js';

/** Every element by its tag; those that others are made of come first. */
export const allElements = {
  'level-compare': LevelCompare,
  'level-selector': LevelSelector,
  'level-table': LevelTable,
  'role-filter': RoleFilter,
  'skill-matrix': SkillMatrix,
  'skill-progress': SkillProgress,
  'skill-stats': SkillStats,
  'skill-source': SkillSource,
  'skill-profile': SkillProfile,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'level-compare': LevelCompare;
    'level-selector': LevelSelector;
    'level-table': LevelTable;
    'role-filter': RoleFilter;
    'skill-matrix': SkillMatrix;
    'skill-profile': SkillProfile;
    'skill-progress': SkillProgress;
    'skill-source': SkillSource;
    'skill-stats': SkillStats;
  }
}
