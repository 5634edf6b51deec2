/** What lies on a shelf: documents, operations that wait, and what a page remembers of the last visit. */
export type Drawer = 'documents' | 'outbox' | 'notes';

/** A place for things by key, in this browser or in the page. All of it is plain data, and nobody changes it in place. */
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

const DATABASE = 'skill-profile-community';
const STORE = 'shelf';

const keyOf = (drawer: Drawer, key: string): string => `${drawer} ${key}`;

/** A shelf of the page: for frames in a sandbox, and for browsers that keep nothing. */
function memoryShelf(): Shelf {
  const things = new Map<string, unknown>();
  return {
    kept: false,
    get: (...place) => Promise.resolve(things.get(keyOf(...place))),
    list: (...place) => {
      const start = keyOf(...place);
      const keys = [...things.keys()].filter((key) => key.startsWith(start)).sort();
      return Promise.resolve(keys.map((key) => things.get(key)));
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown is a rejection
    change: async (drawer, name, change) => {
      const key = keyOf(drawer, name);
      const value = change(things.get(key));
      if (value === undefined) things.delete(key);
      else things.set(key, value);
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

let database: Promise<IDBDatabase> | undefined;

/** Opens it anew when it was closed: somebody has cleared the data of the site, or a later version of the library wants it. */
const openDatabase = (): Promise<IDBDatabase> =>
  (database ??= (async () => {
    const forget = (): void => {
      database = undefined;
    };
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE);
      };
      const opened = await answerOf(request);
      opened.onclose = forget;
      opened.onversionchange = () => {
        forget();
        opened.close();
      };
      return opened;
    } catch (error) {
      forget();
      throw error;
    }
  })());

function browserShelf(): Shelf {
  const storeFor = async (mode?: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await openDatabase()).transaction(STORE, mode).objectStore(STORE);
  return {
    kept: true,
    get: async (...place) => answerOf<unknown>((await storeFor()).get(keyOf(...place))),
    list: async (...place) => {
      const start = keyOf(...place);
      return answerOf<unknown[]>((await storeFor()).getAll(IDBKeyRange.bound(start, `${start}\uffff`)));
    },
    change: async (drawer, name, change) => {
      const key = keyOf(drawer, name);
      const store = await storeFor('readwrite');
      await new Promise<void>((resolve, reject) => {
        const { transaction } = store;
        let reason: unknown;
        transaction.oncomplete = () => {
          resolve();
        };
        transaction.onabort = () => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what `change` threw
          reject(reason ?? transaction.error);
        };
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
      });
    },
  };
}

let shelf: Promise<Shelf> | undefined;

/** The one shelf of this page: in the browser's IndexedDB, or in memory where that is not to be had. */
export const openShelf = (): Promise<Shelf> =>
  // a frame in a sandbox throws at once, other browsers say so later
  (shelf ??= openDatabase().then(browserShelf, memoryShelf));
