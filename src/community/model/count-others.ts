import type { Snapshot } from './snapshot.js';

/**
 * How many proposals and comments there are by others: what grows when something is new. It is a count rather than a date,
 * for clocks differ, and what was written offline comes late.
 */
export const countOthers = ({ proposals, comments, viewer }: Snapshot): number =>
  [...proposals, ...comments].filter(({ author, pending }) => !pending && author.id !== viewer?.id).length;
