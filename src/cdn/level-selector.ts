import { once } from '../once.js';

once('level-selector', () => import('../define/level-selector.js'));
