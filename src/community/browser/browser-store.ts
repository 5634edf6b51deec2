import type { CommunityAdapter } from '../adapter.js';
import { asCommunityError } from '../community-error.js';
import { listen, tell } from '../hearsay.js';
import { idPart, type CommunityDocument } from '../model/documents.js';
import { loadWritten } from '../model/load-written.js';
import { snapshotOf } from '../model/snapshot-of.js';
import type { Viewer } from '../model/snapshot.js';
import type { Shelf } from '../shelf.js';
import { ulid } from '../ulid.js';

/** Who uses this browser, by an id that says nothing about them. The browser is theirs: they decide as well. */
async function ownerOf(shelf: Shelf): Promise<Viewer> {
  let id = await shelf.get('notes', 'owner');
  // another tab may be as quick
  if (!id) await shelf.change('notes', 'owner', (old) => (id = old ?? ulid()));
  return { id: String(id), name: '', roles: ['moderator'] };
}

const topicOf = (subject: string): string => `browser ${subject}`;

/** Tells those who follow one of these skills. */
function tellOf(subjects: readonly string[]): void {
  for (const subject of new Set(subjects)) tell(topicOf(subject));
}

/** A full disk and the like, as an error of a store. */
const failed = (error: unknown): never => {
  throw asCommunityError(error);
};

/** To save all as a file, and back: loaded when it is asked for. */
const files = () => import('./files.js');

/** Keeps everything in this browser, for its one user: no server, no sign-in. In a frame in a sandbox, in the page. */
export function browserStore(shelf: Shelf): CommunityAdapter {
  let last: Viewer | undefined;
  // looked up each time: in another tab, they may have come with a file
  const viewer = async (): Promise<Viewer> => (last = await ownerOf(shelf).catch(failed));
  const documentsOf = async (subject: string): Promise<CommunityDocument[]> =>
    (await shelf.list('documents', `${idPart(subject)}:`).catch(failed)) as CommunityDocument[];

  /** That of the ids under which there is something, else the first: nothing is ever deleted, so that it stays there. */
  async function placeAmong([first = '', ...others]: readonly string[]): Promise<string> {
    for (const id of others) if (await shelf.get('documents', id)) return id;
    return first;
  }

  return {
    capabilities: {
      signIn: 'none',
      acts: new Set(['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove']),
      notifies: false,
      scope: shelf.kept ? 'device' : 'page',
    },
    session: viewer,
    signIn: viewer,
    signOut: () => Promise.resolve(),
    async load(subject) {
      const me = await viewer();
      return snapshotOf(subject, await documentsOf(subject), me, () => '');
    },
    async apply(operation) {
      const me = last ?? (await viewer()); // the outbox asks for the session before
      const { documentIds, isKnown, nextDocument } = await loadWritten();
      const place = await placeAmong(documentIds(operation, me.id)).catch(failed);
      await shelf
        .change('documents', place, (found) => {
          const old = found as CommunityDocument | undefined;
          return old && isKnown(operation, old) ? old : nextDocument(operation, me, old);
        })
        .catch(failed);
      tellOf([operation.subject]);
    },
    subscribe(subject, changed, { signal }) {
      listen(topicOf(subject), changed, signal);
    },
    exportFile: async (subject) => (await files()).fileOf(await documentsOf(subject), (await viewer()).id),
    importFile: async (file) => (await files()).importFile(file, shelf, tellOf),
    claimFile: async (file) => (await files()).claimFile(file, shelf, tellOf),
  };
}
