import { LevelSelector } from '../elements/level-selector/level-selector.js';
import { register } from './register.js';

register('level-selector', LevelSelector);

declare global {
  interface HTMLElementTagNameMap {
    'level-selector': LevelSelector;
  }
}
