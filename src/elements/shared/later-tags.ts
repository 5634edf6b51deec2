import type { PartName } from './tags.js';

/** What brings in the class of a tag that not every page needs, once. Set by whoever registers the tags. */
export const laterTags = new Map<PartName, () => Promise<unknown>>();
