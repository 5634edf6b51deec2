import { once } from '../once.js';

void once('level-selector', () => import('../define/level-selector.js'));
