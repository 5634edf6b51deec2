import { SkillMatrix } from '../elements/skill-matrix/skill-matrix.js';
import { register } from './register.js';

register('skill-matrix', SkillMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'skill-matrix': SkillMatrix;
  }
}
