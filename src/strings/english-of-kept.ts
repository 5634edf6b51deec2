import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for the line about what was never sent to a store, which is loaded with it; the rules are those of `en`. */
export const ofKept = {
  /** Where readers write for everybody: what they wrote before, when only they could see it. Two buttons follow. */
  keptHere: {
    one: '{n} entry of yours is kept in this browser only.',
    other: '{n} entries of yours are kept in this browser only.',
  },
  sendKept: { one: 'Send it', other: 'Send them' },
  /** The line is gone until the next visit. */
  notNow: 'Not now',
  keptSent: { one: '{n} entry is sent.', other: '{n} entries are sent.' },
} as const satisfies Record<string, Message>;

addEnglish(ofKept);
