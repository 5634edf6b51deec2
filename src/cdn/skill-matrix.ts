import { once } from '../once.js';

void once('skill-matrix', () => import('../define/skill-matrix.js'));
