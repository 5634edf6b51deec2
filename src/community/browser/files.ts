import type { CommunityFile } from '../adapter.js';
import { asCommunityError } from '../community-error.js';
import type { CommunityDocument } from '../model/documents.js';
import type { Shelf } from '../shelf.js';

/** Tells those who follow one of these skills. */
type Tell = (subjects: readonly string[]) => void;

const failed = (error: unknown): never => {
  throw asCommunityError(error);
};

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
export async function importFile(file: unknown, shelf: Shelf, tell: Tell): Promise<number> {
  const { readFile } = await import('./read-file.js');
  const added = await readFile(file, shelf);
  tell(added.map(({ subject }) => subject));
  return added.length;
}

/** What makes the words of whoever saved a file the reader's own, and tells of it; undefined where that cannot be. */
export async function claimFile(file: unknown, shelf: Shelf, tell: Tell): Promise<(() => Promise<void>) | undefined> {
  const found = await import('./claim-file.js');
  const claim = await found.claimFile(file, shelf).catch(failed);
  return claim && (() => claim().then(tell, failed));
}
