import type { CommunityAdapter } from './adapter.js';
import { CommunityError } from './community-error.js';

/** Where a store is, and for whom. */
export interface StorePlace {
  /** Absolute; empty when the element names none. */
  readonly url: string;
  /** The page where readers sign in, if there is one. */
  readonly signInUrl: string | undefined;
  /** The element that wants it. */
  readonly element: Element;
}

/** Makes a store. A store with an address is shared by all elements of the page that name it. */
export type StoreMaker = (place: StorePlace) => CommunityAdapter | Promise<CommunityAdapter>;

/** Loads what makes a store, when it is first needed. */
export type StoreLoader = () => Promise<StoreMaker>;

const key = Symbol.for('skill-profile.stores');
const page = globalThis as unknown as { [key]: Map<string, StoreLoader> | undefined };
/** One table for the page, whichever copy of the script asks. */
const added = (): Map<string, StoreLoader> => (page[key] ??= new Map<string, StoreLoader>());

const OWN: Readonly<Record<string, StoreLoader>> = {
  browser: async () => {
    const [{ browserStore }, { openShelf }] = await Promise.all([
      import('./browser/browser-store.js'),
      import('./shelf.js'),
    ]);
    const shelf = await openShelf();
    return () => browserStore(shelf);
  },
  couchdb: async () => {
    const { couchdbStore } = await import('./couchdb/couchdb-store.js');
    return ({ url, signInUrl }) => {
      if (!url) throw new CommunityError('invalid', 'store="couchdb" needs the address of the database in store-url');
      return couchdbStore(url, signInUrl);
    };
  },
  events: async () => {
    const { eventsStore } = await import('./events/events-store.js');
    return ({ element, signInUrl }) => eventsStore(element, signInUrl);
  },
};

/**
 * Adds a store of your own, or replaces one: `registerStore('forge', async () => ({ url }) => new ForgeStore(url))`, then
 * `store="forge"`. Call it before the first element that names it is on the page.
 */
export function registerStore(name: string, load: StoreLoader): void {
  added().set(name, load);
}

/** Makes the store of this name. Rejects with `unsupported` when there is none. */
export async function makeStore(name: string, place: StorePlace): Promise<CommunityAdapter> {
  const load = added().get(name) ?? (Object.hasOwn(OWN, name) ? OWN[name] : undefined);
  if (!load) {
    const names = [...new Set([...Object.keys(OWN), ...added().keys()])].join(', ');
    throw new CommunityError('unsupported', `there is no store "${name}"; there are: ${names}`);
  }
  return (await load())(place);
}
