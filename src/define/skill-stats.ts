import { SkillStats } from '../elements/skill-stats/skill-stats.js';
import { register } from './register.js';

register('skill-stats', SkillStats);

declare global {
  interface HTMLElementTagNameMap {
    'skill-stats': SkillStats;
  }
}
