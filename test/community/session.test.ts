import { expect } from 'chai';
import type { CommunityAdapter } from '../../src/community/adapter.js';
import { browserStore } from '../../src/community/browser/browser-store.js';
import { CommunityError } from '../../src/community/community-error.js';
import { couchdbStore } from '../../src/community/couchdb/couchdb-store.js';
import type { Operation } from '../../src/community/model/operation.js';
import type { Comment, Viewer } from '../../src/community/model/snapshot.js';
import { openFeed } from '../../src/community/open-feed.js';
import { openShelf, type Shelf } from '../../src/community/shelf.js';
import { StoreFeed } from '../../src/community/store-feed.js';
import { StoreSession } from '../../src/community/store-session.js';
import { ulid } from '../../src/community/ulid.js';
import { newDatabase, PASSWORD, signInAs } from '../harness/engine.js';
import { until } from './contract.js';
import { newSubject, operation } from './operations.js';

const person = (id: string): Viewer => ({ id, name: id, roles: [] });
const OFFLINE = (): Promise<never> => Promise.reject(new CommunityError('offline'));

/** A store of which each test says what is special. */
function fakeStore(special: Partial<CommunityAdapter> = {}, viewer: Viewer | null = person('ada')): CommunityAdapter {
  return {
    capabilities: { signIn: 'form', acts: new Set(['comment']), notifies: false, scope: 'shared' },
    session: () => Promise.resolve(viewer),
    signIn: () => Promise.resolve(person('ada')),
    signOut: () => Promise.resolve(),
    load: (subject) => Promise.resolve({ subject, proposals: [], comments: [], watching: false, watchers: 0, viewer }),
    apply: () => Promise.resolve(),
    subscribe: () => undefined,
    ...special,
  };
}

describe('a store as a browser uses it', function () {
  this.timeout(30_000);
  let shelf: Shelf;
  let name: string;
  const leave: (() => void)[] = [];
  const opened: IDBDatabase[] = [];
  const { open } = IDBFactory.prototype;
  before(async () => {
    IDBFactory.prototype.open = function (...call) {
      const request = open.apply(this, call);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    };
    shelf = await openShelf();
  });
  after(() => {
    IDBFactory.prototype.open = open;
  });
  beforeEach(() => (name = `test-${ulid()}`));
  afterEach(() => {
    for (const end of leave.splice(0)) end();
  });

  async function follow(feed: StoreFeed): Promise<StoreFeed> {
    leave.push(feed.subscribe(() => undefined));
    await until(() => feed.state.status !== 'loading', 'not loading');
    return feed;
  }
  const feedOf = (store: CommunityAdapter, subject = 's', on: Shelf = shelf): Promise<StoreFeed> =>
    follow(new StoreFeed(new StoreSession(name, store, on), subject));
  const ready = ({ state }: StoreFeed) => {
    if (state.status !== 'ready') throw new Error(state.status);
    return state;
  };

  it('sends what was written about one skill while the reader is at another', async () => {
    let isOnline = false;
    const taken: Operation[] = [];
    const apply = (made: Operation): Promise<void> => (isOnline ? Promise.resolve(void taken.push(made)) : OFFLINE());
    const session = new StoreSession(name, fakeStore({ apply }), shelf);
    const one = await follow(new StoreFeed(session, 'one'));
    await one.act({ op: 'comment', body: 'offline' });
    for (const end of leave.splice(0)) end();
    await follow(new StoreFeed(session, 'two'));
    isOnline = true;
    dispatchEvent(new Event('online'));
    await until(() => taken.length === 1, 'sent');
    expect(taken[0]?.subject).to.equal('one');
  });

  it('goes on under the name of who has signed in in another tab, and refuses nothing', async () => {
    const { url } = await newDatabase();
    await signInAs('ada', url);
    const feed = await feedOf(couchdbStore(new URL(url, location.href).href, undefined), newSubject());
    await signInAs('ben', url); // in another tab
    await feed.act({ op: 'comment', body: 'by whom?' });
    await until(() => ready(feed).snapshot.viewer?.id === 'ben', 'Ben is known');
    expect(ready(feed).refused).to.deep.equal([]);
    expect(await shelf.list('outbox', name)).to.have.length(1); // Ada's, until she is back
  });

  it('does not ask a server that wants to be left alone for a month again and again', async () => {
    let tries = 0;
    const apply = (): Promise<never> => {
      tries++;
      return Promise.reject(new CommunityError('rate-limited', '', 2_592_000_000));
    };
    const feed = await feedOf(fakeStore({ apply }));
    await feed.act({ op: 'comment', body: '1' });
    await until(() => ready(feed).held?.code === 'rate-limited', 'held');
    await feed.act({ op: 'comment', body: '2' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tries).to.equal(1);
    feed.retry();
    await until(() => tries === 2, 'asked when the reader wants it');
  });

  it('finds out who uses the browser when the first try to keep it has failed', async () => {
    let isFull = true;
    const full: Shelf = {
      ...shelf,
      get: (drawer, key) => (key === 'owner' ? Promise.resolve(undefined) : shelf.get(drawer, key)),
      change: (...call) =>
        isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : shelf.change(...call),
    };
    const store = browserStore(full);
    expect(await store.session().catch((error: unknown) => (error as CommunityError).code)).to.equal('unavailable');
    isFull = false;
    expect((await store.session())?.id).to.be.a('string');
  });

  it('has the page to sign in that was named last', async () => {
    const place = { url: `https://x.test/${ulid()}`, element: document.body };
    await openFeed('couchdb', { ...place, signInUrl: undefined }, 's');
    const feed = await openFeed('couchdb', { ...place, signInUrl: 'https://x.test/login' }, 's');
    expect(feed.capabilities.signIn).to.equal('redirect');
  });

  it('shows nobody, after a sign-out, what was read and written before it', async () => {
    const apply = (): Promise<never> => Promise.reject(new CommunityError('auth'));
    const comments: Comment[] = [
      { id: '1', author: person('mia'), createdAt: new Date().toISOString(), body: 'secret' },
    ];
    const load = (subject: string) =>
      Promise.resolve({ subject, proposals: [], comments, watching: false, watchers: 0, viewer: person('ada') });
    const ada = await feedOf(fakeStore({ apply, load }));
    await ada.act({ op: 'comment', body: 'by Ada' });
    expect(ready(ada).snapshot.comments).to.have.length(2);
    await until(async () => (await shelf.get('notes', `copy ${name} s`)) !== undefined, 'a copy');
    await ada.signOut();
    for (const end of leave.splice(0)) end();

    const offline = { load: OFFLINE, session: OFFLINE, apply: OFFLINE };
    const ben = await feedOf(fakeStore(offline));
    expect(ben.state.status).to.equal('failed');
    await ben.act({ op: 'comment', body: 'by Ben' });
    const authors = ((await shelf.list('outbox', name)) as { author?: string }[]).map(({ author }) => author);
    expect(authors).to.deep.equal(['ada', undefined]);
  });

  it('shows what was last read, and what waits, to who was signed in then, without a network', async () => {
    const ada = await feedOf(fakeStore({ apply: OFFLINE }));
    await ada.act({ op: 'comment', body: 'waits' });
    await until(async () => (await shelf.get('notes', `copy ${name} s`)) !== undefined, 'a copy');
    for (const end of leave.splice(0)) end();
    const again = await feedOf(fakeStore({ load: OFFLINE, session: OFFLINE, apply: OFFLINE }));
    await until(() => ready(again).waiting === 1, 'it waits');
    expect(ready(again).snapshot.comments.map(({ body }) => body)).to.deep.equal(['waits']);
    expect(ready(again).stale).to.equal(true);
  });

  it('counts what is new at each visit, also when the page stays', async () => {
    const comments = ['1', '2'].map((id) => ({
      id,
      author: person('ben'),
      createdAt: '2026-01-01T00:00:00Z',
      body: 'x',
    }));
    const load = (subject: string) =>
      Promise.resolve({
        subject,
        proposals: [],
        comments: [...comments],
        watching: false,
        watchers: 0,
        viewer: person('ada'),
      });
    const session = new StoreSession(name, fakeStore({ load }), shelf);
    const feed = new StoreFeed(session, 's');
    const visit = async (fresh: number): Promise<void> => {
      await follow(feed);
      feed.retry();
      await new Promise((resolve) => setTimeout(resolve, 400));
      await until(() => ready(feed).fresh === fresh, `${fresh} new`);
      feed.seen();
      for (const end of leave.splice(0)) end();
    };
    await visit(0);
    comments.push({ ...comments[0]!, id: '3' });
    await visit(1);
    await visit(0);
  });

  it('tells every skill of the page who has signed in', async () => {
    const { url: path } = await newDatabase();
    const place = { url: new URL(path, location.href).href, signInUrl: undefined, element: document.body };
    const feeds = await Promise.all(
      [newSubject(), newSubject()].map(async (subject) => follow(await openFeed('couchdb', place, subject))),
    );
    await feeds[0]!.signIn({ name: 'ada', password: PASSWORD });
    await until(() => feeds.every((feed) => ready(feed).snapshot.viewer?.id === 'ada'), 'both know');
  });

  it('does not bring back the first text by a second try of what was made long ago', async () => {
    const store = browserStore(shelf);
    const subject = newSubject();
    const made = operation(subject, { op: 'comment', body: 'first' });
    await store.apply(made);
    for (let n = 0; n < 9; n++)
      await store.apply(operation(subject, { op: 'edit', target: made.id, body: `edit ${n}` }));
    await store.apply(made);
    expect((await store.load(subject)).comments[0]?.body).to.equal('edit 8');
  });

  it('goes on when the browser has closed the database', async () => {
    expect(opened).to.have.length(1);
    opened[0]!.close();
    opened[0]!.dispatchEvent(new Event('close'));
    await shelf.change('notes', name, () => 'here');
    expect(await shelf.get('notes', name)).to.equal('here');
    expect(opened).to.have.length(2);
  });
});
