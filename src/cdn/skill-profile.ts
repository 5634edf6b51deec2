import { once } from '../once.js';

/**
 * The functions and classes of the library, for pages with the script tag:
 * `const { registerMessages } = await ready`. Undefined when the rest of the script could not be loaded.
 */
export const ready = once('skill-profile', async () => {
  // asked for side by side: each chunk by itself would only name the next one when it has come
  const [api] = await Promise.all([
    import('../define.js'),
    import('../elements/skill-profile/skill-profile.js'),
    import('../elements/level-table/level-table.js'),
  ]);
  return api;
});
