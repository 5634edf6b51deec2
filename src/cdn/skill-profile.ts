import { once } from '../once.js';
import type * as Parsers from '../parsers.js';

/**
 * The functions and classes of the library, for pages with the script tag:
 * `const { registerMessages } = await ready`. Undefined when the rest of the script could not be loaded.
 */
export const ready = once('skill-profile', async () => {
  // asked for side by side: each chunk by itself would only name the next one when it has come
  const [api] = await Promise.all([
    import('../library.js'),
    import('../elements/skill-profile/skill-profile.js'),
    import('../elements/level-table/level-table.js'),
  ]);
  api.define();
  return api;
});

/**
 * Loads the functions that check documents, which a page that shows profiles does not need:
 * `const { parseProfile } = await parsers()`. Rejects when they cannot be loaded.
 */
export const parsers = (): Promise<typeof Parsers> => import('../parsers.js');
