import { openShelf } from './shelf.js';
import { StoreFeed } from './store-feed.js';
import { StoreSession } from './store-session.js';
import { makeStore, type StorePlace } from './stores.js';

/** By store and address: elements of one page share a store, and what they know from it. */
const sessions = new Map<string, Promise<StoreSession>>();
const feeds = new Map<string, StoreFeed>();

async function makeSession(store: string, place: StorePlace): Promise<StoreSession> {
  const shelf = await openShelf();
  return new StoreSession(`${store} ${place.url}`, await makeStore(store, place), shelf);
}

/**
 * What is said about a skill in a store. Rejects with a `CommunityError` when there is no such store, or it cannot be had at
 * this address.
 */
export async function openFeed(store: string, place: StorePlace, subject: string): Promise<StoreFeed> {
  // a host answers the events of one element
  if (!place.url && store !== 'browser') return new StoreFeed(await makeSession(store, place), subject);
  const name = JSON.stringify([store, place.url, place.signInUrl]);
  let session = sessions.get(name);
  if (!session) sessions.set(name, (session = makeSession(store, place)));
  const made = await session.catch((error: unknown) => {
    sessions.delete(name);
    throw error;
  });
  const key = name + subject;
  let feed = feeds.get(key);
  if (!feed) feeds.set(key, (feed = new StoreFeed(made, subject)));
  return feed;
}
