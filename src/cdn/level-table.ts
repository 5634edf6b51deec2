import { once } from '../once.js';

once('level-table', () => import('../define/level-table.js'));
