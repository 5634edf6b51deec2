import type { CommunityDocument } from './documents.js';
import { loadWritten } from './load-written.js';
import type { Snapshot, Viewer } from './snapshot.js';

/** What the documents of a skill come to, as `fold` has it, which is loaded with the first of them. */
export async function snapshotOf(
  subject: string,
  documents: readonly CommunityDocument[],
  viewer: Viewer | null,
  nameOf?: (id: string) => string,
): Promise<Snapshot> {
  if (documents.length === 0) return { subject, proposals: [], comments: [], watching: false, watchers: 0, viewer };
  return (await loadWritten()).fold(subject, documents, viewer, nameOf);
}
