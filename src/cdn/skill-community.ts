import { once } from '../once.js';

void once('skill-community', () => import('../define/skill-community.js'));

/** For stores of the page's own; before the first element that names one. */
export { CommunityError } from '../community/community-error.js';
export { registerStore } from '../community/stores.js';
