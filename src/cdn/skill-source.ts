import { once } from '../once.js';

once('skill-source', () => import('../define/skill-source.js'));
