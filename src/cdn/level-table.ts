import { once } from '../once.js';

void once('level-table', () => import('../define/level-table.js'));
