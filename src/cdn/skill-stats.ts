import { once } from '../once.js';

once('skill-stats', () => import('../define/skill-stats.js'));
