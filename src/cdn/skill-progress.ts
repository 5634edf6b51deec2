import { once } from '../once.js';

void once('skill-progress', () => import('../define/skill-progress.js'));
