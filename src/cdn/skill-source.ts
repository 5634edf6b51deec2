import { once } from '../once.js';

void once('skill-source', () => import('../define/skill-source.js'));
