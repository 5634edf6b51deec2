import { asCommunityError, CommunityError } from '../community-error.js';
import type { CommunityDocument } from '../model/documents.js';
import { LIMITS } from '../model/limits.js';
import { checkWrite } from '../rules/check-write.js';
import type { Shelf } from '../shelf.js';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Why a server would not take a document from its author, in the place of an old one, or from the moderator who removed it;
 * undefined when it would.
 */
function refusalOf(document: unknown, old: CommunityDocument | null): string | undefined {
  if (!isPlain(document) || typeof document['author'] !== 'string') return 'no document of a community';
  const { removedBy, ...rest } = document;
  const isByOther = typeof removedBy === 'string' && old && !('removed' in old && old.removed);
  const name = isByOther ? removedBy : document['author'];
  try {
    // by itself it is as its author would have removed it: that it was another is for who has it
    checkWrite(
      old || typeof removedBy !== 'string' ? document : rest,
      old && { ...old },
      { name, roles: ['moderator'] },
      LIMITS,
    );
    return undefined;
  } catch (refusal) {
    return isPlain(refusal) ? String(refusal['forbidden'] ?? refusal['unauthorized']) : String(refusal);
  }
}

/** The later of two states of a document: the one that more was done to, last. */
const isLater = (a: CommunityDocument, b: CommunityDocument): boolean => (a.ops.at(-1) ?? '') > (b.ops.at(-1) ?? '');

/**
 * Puts the documents of an exported file on the shelf: those that are not there, and those that were changed since. What is
 * there stays where the rules say so: a file writes over nobody else's words, and brings nothing back that was removed. None
 * is put there when one breaks a rule by itself: then a `CommunityError` says which one and why. When the shelf fails, which
 * is a `CommunityError` as well, those before it are there, and the same file adds the others the next time.
 *
 * @returns Those that were put there.
 */
export async function readFile(file: unknown, shelf: Shelf): Promise<readonly CommunityDocument[]> {
  const documents = isPlain(file) && file['format'] === 'skill-community' ? file['documents'] : undefined;
  if (!Array.isArray(documents)) throw new CommunityError('invalid', 'found no "format": "skill-community"');
  documents.forEach((document, index) => {
    const refusal = refusalOf(document, null);
    if (refusal !== undefined) throw new CommunityError('invalid', `/documents/${String(index)}: ${refusal}`);
  });
  const added = new Map<string, CommunityDocument>();
  for (const document of documents as CommunityDocument[]) {
    const put = shelf.change('documents', document._id, (found) => {
      const old = found as CommunityDocument | undefined;
      if (old && (!isLater(document, old) || refusalOf(document, old) !== undefined)) return old;
      added.set(document._id, document);
      return document;
    });
    await put.catch((error: unknown) => {
      throw asCommunityError(error);
    });
  }
  return [...added.values()];
}
