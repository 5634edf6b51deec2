import type { fold } from './fold.js';
import { loadWritten } from './load-written.js';
import type { Snapshot } from './snapshot.js';

/** What the documents of a skill come to, as of `fold`, which is loaded with the first of them. */
export async function snapshotOf(...all: Parameters<typeof fold>): Promise<Snapshot> {
  const [subject, documents, viewer] = all;
  if (documents.length === 0) return { subject, proposals: [], comments: [], watching: false, watchers: 0, viewer };
  const { fold } = await loadWritten();
  return fold(...all);
}
