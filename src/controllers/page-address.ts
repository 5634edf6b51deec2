import { foreignParams, joinHash, readParam, splitHash, writeParam } from '../view/link-params.js';

/** Where in the address the state is kept. */
export type LinkPlace = 'hash' | 'query';

interface Write {
  readonly place: LinkPlace;
  readonly name: string;
  readonly value: string;
}

/** Safari takes 100 changes of the address in 30 seconds, other engines more; the page has a right to some of them. */
const GAP = 400;

function setParam(url: URL, { place, name, value }: Write): void {
  if (place === 'query') {
    url.search = writeParam(url.search.slice(1), name, value);
  } else {
    const [route, params] = splitHash(url.hash.slice(1));
    url.hash = joinHash(route, writeParam(params, name, value));
  }
}

/**
 * The address of a page, as far as elements keep something in it. What is the page's own stays as it is. Changes that
 * follow fast are made in one go. Never throws: where the address cannot be changed, nothing happens.
 */
export class PageAddress {
  readonly #window: Window;
  readonly #waiting = new Map<string, Write>();
  readonly #taken = new Map<string, Set<number>>();
  #push = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -GAP;

  constructor(window: Window) {
    this.#window = window;
  }

  /** Takes a number for an element that shows a skill: 1, or for further ones on the same page the next that is free. */
  take(skill: string): number {
    const taken = this.#taken.get(skill) ?? new Set();
    this.#taken.set(skill, taken);
    let copy = 1;
    while (taken.has(copy)) copy++;
    taken.add(copy);
    return copy;
  }

  /** Gives a number back. */
  giveBack(skill: string, copy: number): void {
    this.#taken.get(skill)?.delete(copy);
  }

  /** The value of a parameter; undefined when the address does not have it. */
  read(place: LinkPlace, name: string): string | undefined {
    return readParam(this.#params(place), name);
  }

  /** The page itself: what a router tells its pages by. */
  get page(): string {
    const { pathname, hash } = this.#window.location;
    return `${pathname}#${splitHash(hash.slice(1))[0]}`;
  }

  /** The parameters, or the anchor, that are not ours. */
  foreign(place: LinkPlace): string {
    return foreignParams(this.#params(place));
  }

  /**
   * The address with a parameter changed. A frame made from text has no address that is of use elsewhere.
   * @param instead The address to take in its place.
   */
  with(write: Write, instead: string | undefined): string | undefined {
    const url = this.#url ?? (instead !== undefined && URL.canParse(instead) ? new URL(instead) : undefined);
    if (url) setParam(url, write);
    return url?.href;
  }

  /** Changes a parameter, now or in a moment; an empty value takes it away. @param push As a new entry of the history. */
  write(write: Write, push: boolean): void {
    this.#waiting.set(`${write.place} ${write.name}`, write);
    this.#push ||= push;
    const rest = this.#last + GAP - performance.now();
    if (rest <= 0) this.#flush();
    else this.#timer ??= setTimeout(this.#flush, rest);
  }

  /** Drops a change that has not been made yet. */
  drop(place: LinkPlace, name: string): void {
    this.#waiting.delete(`${place} ${name}`);
    if (this.#waiting.size === 0) this.#push = false;
  }

  get #url(): URL | undefined {
    const { href, protocol } = this.#window.location;
    return /^(about|blob|data|javascript):$/.test(protocol) ? undefined : new URL(href);
  }

  #params(place: LinkPlace): string {
    const { hash, search } = this.#window.location;
    return place === 'query' ? search.slice(1) : splitHash(hash.slice(1))[1];
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const url = this.#url;
    if (!url || this.#waiting.size === 0) return;
    const before = url.href;
    for (const write of this.#waiting.values()) setParam(url, write);
    this.#last = performance.now();
    try {
      const { history } = this.#window;
      // the state of the entry is the page's: its router finds its way by it
      if (url.href !== before) history[this.#push ? 'pushState' : 'replaceState'](history.state, '', url.href);
      this.#waiting.clear();
      this.#push = false;
    } catch {
      // a sandbox, or too many changes: what waits goes along with the next change
    }
  };
}

const addresses = new WeakMap<Window, PageAddress>();

/** The address of the page a document is shown in; one for all elements on it. Undefined for a document without a page. */
export function addressOf(document: Document): PageAddress | undefined {
  const window = document.defaultView;
  if (!window) return undefined;
  const address = addresses.get(window) ?? new PageAddress(window);
  addresses.set(window, address);
  return address;
}
