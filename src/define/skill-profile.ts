import { SkillProfile } from '../elements/skill-profile/skill-profile.js';
import { laterTags } from '../elements/shared/later-tags.js';
import { register } from './register.js';
import './level-compare.js';
import './level-selector.js';
import './level-table.js';
import './role-filter.js';
import './skill-matrix.js';
import './skill-stats.js';

register('skill-profile', SkillProfile);
laterTags.set('skill-community', () => import('./skill-community.js'));

declare global {
  interface HTMLElementTagNameMap {
    'skill-profile': SkillProfile;
  }
}
