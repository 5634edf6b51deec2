import { once } from '../once.js';

void once('role-filter', () => import('../define/role-filter.js'));
