import { SkillProgress } from '../elements/skill-progress/skill-progress.js';
import { register } from './register.js';

register('skill-progress', SkillProgress);

declare global {
  interface HTMLElementTagNameMap {
    'skill-progress': SkillProgress;
  }
}
