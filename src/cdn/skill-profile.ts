import { once } from '../once.js';

once('skill-profile', () => import('../define.js'));
