import { CommunityError } from '../community-error.js';
import type { CommunityDocument } from '../model/documents.js';
import { LIMITS } from '../model/limits.js';
import { checkWrite } from '../rules/check-write.js';
import type { Shelf } from '../shelf.js';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a document would be refused by its author's own server; undefined when it would not. */
function refusalOf(document: unknown): string | undefined {
  if (!isPlain(document) || typeof document['author'] !== 'string') return 'no document of a community';
  try {
    checkWrite(document, null, { name: document['author'], roles: ['moderator'] }, LIMITS);
    return undefined;
  } catch (refusal) {
    return isPlain(refusal) ? String(refusal['forbidden'] ?? refusal['unauthorized']) : String(refusal);
  }
}

/** The later of two states of a document: the one that more was done to, last. */
const isLater = (a: CommunityDocument, b: CommunityDocument): boolean => (a.ops.at(-1) ?? '') > (b.ops.at(-1) ?? '');

/**
 * Puts the documents of an exported file on the shelf: those that are not there, and those that were changed since. All of
 * them or, when one breaks a rule, none: then a `CommunityError` says which one and why.
 *
 * @returns Those that were put there.
 */
export async function readFile(file: unknown, shelf: Shelf): Promise<readonly CommunityDocument[]> {
  const documents = isPlain(file) && file['format'] === 'skill-community' ? file['documents'] : undefined;
  if (!Array.isArray(documents)) throw new CommunityError('invalid', 'found no "format": "skill-community"');
  documents.forEach((document, index) => {
    const refusal = refusalOf(document);
    if (refusal !== undefined) throw new CommunityError('invalid', `/documents/${String(index)}: ${refusal}`);
  });
  const added: CommunityDocument[] = [];
  for (const document of documents as CommunityDocument[])
    await shelf.change('documents', document._id, (found) => {
      const old = found as CommunityDocument | undefined;
      if (old && !isLater(document, old)) return old;
      added.push(document);
      return document;
    });
  return added;
}
