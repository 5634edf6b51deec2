import { SkillCatalog } from '../elements/skill-catalog/skill-catalog.js';
import { register } from './register.js';
import './skill-profile.js';
import './skill-role.js';

register('skill-catalog', SkillCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'skill-catalog': SkillCatalog;
  }
}
