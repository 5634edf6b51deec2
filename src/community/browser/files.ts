import type { CommunityFile } from '../adapter.js';
import type { CommunityDocument } from '../model/documents.js';
import type { Shelf } from '../shelf.js';
import { failed, tellOf } from './browser-store.js';

/** Documents as a file; it says whose they are when some are by the owner of this browser. */
export function fileOf(documents: readonly CommunityDocument[], owner: string): CommunityFile {
  return {
    format: 'skill-community',
    version: 1,
    exported: new Date().toISOString(),
    ...(documents.some(({ author }) => author === owner) && { owner }),
    documents,
  };
}

/** Adds what is in a file, and tells of it. Returns how much of it was new. */
export async function importFile(file: unknown, shelf: Shelf): Promise<number> {
  const { readFile } = await import('./read-file.js');
  const added = await readFile(file, shelf).catch(failed);
  tellOf(added.map(({ subject }) => subject));
  return added.length;
}

/** What makes the words of whoever saved a file the reader's own, and tells of it; undefined where that cannot be. */
export async function claimFile(file: unknown, shelf: Shelf): Promise<(() => Promise<void>) | undefined> {
  const found = await import('./claim-file.js');
  const claim = await found.claimFile(file, shelf).catch(failed);
  return claim && (() => claim().then(tellOf, failed));
}
