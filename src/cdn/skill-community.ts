import { once } from '../once.js';

void once('skill-community', () => import('../define/skill-community.js'));
