import { once } from '../once.js';

void once('skill-role', () => import('../define/skill-role.js'));
