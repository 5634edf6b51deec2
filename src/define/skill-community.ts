import { SkillCommunity } from '../elements/skill-community/skill-community.js';
import { register } from './register.js';

register('skill-community', SkillCommunity);

declare global {
  interface HTMLElementTagNameMap {
    'skill-community': SkillCommunity;
  }
}
