import type { CommunityAdapter } from './adapter.js';

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
/** The stores that were added. One table for the page, whichever copy of the script asks. */
export const addedStores = (): Map<string, StoreLoader> => (page[key] ??= new Map<string, StoreLoader>());

/**
 * Adds a store of your own, or replaces one: `registerStore('forge', async () => ({ url }) => new ForgeStore(url))`, then
 * `store="forge"`. Call it before the first element that names it is on the page.
 */
export function registerStore(name: string, load: StoreLoader): void {
  addedStores().set(name, load);
}
