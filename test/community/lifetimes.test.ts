import { expect } from 'chai';
import '../../src/define/skill-community.js';
import { listen, tell } from '../../src/community/hearsay.js';
import { openFeed } from '../../src/community/open-feed.js';
import { smallDocument } from '../harness/data-files.js';
import { newDatabase } from '../harness/engine.js';
import { fakeClock, turn, type FakeClock } from '../harness/fake-clock.js';
import { newBox } from '../harness/fixture.js';
import { newSubject } from './operations.js';

/** Channels that are open, and what the window and the document call back for. */
const channels = new Set<BroadcastChannel>();
const listeners = new Map<unknown, Map<unknown, number>>();
/** Questions for changes that were not answered yet. */
let polls = 0;

const { BroadcastChannel: Channel, fetch: realFetch } = globalThis;
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;

class CountedChannel extends Channel {
  constructor(name: string) {
    super(name);
    channels.add(this);
  }
  override close(): void {
    channels.delete(this);
    super.close();
  }
}

/** Counts what the window and the document are asked to call back for, of those events that the community follows. */
function countListeners(): void {
  const isCounted = (target: unknown): boolean => target === window || target === document || target === undefined;
  const forget = (type: string, listener: unknown): void => {
    listeners.get(type)?.delete(listener);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const { signal } = typeof options === 'object' ? options : {};
    if (isCounted(this) && !signal?.aborted) {
      const ofType = listeners.get(type) ?? new Map<unknown, number>();
      listeners.set(type, ofType.set(listener, 1));
      if (signal)
        add.call(signal, 'abort', () => {
          forget(type, listener);
        });
    }
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    if (isCounted(this)) forget(type, listener);
    remove.call(this ?? window, type, listener, options);
  };
}

const listening = (): Record<string, number> =>
  Object.fromEntries(
    ['online', 'pagehide', 'pageshow', 'visibilitychange'].map((type) => [type, listeners.get(type)?.size ?? 0]),
  );

function show(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a community that comes and goes', function () {
  this.timeout(90_000);
  let clock: FakeClock | undefined;
  before(() => {
    globalThis.BroadcastChannel = CountedChannel;
    countListeners();
    globalThis.fetch = async (...call) => {
      const [address] = call;
      const isPoll = typeof address === 'string' && address.includes('feed=longpoll');
      polls += Number(isPoll);
      try {
        return await realFetch(...call);
      } finally {
        polls -= Number(isPoll);
      }
    };
  });
  after(() => {
    Object.assign(globalThis, { BroadcastChannel: Channel, fetch: realFetch });
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
  });
  // whichever window of the test run covers this one
  beforeEach(() => {
    show('visible');
  });
  afterEach(() => {
    clock?.restore();
    clock = undefined;
    Reflect.deleteProperty(document, 'visibilityState');
  });

  /** The locks that are held for this place, or waited for. */
  async function locks(url: string): Promise<string[]> {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].flatMap(({ name = '' }) => (name.includes(url) ? [name] : []));
  }

  /** Lets answers come until something is so. */
  async function comes(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
    // not counted in turns: a window that is covered gets one in a second
    for (const end = performance.now() + 20_000; performance.now() < end;) {
      if (await isSo()) return;
      await turn();
    }
    expect.fail(`never: ${what}; ${polls} polls, ${document.visibilityState}`);
  }

  function newElement(subject: string, url: string): HTMLElement {
    const element = document.createElement('skill-community');
    Object.assign(element, { storeName: 'couchdb', storeUrl: url, data: smallDocument({ id: subject }) });
    newBox().append(element);
    return element;
  }
  const isDrawn = (element: HTMLElement): boolean => Boolean(element.shadowRoot?.querySelector('[part="note"]'));

  it('leaves no question, lock, channel, listener or timer behind', async () => {
    const { urlFor } = await newDatabase();
    const url = new URL(urlFor('ada'), location.href).href;
    const [one, two] = [newSubject(), newSubject()];
    const first = newElement(one, url); // with it comes what stays, such as the parts of the element
    await comes(() => isDrawn(first), 'drawn');
    first.remove();
    await comes(async () => channels.size + polls + (await locks(url)).length === 0, 'nothing is left');
    const before = listening();
    clock = fakeClock();
    const elements = [one, one, two].map((subject) => newElement(subject, url));
    const { advance } = clock;
    await comes(async () => {
      await advance(250);
      return elements.every(isDrawn) && polls === 1;
    }, 'drawn');
    expect([channels.size, (await locks(url)).length]).to.deep.equal([1, 1]);
    expect(listening()).not.to.deep.equal(before);
    for (const element of elements) element.remove();
    await comes(async () => {
      await advance(5000);
      return polls === 0 && (await locks(url)).length === 0 && clock!.pending() === 0;
    }, 'nothing is left');
    expect(channels.size).to.equal(0);
    expect(listening()).to.deep.equal(before);
  });

  it('asks nothing while the page is not seen', async () => {
    const { urlFor } = await newDatabase();
    const url = new URL(urlFor('ada'), location.href).href;
    const element = newElement(newSubject(), url);
    await comes(() => isDrawn(element) && polls === 1, 'it asks');
    show('hidden');
    await comes(async () => polls === 0 && (await locks(url)).length === 0, 'it asks no more');
    show('visible');
    await comes(() => polls === 1, 'it asks again');
    element.remove();
    await comes(() => polls === 0, 'it asks no more');
  });

  it('has no channel while the page lies in the back/forward cache', async () => {
    const end = new AbortController();
    const topic = newSubject();
    let heard = 0;
    listen(topic, () => heard++, end.signal);
    expect(channels.size).to.equal(1);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(channels.size).to.equal(0);
    tell(topic);
    expect([heard, channels.size]).to.deep.equal([1, 0]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(channels.size).to.equal(1);
    const other = new Channel('skill-profile-community');
    other.postMessage(topic);
    await comes(() => heard === 2, 'heard');
    other.close();
    end.abort();
    expect(channels.size).to.equal(0);
  });

  it('keeps what is known of a skill until its last element is gone for a while', async () => {
    clock = fakeClock();
    const place = { url: `https://x.test/${newSubject()}`, signInUrl: undefined, element: document.body };
    const open = () => openFeed('browser', place, 's');
    const feed = await open();
    const leave = [feed, feed].map((each) => each.subscribe(() => undefined));
    await clock.advance(60_000);
    expect(await open()).to.equal(feed);
    for (const end of leave) end();
    await clock.advance(1000);
    expect(await open(), 'a moment later').to.equal(feed);
    const back = feed.subscribe(() => undefined);
    await clock.advance(60_000);
    expect(await open()).to.equal(feed);
    back();
    await clock.advance(60_000);
    const other = await open();
    expect(other).not.to.equal(feed);
    await clock.advance(60_000); // nobody has followed it
    expect(await open()).not.to.equal(other);
    const again = feed.subscribe(() => undefined); // an element that comes back has it still
    expect(await open()).not.to.equal(feed);
    again();
  });
});
