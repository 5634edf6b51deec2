import { SkillSource } from '../elements/skill-source/skill-source.js';
import { register } from './register.js';

register('skill-source', SkillSource);

declare global {
  interface HTMLElementTagNameMap {
    'skill-source': SkillSource;
  }
}
