import { LevelCompare } from '../elements/level-compare/level-compare.js';
import { register } from './register.js';

register('level-compare', LevelCompare);

declare global {
  interface HTMLElementTagNameMap {
    'level-compare': LevelCompare;
  }
}
