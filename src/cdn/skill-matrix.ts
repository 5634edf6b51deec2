import { once } from '../once.js';

once('skill-matrix', () => import('../define/skill-matrix.js'));
