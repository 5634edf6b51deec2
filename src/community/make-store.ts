import type { CommunityAdapter } from './adapter.js';
import { CommunityError } from './community-error.js';
import { openShelf } from './shelf.js';
import { addedStores, type StoreLoader, type StorePlace } from './stores.js';

const OWN = new Map<string, StoreLoader>(
  Object.entries({
    browser: async () => {
      const { browserStore } = await import('./browser/browser-store.js');
      const shelf = await openShelf();
      return () => browserStore(shelf);
    },
    couchdb: async () => {
      const { couchdbStore } = await import('./couchdb/couchdb-store.js');
      return ({ url, signInUrl }) => couchdbStore(url, signInUrl);
    },
    events: async () => {
      const { eventsStore } = await import('./events/events-store.js');
      return ({ element, signInUrl }) => eventsStore(element, signInUrl);
    },
  }),
);

/** Makes the store of this name. Rejects with `unsupported` when there is none. */
export async function makeStore(name: string, place: StorePlace): Promise<CommunityAdapter> {
  const load = addedStores().get(name) ?? OWN.get(name);
  if (!load) {
    const names = [...new Set([...OWN.keys(), ...addedStores().keys()])].join(', ');
    throw new CommunityError('unsupported', `there is no store "${name}"; there are: ${names}`);
  }
  return (await load())(place);
}
