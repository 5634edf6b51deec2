import { expect } from 'chai';
import { browserStore } from '../../src/community/browser/browser-store.js';
import { CommunityError } from '../../src/community/community-error.js';
import { openShelf, type Shelf } from '../../src/community/shelf.js';
import { newSubject, operation } from './operations.js';

type Fields = Readonly<Record<string, unknown>>;

/** A later operation than any. */
const LATER = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';

const fileOf = (documents: readonly unknown[]): unknown => ({ format: 'skill-community', version: 1, documents });

describe('a file of a community, added to what is there', () => {
  const cases: readonly (readonly [about: string, change: Fields, expected: string])[] = [
    ['brings a later text of the same author', { body: 'later' }, 'later'],
    ['writes over nobody else’s words', { author: 'mallory', body: 'forged' }, 'mine'],
    ['moves no words to another place', { on: LATER, body: 'elsewhere' }, 'mine'],
    ['makes nothing older than it is', { createdAt: '2001-01-01T00:00:00Z', body: 'older' }, 'mine'],
    ['knows what is earlier', { ops: ['00000000000000000000000000'], body: 'earlier' }, 'mine'],
  ];
  for (const [about, change, expected] of cases)
    it(about, async () => {
      const subject = newSubject();
      const store = browserStore(await openShelf());
      await store.apply(operation(subject, { op: 'comment', body: 'mine' }));
      const [document] = (await store.exportFile!(subject)).documents as readonly Fields[];
      const n = await store.importFile!(fileOf([{ ...document, ops: [LATER], ...change }]));
      expect(n).to.equal(expected === 'mine' ? 0 : 1);
      expect((await store.load(subject)).comments.map(({ body }) => body)).to.deep.equal([expected]);
    });

  it('brings nothing back that was removed', async () => {
    const subject = newSubject();
    const store = browserStore(await openShelf());
    const made = operation(subject, { op: 'comment', body: 'mine' });
    await store.apply(made);
    await store.apply(operation(subject, { op: 'comment', body: 'an answer', parent: made.id }));
    const { documents } = await store.exportFile!(subject);
    await store.apply(operation(subject, { op: 'remove', target: made.id }));
    await store.importFile!(fileOf((documents as readonly Fields[]).map((each) => ({ ...each, ops: [LATER] }))));
    const { comments } = await store.load(subject);
    expect(comments.map(({ body, removed = false }) => [body, removed])).to.deep.equal([
      ['', true],
      ['an answer', false],
    ]);
  });

  it('fails as a store does when the disk is full, and adds the rest the next time', async () => {
    const real = await openShelf();
    const subject = newSubject();
    const store = browserStore(real);
    for (const body of ['1', '2', '3']) await store.apply(operation(subject, { op: 'comment', body }));
    const { documents } = await store.exportFile!(subject);
    const file = fileOf((documents as readonly Fields[]).map((each) => ({ ...each, ops: [LATER], body: 'later' })));
    let writes = 0;
    const full: Shelf = {
      ...real,
      change: (...place) =>
        ++writes > 1 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : real.change(...place),
    };
    const error: unknown = await browserStore(full).importFile!(file).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(CommunityError).with.property('code', 'unavailable');
    expect(await store.importFile!(file)).to.equal(2);
  });
});
