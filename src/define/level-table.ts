import { LevelTable } from '../elements/level-table/level-table.js';
import { register } from './register.js';

register('level-table', LevelTable);

declare global {
  interface HTMLElementTagNameMap {
    'level-table': LevelTable;
  }
}
