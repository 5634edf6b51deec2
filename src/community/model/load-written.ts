import { asCommunityError } from '../community-error.js';
import type * as Written from './once-written.js';

let written: Promise<typeof Written> | undefined;

/** What is needed once something is written. Rejects with a `CommunityError` where it cannot be loaded. */
export const loadWritten = (): Promise<typeof Written> =>
  // kept, as the browser takes a while for each time it is asked
  (written ??= import('./once-written.js').catch((error: unknown) => {
    written = undefined;
    throw asCommunityError(error);
  }));
