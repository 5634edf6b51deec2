import { expect } from 'chai';
import type { CommunityAdapter } from '../../src/community/adapter.js';
import { CommunityError } from '../../src/community/community-error.js';
import { couchdbStore } from '../../src/community/couchdb/couchdb-store.js';
import type { Operation } from '../../src/community/model/operation.js';
import { Outbox } from '../../src/community/outbox.js';
import { openShelf, type Shelf } from '../../src/community/shelf.js';
import { ulid } from '../../src/community/ulid.js';
import { newDatabase } from '../harness/engine.js';
import { until } from './contract.js';
import { newSubject, operation } from './operations.js';

const VIEWER = { id: 'ada', name: 'ada', roles: [] };

const textOf = (made: Operation): string => ('body' in made ? made.body : made.op);

/** A store that writes down what it is given, and fails as it is told. */
function scriptedStore(fails: (operation: Operation, tries: number) => CommunityError | undefined = () => undefined) {
  const taken: string[] = [];
  let tries = 0;
  const store: CommunityAdapter = {
    capabilities: { signIn: 'form', acts: new Set(['comment']), notifies: false, scope: 'shared' },
    session: () => Promise.resolve(VIEWER),
    signIn: () => Promise.resolve(VIEWER),
    signOut: () => Promise.resolve(),
    load: (subject) =>
      Promise.resolve({ subject, proposals: [], comments: [], watching: false, watchers: 0, viewer: VIEWER }),
    apply: (made) => {
      const error = fails(made, ++tries);
      if (error) return Promise.reject(error);
      taken.push(textOf(made));
      return Promise.resolve();
    },
    subscribe: () => undefined,
  };
  return { store, taken, tries: () => tries };
}

describe('the outbox', function () {
  this.timeout(60_000);
  let shelf: Shelf;
  let name: string;
  let subject: string;
  const leave = new Map<Outbox, () => void>();
  before(async () => {
    shelf = await openShelf();
  });
  beforeEach(() => {
    name = `test-${ulid()}`;
    subject = newSubject();
  });
  afterEach(() => {
    for (const end of leave.values()) end();
    leave.clear();
  });

  async function outboxOf(store: CommunityAdapter, delivered: string[] = []): Promise<Outbox> {
    const outbox = new Outbox(name, store, shelf);
    const follower = { changed: () => undefined, delivered: (made: Operation) => delivered.push(textOf(made)) };
    leave.set(outbox, outbox.follow(follower));
    // as the session of the store would say
    outbox.viewer = 'ada';
    await shelf.list('outbox', name);
    return outbox;
  }
  const comment = (body: string): Operation => operation(subject, { op: 'comment', body });
  const isEmpty = (outbox: Outbox) => () => outbox.waiting.length === 0;

  it('sends what is put into it, the oldest first, and says what has arrived', async () => {
    const { store, taken } = scriptedStore();
    const delivered: string[] = [];
    const outbox = await outboxOf(store, delivered);
    for (const body of ['1', '2', '3']) await outbox.add(comment(body), 'ada');
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['1', '2', '3']);
    expect(delivered).to.deep.equal(taken);
  });

  it('keeps what cannot be sent, says why, and sends it on the next occasion', async () => {
    let online = false;
    const { store, taken } = scriptedStore(() => (online ? undefined : new CommunityError('offline')));
    const outbox = await outboxOf(store);
    await outbox.add(comment('later'), 'ada');
    await until(() => outbox.held?.code === 'offline', 'held');
    expect(outbox.waiting).to.have.length(1);
    online = true;
    dispatchEvent(new Event('online'));
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['later']);
    expect(outbox.held).to.equal(undefined);
  });

  it('tries again by itself after a while', async () => {
    const { store, taken } = scriptedStore((_, tries) => (tries < 3 ? new CommunityError('unavailable') : undefined));
    const outbox = await outboxOf(store);
    await outbox.add(comment('third time'), 'ada');
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['third time']);
  });

  it('waits as long as the server asks for', async () => {
    const times: number[] = [];
    const { store } = scriptedStore((_, tries) => {
      times.push(performance.now());
      return tries === 1 ? new CommunityError('rate-limited', '', 2000) : undefined;
    });
    const outbox = await outboxOf(store);
    await outbox.add(comment('patient'), 'ada');
    await until(isEmpty(outbox), 'empty');
    expect(times[1]! - times[0]!).to.be.greaterThan(1900);
  });

  it('keeps what waits for a sign-in, without asking again and again', async () => {
    let signedIn = false;
    const { store, taken, tries } = scriptedStore(() => (signedIn ? undefined : new CommunityError('auth')));
    const outbox = await outboxOf(store);
    await outbox.add(comment('one'), undefined);
    await outbox.add(comment('two'), undefined);
    await until(() => outbox.held?.code === 'auth', 'held');
    await new Promise((resolve) => setTimeout(resolve, 300)); // both were tried when they were written
    const before = tries();
    await new Promise((resolve) => setTimeout(resolve, 1700)); // longer than the first pause
    expect(tries()).to.equal(before);
    signedIn = true;
    outbox.flush();
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['one', 'two']);
  });

  it('gives back what the store refuses, with the reason, and goes on with the rest', async () => {
    const { store, taken } = scriptedStore((made) =>
      'body' in made && made.body === 'bad' ? new CommunityError('forbidden', 'not here') : undefined,
    );
    const outbox = await outboxOf(store);
    for (const body of ['good', 'bad', 'better']) await outbox.add(comment(body), 'ada');
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['good', 'better']);
    const [refused] = outbox.refused;
    expect(refused?.operation).to.deep.include({ op: 'comment', body: 'bad' });
    expect([refused?.error.code, refused?.error.message]).to.deep.equal(['forbidden', 'not here']);
    await outbox.dismiss(refused!);
    expect(outbox.refused).to.deep.equal([]);
  });

  it('gives back what the server fails at again and again, and goes on with the rest', async () => {
    const { store, taken, tries } = scriptedStore((made) =>
      textOf(made) === 'bad' ? new CommunityError('failed', '500') : undefined,
    );
    const outbox = await outboxOf(store);
    for (const body of ['bad', 'good']) await outbox.add(comment(body), 'ada');
    await until(() => outbox.held?.code === 'failed', 'held');
    expect([tries(), outbox.waiting.length]).to.deep.equal([1, 2]);
    for (let n = 0; n < 9; n++) outbox.flush(); // as by further comments: they are no reason to try again
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(tries()).to.equal(1);
    await until(() => {
      outbox.retry(); // rather than wait
      return outbox.refused.length === 1;
    }, 'refused');
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['good']);
    expect(outbox.refused.map(({ operation: made, error }) => [textOf(made), error.code, error.message])).to.deep.equal(
      [['bad', 'failed', '500']],
    );
    expect(tries()).to.equal(6);
  });

  it('counts how often the server has failed over several visits', async () => {
    const { store, tries } = scriptedStore(() => new CommunityError('failed'));
    const made = comment('bad');
    for (let visit = 1; visit <= 5; visit++) {
      const outbox = await outboxOf(store);
      if (visit === 1) await outbox.add(made, 'ada');
      await until(() => outbox.held !== undefined || outbox.refused.length > 0, `visit ${visit}`);
      expect([tries(), outbox.refused.length]).to.deep.equal([visit, visit === 5 ? 1 : 0]);
      leave.get(outbox)?.();
    }
  });

  for (const code of ['offline', 'timeout', 'unavailable', 'rate-limited'] as const)
    it(`never gives up what is ${code}`, async () => {
      const { store, tries } = scriptedStore(() => new CommunityError(code));
      const outbox = await outboxOf(store);
      await outbox.add(comment('patient'), 'ada');
      await until(() => {
        outbox.retry();
        return tries() > 12;
      }, '12 tries');
      await until(() => outbox.held?.code === code, 'held');
      expect([outbox.waiting.length, outbox.refused.length]).to.deep.equal([1, 0]);
    });

  it('discards what waits about an entry, and nothing else', async () => {
    const { store, taken } = scriptedStore(() => (online ? undefined : new CommunityError('offline')));
    let online = false;
    const outbox = await outboxOf(store);
    const made = comment('discarded');
    await outbox.add(made, 'ada');
    await outbox.add(operation(subject, { op: 'edit', target: made.id, body: 'edited' }), 'ada');
    await outbox.add(operation(subject, { op: 'vote', proposal: made.id, value: 1 }), 'ada');
    await outbox.add(comment('kept'), 'ada');
    await until(() => outbox.held?.code === 'offline', 'held');
    await outbox.discard(made.id);
    expect(outbox.waiting.map(textOf)).to.deep.equal(['kept']);
    online = true;
    outbox.retry();
    await until(isEmpty(outbox), 'empty');
    expect(taken).to.deep.equal(['kept']);
  });

  for (const [where, locks] of [
    ['', navigator.locks],
    [', without locks', undefined],
  ] as const)
    it(`discards nothing that is being sent${where}`, async () => {
      Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
      try {
        let arrive: (() => void) | undefined;
        const { store } = scriptedStore();
        const delivered: string[] = [];
        const slow = { ...store, apply: () => new Promise<void>((resolve) => (arrive = resolve)) };
        const outbox = await outboxOf(slow, delivered);
        const made = comment('on its way');
        await outbox.add(made, 'ada');
        await until(() => arrive !== undefined, 'it is sent');
        const discarded = outbox.discard(made.id);
        await shelf.list('outbox', name);
        expect(outbox.waiting).to.have.length(1);
        arrive!();
        await discarded;
        await until(isEmpty(outbox), 'empty');
        expect(delivered).to.deep.equal(['on its way']);
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
    });

  it('has what waits and what was refused after the page was left', async () => {
    const first = await outboxOf(
      scriptedStore((made) => new CommunityError('body' in made && made.body === 'bad' ? 'invalid' : 'offline')).store,
    );
    await first.add(comment('bad'), 'ada');
    await first.add(comment('good'), 'ada');
    await until(() => first.refused.length === 1, 'refused');
    leave.get(first)?.();
    const { store, taken } = scriptedStore();
    const second = await outboxOf(store);
    await until(() => taken.length === 1 && second.waiting.length === 0, 'empty');
    expect(taken).to.deep.equal(['good']);
    expect(second.refused.map(({ error }) => error.code)).to.deep.equal(['invalid']);
  });

  it('keeps what one person did from being sent as another', async () => {
    const { store, taken } = scriptedStore();
    const outbox = await outboxOf(store);
    await outbox.add(comment('by Ben'), 'ben');
    await outbox.add(comment('by Ada'), 'ada');
    await until(() => taken.length === 1, 'one is sent');
    await until(isEmpty(outbox), 'nothing of Ada waits');
    expect(taken).to.deep.equal(['by Ada']);
    expect(await shelf.list('outbox', `${name} `)).to.have.length(1);
  });

  it('sends everything once, in whichever tab it was written', async () => {
    const { store, taken } = scriptedStore();
    const [one, two] = [await outboxOf(store), await outboxOf(store)];
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : two).add(comment(String(n)), 'ada')));
    await until(() => one.waiting.length === 0 && two.waiting.length === 0, 'empty');
    expect([...taken].sort((a, b) => Number(a) - Number(b))).to.deep.equal(
      Array.from({ length: 40 }, (_, n) => String(n)),
    );
  });

  it('brings 200 operations to a server once and in order, over a connection that is cut 20 times', async () => {
    const database = await newDatabase();
    const { fetch } = globalThis;
    // by chance, but the same each time: where it is cut, and whether on the way there or back
    let seed = 7;
    const chance = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const cuts = new Set<number>();
    while (cuts.size < 20) cuts.add(1 + Math.floor(chance() * 200));
    let requests = 0;
    let cut = 0;
    globalThis.fetch = async (...call) => {
      const isWrite = call[1]?.method === 'PUT';
      const isCut = isWrite && cuts.has(++requests);
      if (isCut) cut++;
      if (isCut && chance() < 0.5) throw new TypeError('cut on the way there');
      const response = await fetch(...call);
      if (isCut) throw new TypeError('cut on the way back');
      return response;
    };
    try {
      const server = couchdbStore(database.urlFor('ada'), undefined);
      const outbox = await outboxOf(server);
      for (let n = 0; n < 200; n++) await outbox.add(comment(String(n)), 'ada');
      for (;;) {
        await until(() => outbox.held !== undefined || outbox.waiting.length === 0, 'held or empty');
        if (outbox.waiting.length === 0) break;
        outbox.flush(); // rather than wait
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      expect(cut).to.equal(20);
      const rows = (await (await fetch(`${database.url}/_changes?include_docs=true`)).json()) as {
        results: { id: string; doc: { body?: string; _rev: string } }[];
      };
      const arrived = rows.results.filter(({ id }) => id.startsWith(`${subject}:`)).map(({ doc }) => doc);
      expect(arrived.map(({ body }) => Number(body))).to.deep.equal(Array.from({ length: 200 }, (_, n) => n));
      expect(arrived.every(({ _rev }) => _rev.startsWith('1-'))).to.equal(true);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
