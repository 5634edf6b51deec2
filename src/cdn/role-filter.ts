import { once } from '../once.js';

once('role-filter', () => import('../define/role-filter.js'));
