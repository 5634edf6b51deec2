import { once } from '../once.js';

// the chunks are asked for side by side: each by itself would only name the next one when it has come
once('skill-profile', () =>
  Promise.all([
    import('../elements/level-table/level-table.js'),
    import('../elements/skill-profile/skill-profile.js'),
    import('../define.js'),
  ]),
);
