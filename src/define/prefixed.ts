import { LevelCompare } from '../elements/level-compare/level-compare.js';
import { LevelSelector } from '../elements/level-selector/level-selector.js';
import { LevelTable } from '../elements/level-table/level-table.js';
import { RoleFilter } from '../elements/role-filter/role-filter.js';
import { prefixTags } from '../elements/shared/tags.js';
import { SkillMatrix } from '../elements/skill-matrix/skill-matrix.js';
import { SkillProfile } from '../elements/skill-profile/skill-profile.js';
import { SkillSource } from '../elements/skill-source/skill-source.js';
import { SkillStats } from '../elements/skill-stats/skill-stats.js';
import { register } from './register.js';

/**
 * Registers every element under a prefix, for pages where another library owns one of the tags:
 * `define({ prefix: 'acme-' })` gives `<acme-skill-profile>`, `<acme-level-table>` and so on. Without a prefix it does what
 * importing `skill-profile/define.js` does. Call it once, before the first element is on the page.
 */
export function define({ prefix = '' }: { prefix?: string } = {}): void {
  prefixTags(prefix);
  register(`${prefix}level-compare`, class extends LevelCompare {});
  register(`${prefix}level-selector`, class extends LevelSelector {});
  register(`${prefix}level-table`, class extends LevelTable {});
  register(`${prefix}role-filter`, class extends RoleFilter {});
  register(`${prefix}skill-matrix`, class extends SkillMatrix {});
  register(`${prefix}skill-stats`, class extends SkillStats {});
  register(`${prefix}skill-source`, class extends SkillSource {});
  register(`${prefix}skill-profile`, class extends SkillProfile {});
}
