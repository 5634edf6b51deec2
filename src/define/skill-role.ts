import { SkillRole } from '../elements/skill-role/skill-role.js';
import { register } from './register.js';
import './level-compare.js';
import './level-selector.js';

register('skill-role', SkillRole);

declare global {
  interface HTMLElementTagNameMap {
    'skill-role': SkillRole;
  }
}
