import type { CommunityAdapter } from './adapter.js';
import { openShelf } from './shelf.js';
import { StoreFeed } from './store-feed.js';
import { makeStore, type StorePlace } from './stores.js';

/** By store and address: elements of one page share a store, and what they know from it. */
const adapters = new Map<string, Promise<CommunityAdapter>>();
const feeds = new Map<string, StoreFeed>();

/**
 * What is said about a skill in a store. Rejects with a `CommunityError` when there is no such store, or it cannot be had at
 * this address.
 */
export async function openFeed(store: string, place: StorePlace, subject: string): Promise<StoreFeed> {
  const shelf = await openShelf();
  const name = `${store} ${place.url}`;
  // a host answers the events of one element
  if (!place.url && store !== 'browser') return new StoreFeed(name, await makeStore(store, place), shelf, subject);
  let adapter = adapters.get(name);
  if (!adapter) adapters.set(name, (adapter = makeStore(store, place)));
  const made = await adapter.catch((error: unknown) => {
    adapters.delete(name);
    throw error;
  });
  const key = `${name} ${subject}`;
  let feed = feeds.get(key);
  if (!feed) feeds.set(key, (feed = new StoreFeed(name, made, shelf, subject)));
  return feed;
}
