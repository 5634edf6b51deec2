import { once } from '../once.js';

void once('level-compare', () => import('../define/level-compare.js'));
