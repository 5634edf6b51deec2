import { once } from '../once.js';

void once('skill-stats', () => import('../define/skill-stats.js'));
