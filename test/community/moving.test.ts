import { expect } from 'chai';
import { browserStore } from '../../src/community/browser/browser-store.js';
import { couchdbStore } from '../../src/community/couchdb/couchdb-store.js';
import { openFeed } from '../../src/community/open-feed.js';
import type { Act } from '../../src/community/model/operation.js';
import type { Snapshot } from '../../src/community/model/snapshot.js';
import { openShelf, type Shelf } from '../../src/community/shelf.js';
import { StoreFeed } from '../../src/community/store-feed.js';
import { StoreSession } from '../../src/community/store-session.js';
import { asPerson, newDatabase, type TestDatabase } from '../harness/engine.js';
import { until } from './contract.js';
import { newSubject, operation } from './operations.js';

const PATCH = [{ op: 'replace', path: '/expectations/0/description', value: 'Knows “NATS” & <b>Kafka</b>.' }] as const;

describe('moving from the browser to a server', function () {
  this.timeout(60_000);
  let shelf: Shelf;
  let database: TestDatabase;
  let subject: string;
  const open: (() => void)[] = [];
  before(async () => {
    shelf = await openShelf();
    database = await newDatabase();
  });
  beforeEach(() => (subject = newSubject()));
  afterEach(() => {
    for (const leave of open.splice(0)) leave();
  });

  /** Does something in the browser; resolves to its id. */
  async function does(act: Act): Promise<string> {
    const made = operation(subject, act);
    await browserStore(shelf).apply(made);
    return made.id;
  }

  /** Something of everything, written into the browser. */
  async function writeMuch(): Promise<void> {
    const plain = await does({ op: 'propose', title: 'Plain', body: 'Why' });
    const edited = await does({ op: 'propose', title: 'First', body: 'Why', patch: PATCH });
    const withdrawn = await does({ op: 'propose', title: 'Withdrawn', body: '' });
    const reopened = await does({ op: 'propose', title: 'Opened again', body: '' });
    const removed = await does({ op: 'propose', title: 'Removed', body: 'Secret', patch: PATCH });
    const gone = await does({ op: 'propose', title: 'Gone', body: 'Secret' });
    await does({ op: 'edit', target: edited, title: 'Second', body: 'Because', patch: PATCH });
    await does({ op: 'withdraw', proposal: withdrawn, on: true });
    await does({ op: 'edit', target: withdrawn, title: 'Withdrawn and edited', body: '' });
    await does({ op: 'withdraw', proposal: reopened, on: true });
    await does({ op: 'withdraw', proposal: reopened, on: false });
    const first = await does({ op: 'comment', body: 'A\n\n<b>comment</b>' });
    const answer = await does({ op: 'comment', body: 'Secret', parent: first });
    await does({ op: 'comment', body: 'An answer to what was removed', parent: answer });
    const lone = await does({ op: 'comment', body: 'Secret' });
    await does({ op: 'comment', body: 'On a removed proposal', on: removed });
    await does({ op: 'comment', body: 'On a proposal', on: plain });
    await does({ op: 'edit', target: first, body: 'Edited' });
    for (const target of [answer, lone, removed, gone]) await does({ op: 'remove', target });
    for (const value of [1, 0, -1] as const) await does({ op: 'vote', proposal: plain, value });
    await does({ op: 'vote', proposal: edited, value: 1 });
    await does({ op: 'vote', proposal: withdrawn, value: 1 });
    await does({ op: 'vote', proposal: withdrawn, value: 0 });
    await does({ op: 'watch', on: true });
    await does({ op: 'decide', proposal: edited, status: 'accepted', note: 'Good' });
  }

  const kept = (): Promise<Snapshot> => browserStore(shelf).load(subject);

  async function follow(feed: StoreFeed): Promise<StoreFeed> {
    open.push(feed.subscribe(() => undefined));
    await until(() => feed.state.status === 'ready', 'ready');
    return feed;
  }

  /** The skill as somebody sees it on the server, opened anew. */
  async function feedOf(name: string): Promise<StoreFeed> {
    const url = new URL(database.urlFor(name), location.href).href;
    const feed = await openFeed('couchdb', { url, signInUrl: undefined, element: document.body }, subject);
    return follow(feed);
  }
  const waiting = (feed: StoreFeed): number => (feed.state.status === 'ready' ? feed.state.waiting : -1);
  /** Three browsers and one server: it takes a while. */
  async function allSent(feed: StoreFeed): Promise<void> {
    const left = (): unknown[] => [waiting(feed), { held: undefined, ...feed.state }.held?.code];
    const isSent = (): boolean => left().every((each) => !each);
    for (let tries = 0; tries < 5 && !isSent(); tries++) await until(isSent, 'sent').catch(() => undefined);
    expect(left()).to.deep.equal([0, undefined]);
  }
  const refused = (feed: StoreFeed): unknown => feed.state.status === 'ready' && feed.state.refused;

  /** As somebody loads it afresh. */
  const there = (name: string): Promise<Snapshot> => couchdbStore(database.urlFor(name), undefined).load(subject);
  /** Without who it was, and what is undefined. */
  const plain = (snapshot: Snapshot, ...left: readonly string[]): unknown =>
    JSON.parse(
      JSON.stringify(snapshot, (key, value: unknown) =>
        ['author', 'by', 'viewer', ...left].includes(key) ? undefined : value,
      ),
    );

  for (const [name, can] of [
    ['mia', 'all of it, decisions too, for she is a moderator'],
    ['ada', 'all of it but decisions'],
  ] as const)
    it(`brings with ${name} ${can}`, async () => {
      await writeMuch();
      const feed = await feedOf(name);
      const count = await feed.keptHere!();
      expect(await feed.sendKept!()).to.equal(count);
      await allSent(feed);
      expect(refused(feed)).to.deep.equal([]);
      const left = name === 'mia' ? [] : ['decision'];
      const expected = plain(await kept(), ...left) as { proposals: { title: string; status: string }[] };
      if (name === 'ada') expected.proposals.find(({ title }) => title === 'Second')!.status = 'open';
      const arrived = await there(name);
      expect(plain(arrived, ...left)).to.deep.equal(expected);
      expect(arrived.proposals).to.have.length(5);
      expect(arrived.comments).to.have.length(5);
      expect(JSON.stringify(arrived)).not.to.include('Secret');
      expect(new Set([...arrived.proposals, ...arrived.comments].map(({ author }) => author.id))).to.deep.equal(
        new Set([name]),
      );
    });

  it('offers nothing that was sent, and keeps it in the browser', async () => {
    await writeMuch();
    const before = await kept();
    const feed = await feedOf('ada');
    await feed.sendKept!();
    expect(await feed.keptHere!(), 'while it waits').to.equal(0);
    await allSent(feed);
    expect(await feed.keptHere!()).to.equal(0);
    expect(await feed.sendKept!()).to.equal(0);
    expect(await kept()).to.deep.equal(before);
  });

  it('offers what was written since, and nothing else', async () => {
    const id = await does({ op: 'comment', body: 'Early' });
    const feed = await feedOf('ada');
    await feed.sendKept!();
    await allSent(feed);
    await does({ op: 'comment', body: 'Late' });
    await does({ op: 'edit', target: id, body: 'Edited' });
    expect(await feed.keptHere!()).to.equal(2);
    await feed.sendKept!();
    await allSent(feed);
    expect((await there('ben')).comments.map(({ body }) => body)).to.deep.equal(['Edited', 'Late']);
  });

  it('takes back a vote and a watch that were sent before, once', async () => {
    const proposal = await does({ op: 'propose', title: 'A title', body: '' });
    const other = await does({ op: 'propose', title: 'Another', body: '' });
    for (const id of [proposal, other]) await does({ op: 'vote', proposal: id, value: 1 });
    await does({ op: 'watch', on: true });
    const feed = await feedOf('ada');
    await feed.sendKept!();
    await allSent(feed);
    expect((await there('ada')).watching).to.equal(true);
    await does({ op: 'vote', proposal, value: 0 });
    await does({ op: 'vote', proposal: other, value: -1 });
    await does({ op: 'watch', on: false });
    await until(() => feed.keptHere!().then((n) => n === 3), 'three to take back');
    expect(await feed.sendKept!()).to.equal(3);
    expect(await feed.keptHere!(), 'while it waits').to.equal(0);
    await allSent(feed);
    const { proposals, watching } = await there('ada');
    expect(proposals.map(({ up, down, mine }) => [up, down, mine])).to.deep.equal([
      [0, 1, -1],
      [0, 0, 0],
    ]);
    expect(watching).to.equal(false);
    expect(await feed.sendKept!()).to.equal(0);
    const path = `/${database.name}/_all_docs?startkey="${subject}:v"&endkey="${subject};"`;
    const { rows } = (await asPerson('ada', 'GET', path)).body as { rows: { value: { rev: string } }[] };
    expect(rows.map(({ value: { rev } }) => rev.split('-')[0])).to.deep.equal(['2', '2', '2']);
  });

  it('changes nothing when it is done twice, also at the same time', async () => {
    await writeMuch();
    const [one, two] = [await feedOf('mia'), await feedOf('mia')];
    const counts = await Promise.all([one.sendKept!(), two.sendKept!()]);
    expect(counts[0]).to.equal(counts[1]);
    await Promise.all([allSent(one), allSent(two)]);
    expect([refused(one), refused(two)]).to.deep.equal([[], []]);
    const { body } = await asPerson(
      'ada',
      'GET',
      `/${database.name}/_all_docs?startkey="${subject}:"&endkey="${subject};"`,
    );
    expect(body).to.have.property('rows').with.length(counts[0]);
    expect(plain(await there('mia'))).to.deep.equal(plain(await kept()));
  });

  it('offers nothing at another address of the same server', async () => {
    await writeMuch();
    const feed = await feedOf('mia');
    expect(await feed.sendKept!()).to.be.greaterThan(10);
    await allSent(feed);
    expect(await (await feedOf('mia')).keptHere!()).to.equal(0);
  });

  it('goes on where the connection was cut', async () => {
    await writeMuch();
    const feed = await feedOf('mia');
    const { fetch } = globalThis;
    let writes = 0;
    globalThis.fetch = async (...call) => {
      if (call[1]?.method !== 'PUT' || ++writes <= 6) return fetch(...call);
      // one more arrives, but its answer does not
      if (writes === 7) await fetch(...call);
      throw new TypeError('cut');
    };
    try {
      await feed.sendKept!();
      await until(() => feed.state.status === 'ready' && feed.state.held?.code === 'offline', 'cut');
      expect(waiting(feed)).to.be.greaterThan(5);
      expect(await feed.keptHere!(), 'the outbox has it all').to.equal(0);
    } finally {
      globalThis.fetch = fetch;
    }
    feed.retry();
    await allSent(feed);
    expect(plain(await there('mia'))).to.deep.equal(plain(await kept()));
  });

  it('offers all of it again when the outbox could not keep it', async () => {
    await writeMuch();
    let puts = 0;
    const full: Shelf = {
      ...shelf,
      change: (drawer, key, change) =>
        drawer === 'outbox' && ++puts === 5 ? Promise.reject(new Error('full')) : shelf.change(drawer, key, change),
    };
    const store = couchdbStore(database.urlFor('ada'), undefined);
    const feed = await follow(new StoreFeed(new StoreSession(subject, store, full), subject));
    const count = await feed.keptHere!();
    expect(await feed.sendKept!().catch(String)).to.match(/full/);
    await allSent(feed);
    expect(await feed.keptHere!()).to.be.within(1, count);
    await feed.sendKept!();
    await allSent(feed);
    expect(refused(feed)).to.deep.equal([]);
    expect((await there('ada')).comments).to.have.length(5);
  });

  it('leaves in the browser what others have said, which came in a file', async () => {
    const author = 'SOMEBODY';
    const other = operation(subject, { op: 'comment', body: 'By somebody else' });
    const document = {
      _id: `${subject}:comment:${other.id}`,
      type: 'comment',
      subject,
      author,
      createdAt: other.at,
      ops: [other.id],
      body: other.body,
    };
    const file = { format: 'skill-community', version: 1, exported: other.at, documents: [document] };
    expect(await browserStore(shelf).importFile!(file)).to.equal(1);
    await does({ op: 'comment', body: 'My answer', parent: other.id });
    const feed = await feedOf('ada');
    expect(await feed.sendKept!()).to.equal(1);
    await allSent(feed);
    expect((await there('ben')).comments.map(({ body, parent }) => [body, parent])).to.deep.equal([
      ['My answer', undefined],
    ]);
    expect((await kept()).comments.map(({ body }) => body)).to.deep.equal(['By somebody else', 'My answer']);
  });

  it('has nothing for who is not signed in, nor in the browser itself', async () => {
    await does({ op: 'comment', body: 'Here' });
    const url = new URL(database.otherUrl(), location.href).href;
    const feed = await openFeed('couchdb', { url, signInUrl: undefined, element: document.body }, subject);
    await follow(feed);
    expect(await feed.keptHere!()).to.equal(0);
    const own = await openFeed('browser', { url: '', signInUrl: undefined, element: document.body }, subject);
    expect([own.keptHere, own.sendKept]).to.deep.equal([undefined, undefined]);
  });
});
