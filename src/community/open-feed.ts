import { makeStore } from './make-store.js';
import { openShelf } from './shelf.js';
import { StoreFeed } from './store-feed.js';
import { StoreSession } from './store-session.js';
import type { StorePlace } from './stores.js';

/** By store and address: elements of one page share a store, and what they know from it. */
const sessions = new Map<string, Promise<StoreSession>>();
const feeds = new Map<string, StoreFeed>();

/** How long a feed is kept that nobody follows, in milliseconds: an element may be on its way to another place. */
const LINGER = 10_000;

function newFeed(session: StoreSession, subject: string, key: string): StoreFeed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onUse = (isUsed: boolean): void => {
    clearTimeout(timer);
    const known = feeds.get(key) ?? feed;
    if (isUsed) feeds.set(key, known);
    else if (known === feed) timer = setTimeout(() => feeds.delete(key), LINGER);
  };
  const feed = new StoreFeed(session, subject, onUse);
  feeds.set(key, feed);
  onUse(false);
  return feed;
}

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
  return feeds.get(key) ?? newFeed(made, subject, key);
}
