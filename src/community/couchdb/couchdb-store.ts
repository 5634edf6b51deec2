import type { CommunityAdapter } from '../adapter.js';
import { asCommunityError, CommunityError } from '../community-error.js';
import { listen } from '../hearsay.js';
import { idPart, type CommunityDocument } from '../model/documents.js';
import { loadWritten } from '../model/load-written.js';
import { snapshotOf } from '../model/snapshot-of.js';
import type { Viewer } from '../model/snapshot.js';
import { ALL, followChanges, topicOf } from './follow-changes.js';
import { request } from './request.js';

/** A document as it lies in the database. */
type Stored = CommunityDocument & { readonly _rev: string };

interface Rows {
  readonly rows: readonly { readonly doc?: Stored | null }[];
}

interface Session {
  readonly userCtx: { readonly name: string | null; readonly roles: readonly string[] };
}

/** How often a document is written anew when others write it at the same time. */
const TRIES = 5;

/** A user who was made a second ago may not be known yet to all of a cluster. */
const SECOND_TRY = 700;

const viewerOf = ({ userCtx: { name, roles } }: Session): Viewer | null => (name ? { id: name, name, roles } : null);

const documentsOf = ({ rows }: Rows): Stored[] => rows.flatMap(({ doc }) => doc ?? []);

/**
 * Keeps what is said in a CouchDB, spoken to by its own protocol. Who is signed in is known by the server: by its cookie, or
 * by the proxy in front of it.
 *
 * @param url The address of the database, on the same origin by choice. Without one a `CommunityError` is thrown.
 * @param signInUrl A page where readers sign in; without it they give name and password here.
 */
export function couchdbStore(url: string, signInUrl: string | undefined): CommunityAdapter {
  if (!url) throw new CommunityError('invalid', 'store="couchdb" needs the address of the database in store-url');
  const database = url.replace(/\/+$/, '');
  const sessionUrl = database.replace(/[^/]+$/, '_session');
  let followers = 0;
  let stop: AbortController | undefined;
  let known: Promise<Viewer | null> | undefined;

  const ask = (): Promise<Viewer | null> => {
    const asked = request(sessionUrl).then((answer) => viewerOf(answer as Session));
    known = asked;
    // who signs in meanwhile, here or elsewhere, is known the next time
    void asked
      .catch(() => null)
      .then((viewer) => {
        if (!viewer && known === asked) known = undefined;
      });
    return asked;
  };

  const follow = (): void => {
    followChanges(database, (stop = new AbortController()).signal);
  };

  /** Where the server says that nobody is signed in, it is asked anew the next time. */
  async function watched<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof CommunityError && error.code === 'auth') known = undefined;
      throw error;
    }
  }

  const find = async (ids: readonly string[], signal?: AbortSignal): Promise<Stored | undefined> => {
    const body = { keys: ids };
    const rows = (await request(`${database}/_all_docs?include_docs=true`, { method: 'POST', body, signal })) as Rows;
    return documentsOf(rows)[0];
  };

  return {
    capabilities: {
      signIn: signInUrl ? 'redirect' : 'form',
      acts: new Set(['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove']),
      notifies: false,
      scope: 'shared',
    },
    session: () => known ?? ask(),
    async signIn(credentials, { signal } = {}) {
      if (!credentials) throw new CommunityError('unsupported');
      const signIn = (): Promise<unknown> => request(sessionUrl, { method: 'POST', body: credentials, signal });
      await signIn().catch(async (error: unknown) => {
        if (!(error instanceof CommunityError) || error.code !== 'auth') throw error;
        await new Promise((resolve) => setTimeout(resolve, SECOND_TRY));
        return signIn();
      });
      const viewer = await ask();
      if (!viewer) throw new CommunityError('auth', 'the server took the name, but the browser no cookie');
      return viewer;
    },
    async signOut({ signal } = {}) {
      // every answer may renew the cookie, also one that is on its way
      stop?.abort();
      let tries = 0;
      do await request(sessionUrl, { method: 'DELETE', signal });
      while ((await ask()) && ++tries < TRIES);
      known = undefined;
      if (stop) follow();
    },
    async load(subject, { signal } = {}) {
      const start = idPart(subject);
      const range = `startkey=${encodeURIComponent(`"${start}:"`)}&endkey=${encodeURIComponent(`"${start};"`)}`;
      const [viewer, rows] = await watched(
        Promise.all([ask(), request(`${database}/_all_docs?include_docs=true&${range}`, { signal }) as Promise<Rows>]),
      );
      return snapshotOf(subject, documentsOf(rows), viewer);
    },
    async apply(operation, { signal } = {}) {
      const viewer = await (known ?? ask());
      if (!viewer) throw new CommunityError('auth');
      const { documentIds, isCreation, isKnown, nextDocument } = await loadWritten();
      const ids = documentIds(operation, viewer.id);
      for (let tries = 1; ; tries++) {
        const old = isCreation(operation) && tries === 1 ? undefined : await watched(find(ids, signal));
        if (old && isKnown(operation, old)) return;
        const next = nextDocument(operation, viewer, old);
        const body = old ? { ...next, _rev: old._rev } : next;
        try {
          await watched(request(`${database}/${encodeURIComponent(next._id)}`, { method: 'PUT', body, signal }));
          return;
        } catch (error) {
          const { code } = asCommunityError(error);
          // in another tab somebody else may have signed in: then it is not theirs
          if (code === 'forbidden' && (await ask())?.id !== viewer.id) throw new CommunityError('auth');
          if (code !== 'conflict' || tries === TRIES) throw error;
        }
      }
    },
    subscribe(subject, changed, { signal }) {
      const part = idPart(subject);
      listen(topicOf(database, part), changed, signal);
      listen(topicOf(database, ALL), changed, signal);
      followers++;
      if (!stop) follow();
      signal.addEventListener('abort', () => {
        if (--followers > 0) return;
        stop?.abort();
        stop = undefined;
      });
    },
  };
}
