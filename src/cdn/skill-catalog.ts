import { once } from '../once.js';

// asked for side by side: each chunk by itself would only name the next one when it has come
void once('skill-catalog', () =>
  Promise.all([
    import('../define/skill-catalog.js'),
    import('../elements/skill-catalog/skill-catalog.js'),
    import('../elements/skill-profile/skill-profile.js'),
    import('../elements/level-table/level-table.js'),
  ]),
);
