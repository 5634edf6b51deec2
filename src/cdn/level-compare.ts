import { once } from '../once.js';

once('level-compare', () => import('../define/level-compare.js'));
