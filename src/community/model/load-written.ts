import { asCommunityError } from '../community-error.js';
import type * as Written from './once-written.js';

/** What is needed once something is written. Rejects with a `CommunityError` where it cannot be loaded. */
export const loadWritten = (): Promise<typeof Written> =>
  import('./once-written.js').catch((error: unknown) => {
    throw asCommunityError(error);
  });
