import { CommunityError } from '../community-error.js';
import type { CommunityDocument } from '../model/documents.js';
import type { Shelf } from '../shelf.js';

/**
 * What makes whoever saved a file the owner of this browser, as on the device they saved it on; it resolves to the skills of
 * which they have said something. Undefined where nothing of theirs is there, where they are the owner already, and where the
 * owner has words of their own: an author stays who they are, and there is one for each browser. That others have written the
 * words is what the reader has to be asked about.
 */
export async function claimFile(file: unknown, shelf: Shelf): Promise<(() => Promise<readonly string[]>) | undefined> {
  const { owner } = { ...(file as { readonly owner?: unknown } | null) };
  const subjectsOf = async (): Promise<readonly string[]> => {
    const me = await shelf.get('notes', 'owner');
    const documents = (await shelf.list('documents', '')) as CommunityDocument[];
    const waiting = (await shelf.list('outbox', 'browser ')) as { readonly author: unknown }[];
    const isNobody = me !== owner && [...documents, ...waiting].every(({ author }) => author !== me);
    return isNobody ? documents.filter(({ author }) => author === owner).map(({ subject }) => subject) : [];
  };
  if ((await subjectsOf()).length === 0) return undefined;
  return async () => {
    const subjects = await subjectsOf();
    if (subjects.length === 0) throw new CommunityError('conflict', 'this browser has words of its own by now');
    await shelf.change('notes', 'owner', () => owner);
    return subjects;
  };
}
