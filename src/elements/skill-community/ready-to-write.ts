import { loadWritten } from '../../community/model/load-written.js';
import type { Parts } from './community-parts.js';

/**
 * What listens for the focus: once it is in a form, what is needed to keep and to show its text is loaded, as the network
 * may be gone when it is sent.
 */
export const readyToWrite =
  ({ entries }: Parts) =>
  ({ target }: Event): void => {
    if (!(target as Element).closest('[data-form]')) return;
    entries.need();
    // where it does not come, who sends something is told
    loadWritten().catch(() => undefined);
  };
