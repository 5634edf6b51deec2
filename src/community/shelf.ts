/** What lies on a shelf: documents, operations that wait, and what a page remembers of the last visit. */
export type Drawer = 'documents' | 'outbox' | 'notes';

/** A place for things by key, in this browser or in the page. All of it is plain data. */
export interface Shelf {
  /** It is there after the page is left. */
  readonly kept: boolean;
  get(drawer: Drawer, key: string): Promise<unknown>;
  /** All whose key begins with this, in the order of their keys. */
  list(drawer: Drawer, start: string): Promise<unknown[]>;
  /**
   * Puts what `change` makes of what is there, in one go: nobody else writes in between. Undefined takes it away. What
   * `change` throws leaves everything as it was.
   */
  change(drawer: Drawer, key: string, change: (old: unknown) => unknown): Promise<void>;
}

const DRAWERS: readonly Drawer[] = ['documents', 'outbox', 'notes'];
const DATABASE = 'skill-profile-community';

const after = (start: string): string => `${start}\uffff`;

/** A shelf of the page: for frames in a sandbox, and for browsers that keep nothing. */
function memoryShelf(): Shelf {
  const drawers = new Map(DRAWERS.map((name) => [name, new Map<string, unknown>()]));
  const at = (drawer: Drawer): Map<string, unknown> => drawers.get(drawer) ?? new Map<string, unknown>();
  return {
    kept: false,
    get: (drawer, key) => Promise.resolve(at(drawer).get(key)),
    list: (drawer, start) =>
      Promise.resolve(
        [...at(drawer)]
          .filter(([key]) => key.startsWith(start))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, value]) => value),
      ),
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown is a rejection
    change: async (drawer, key, change) => {
      const value = change(at(drawer).get(key));
      if (value === undefined) at(drawer).delete(key);
      else at(drawer).set(key, structuredClone(value));
    },
  };
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    for (const drawer of DRAWERS) request.result.createObjectStore(drawer);
  };
  const database = await answerOf(request);
  // a later version of the library, or somebody who clears the data, need not wait for this page
  database.onversionchange = () => {
    database.close();
    shelf = undefined;
  };
  database.onclose = () => {
    shelf = undefined;
  };
  return database;
}

function browserShelf(database: IDBDatabase): Shelf {
  const read = (drawer: Drawer): IDBObjectStore => database.transaction(drawer).objectStore(drawer);
  return {
    kept: true,
    get: (drawer, key) => answerOf<unknown>(read(drawer).get(key)),
    list: (drawer, start) => answerOf<unknown[]>(read(drawer).getAll(IDBKeyRange.bound(start, after(start)))),
    change: (drawer, key, change) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(drawer, 'readwrite');
        let reason: unknown;
        transaction.oncomplete = () => {
          resolve();
        };
        transaction.onabort = () => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what `change` threw
          reject(reason ?? transaction.error);
        };
        const store = transaction.objectStore(drawer);
        const request: IDBRequest<unknown> = store.get(key);
        request.onsuccess = () => {
          try {
            const value = change(request.result);
            if (value === undefined) store.delete(key);
            else store.put(value, key);
          } catch (error) {
            reason = error;
            transaction.abort();
          }
        };
      }),
  };
}

let shelf: Promise<Shelf> | undefined;
const memory = memoryShelf();

/** The one shelf of this page: in the browser's IndexedDB, or in memory where that is not to be had. */
export function openShelf(): Promise<Shelf> {
  shelf ??= (async () => {
    try {
      return browserShelf(await openDatabase());
    } catch {
      // a frame in a sandbox throws at once, other browsers say so later
      return memory;
    }
  })();
  return shelf;
}
