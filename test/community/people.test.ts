import { expect } from 'chai';
import type { CommunityAdapter } from '../../src/community/adapter.js';
import { couchdbStore } from '../../src/community/couchdb/couchdb-store.js';
import type { Act } from '../../src/community/model/operation.js';
import { asPerson, newDatabase, PASSWORD, signOut, type TestDatabase } from '../harness/engine.js';
import { codeOf } from './contract.js';
import { newSubject, operation } from './operations.js';

describe('people who share a server', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let subject: string;
  before(async () => {
    database = await newDatabase();
  });
  beforeEach(() => (subject = newSubject()));

  const as = (name: string): CommunityAdapter => couchdbStore(database.urlFor(name), undefined);
  const nobody = (): CommunityAdapter => couchdbStore(database.otherUrl(), undefined);
  const does = async (store: CommunityAdapter, act: Act): Promise<string> => {
    const made = operation(subject, act);
    await store.apply(made);
    return made.id;
  };
  const PROPOSE = { op: 'propose', title: 'A title', body: '' } as const;

  it('see what the others say, under their names', async () => {
    await does(as('ada'), { op: 'comment', body: 'By Ada' });
    await does(as('ben'), { op: 'comment', body: 'By Ben' });
    const { comments } = await as('mia').load(subject);
    expect(comments.map(({ author, body }) => [author.name, body])).to.deep.equal([
      ['ada', 'By Ada'],
      ['ben', 'By Ben'],
    ]);
  });

  it('read without signing in, and are told to sign in when they write', async () => {
    await does(as('ada'), PROPOSE);
    const { viewer, proposals } = await nobody().load(subject);
    expect([viewer, proposals.length]).to.deep.equal([null, 1]);
    expect(await codeOf(does(nobody(), PROPOSE))).to.equal('auth');
  });

  it('do not change or remove what others have said', async () => {
    const id = await does(as('ada'), PROPOSE);
    for (const act of [
      { op: 'edit', target: id, title: 'Mine', body: '' },
      { op: 'remove', target: id },
      { op: 'withdraw', proposal: id, on: true },
    ] as const)
      expect(await codeOf(does(as('ben'), act)), act.op).to.equal('forbidden');
  });

  it('have moderators, who remove what should not be there', async () => {
    const proposal = await does(as('ada'), PROPOSE);
    const comment = await does(as('ben'), { op: 'comment', body: 'Spam' });
    await does(as('ada'), { op: 'comment', body: 'An answer', parent: comment, on: proposal });
    for (const target of [proposal, comment]) await does(as('mia'), { op: 'remove', target });
    await does(as('ben'), { op: 'remove', target: comment }); // it is removed already
    expect(await codeOf(does(as('ada'), { op: 'edit', target: proposal, title: 'Back', body: '' }))).to.equal(
      'not-found',
    );
    const { proposals, comments } = await as('ben').load(subject);
    const seen = [...proposals, ...comments].map(({ author, body, removedBy }) => [author.id, body, removedBy?.id]);
    expect(seen).to.deep.equal([
      ['ada', '', 'mia'],
      ['ben', '', 'mia'],
      ['ada', 'An answer', undefined],
    ]);
  });

  it('do not decide unless they are moderators', async () => {
    const id = await does(as('ada'), PROPOSE);
    const act = { op: 'decide', proposal: id, status: 'accepted', note: '' } as const;
    expect(await codeOf(does(as('ada'), act))).to.equal('forbidden');
    await does(as('mia'), act);
    expect((await as('ben').load(subject)).proposals[0]?.status).to.equal('accepted');
  });

  it('are refused by the server what is too long', async () => {
    expect(await codeOf(does(as('ada'), { op: 'comment', body: 'x'.repeat(10_001) }))).to.equal('forbidden');
  });

  it('count once each: 100 of them, who send every vote three times', async () => {
    const id = await does(as('mia'), PROPOSE);
    const people = Array.from({ length: 100 }, (_, n) => `u${n + 1}`);
    await Promise.all(
      people.map(async (name, n) => {
        const vote = operation(subject, { op: 'vote', proposal: id, value: n % 4 === 0 ? -1 : 1 });
        const store = as(name);
        await Promise.all([store.apply(vote), store.apply(vote)]);
        await store.apply(vote);
      }),
    );
    const [proposal] = (await as('mia').load(subject)).proposals;
    expect([proposal?.up, proposal?.down]).to.deep.equal([75, 25]);
  });

  it('sign in by name and password, and out', async () => {
    const store = nobody();
    expect(await store.session()).to.equal(null);
    expect(await codeOf(store.signIn({ name: 'ada', password: 'wrong' }))).to.equal('auth');
    expect((await store.signIn({ name: 'ada', password: PASSWORD })).name).to.equal('ada');
    await does(store, { op: 'comment', body: 'Here' });
    await store.signOut();
    expect(await store.session()).to.equal(null);
    expect(await codeOf(does(store, { op: 'comment', body: 'Gone' }))).to.equal('auth');
  });

  it('are asked to sign in again when their session has run out, and go on then', async () => {
    const url = database.otherUrl();
    const store = couchdbStore(url, undefined);
    await store.signIn({ name: 'ben', password: PASSWORD });
    await signOut(url);
    const made = operation(subject, { op: 'comment', body: 'Kept' });
    expect(await codeOf(store.apply(made))).to.equal('auth');
    await store.signIn({ name: 'ben', password: PASSWORD });
    await store.apply(made);
    expect((await store.load(subject)).comments.map(({ body }) => body)).to.deep.equal(['Kept']);
  });

  it('decide one after the other when two moderators decide at once', async () => {
    const id = await does(as('ada'), PROPOSE);
    await Promise.all(
      (['accepted', 'rejected', 'open'] as const).map((status) =>
        does(as('mia'), { op: 'decide', proposal: id, status, note: status }),
      ),
    );
    const [proposal] = (await as('ada').load(subject)).proposals;
    expect(proposal?.decision?.note).to.equal(proposal?.status);
  });

  it('may not write past the page either', async () => {
    const { status } = await asPerson('ada', 'PUT', `/${database.name}/x:comment:01ARZ3NDEKTSV4RRFFQ69G5FAV`, {
      type: 'comment',
      author: 'ben',
    });
    expect(status).to.equal(403);
  });
});
