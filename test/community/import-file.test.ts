import { expect } from 'chai';
import { browserStore } from '../../src/community/browser/browser-store.js';
import type { CommunityFile } from '../../src/community/adapter.js';
import { CommunityError } from '../../src/community/community-error.js';
import { openShelf, type Shelf } from '../../src/community/shelf.js';
import { newSubject, operation } from './operations.js';

type Fields = Readonly<Record<string, unknown>>;

const EDITED = '2999-01-01T00:00:00Z';

/** A later operation than any. */
const LATER = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';

const fileOf = (documents: readonly unknown[]): unknown => ({ format: 'skill-community', version: 1, documents });

describe('a file of a community, added to what is there', () => {
  const cases: readonly (readonly [about: string, change: Fields, expected: string])[] = [
    ['brings a later text of the same author', { body: 'later', editedAt: EDITED }, 'later'],
    ['changes no words without saying when', { body: 'later' }, 'mine'],
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

  it('keeps what a moderator has removed so, also where it was never there', async () => {
    const store = browserStore(await openShelf());
    const made = (body: string, more: Fields = {}): Fields => ({ body, removed: false, removedBy: undefined, ...more });
    for (const isThere of [true, false]) {
      const subject = newSubject();
      const said = operation(subject, { op: 'comment', body: 'theirs' });
      const answer = operation(subject, { op: 'comment', body: 'an answer', parent: said.id });
      const documents = [said, answer].map(({ id, at, op, ...rest }) => ({
        ...rest,
        _id: `${subject}:comment:${id}`,
        type: op,
        author: 'ada',
        createdAt: at,
        ops: [id],
      }));
      const [first, ...others] = documents;
      const removed = { ...first, body: '', removed: true, removedBy: 'mia', editedAt: EDITED, ops: [LATER] };
      if (isThere) await store.importFile!(fileOf(documents));
      expect(await store.importFile!(fileOf([removed, ...others]))).to.equal(isThere ? 1 : 2);
      const { comments } = await store.load(subject);
      expect(
        comments.map(({ body, removed: isGone, removedBy }) => made(body, { removed: isGone ?? false, removedBy })),
      ).to.deep.equal([made('', { removed: true, removedBy: { id: 'mia', name: '' } }), made('an answer')]);
      expect(await store.importFile!(fileOf(documents))).to.equal(0);
    }
  });

  it('lets the owner of the browser remove what others have said', async () => {
    const subject = newSubject();
    const store = browserStore(await openShelf());
    const said = operation(subject, { op: 'comment', body: 'theirs' });
    const document = {
      _id: `${subject}:comment:${said.id}`,
      type: 'comment',
      subject,
      author: 'ada',
      createdAt: said.at,
      ops: [said.id],
      body: 'theirs',
    };
    await store.importFile!(fileOf([document]));
    await store.apply(operation(subject, { op: 'remove', target: said.id }));
    await store.apply(operation(subject, { op: 'remove', target: said.id }));
    const [kept] = (await store.exportFile!(subject)).documents as readonly Fields[];
    expect(kept).to.deep.include({ author: 'ada', body: '', removed: true, removedBy: (await store.session())?.id });
    expect(await store.importFile!(fileOf([document]))).to.equal(0);
    const edit = store.apply(operation(subject, { op: 'edit', target: said.id, body: 'back' }));
    expect(await edit.catch((error: unknown) => (error as CommunityError).code)).to.equal('not-found');
  });

  it('fails as a store does when the disk is full, and adds the rest the next time', async () => {
    const real = await openShelf();
    const subject = newSubject();
    const store = browserStore(real);
    for (const body of ['1', '2', '3']) await store.apply(operation(subject, { op: 'comment', body }));
    const { documents } = await store.exportFile!(subject);
    const file = fileOf(
      (documents as readonly Fields[]).map((each) => ({ ...each, ops: [LATER], body: 'later', editedAt: EDITED })),
    );
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

  describe('that was saved on another device', () => {
    /** A device of its own: a shelf that keeps nothing else. */
    function newShelf(): Shelf {
      const things = new Map<string, unknown>();
      const list = (start: string): unknown[] =>
        [...things].flatMap(([key, thing]) => (key.startsWith(start) ? [thing] : []));
      return {
        kept: true,
        get: (drawer, key) => Promise.resolve(things.get(`${drawer} ${key}`)),
        list: (drawer, start) => Promise.resolve(list(`${drawer} ${start}`)),
        change: (drawer, key, change) =>
          Promise.resolve(void things.set(`${drawer} ${key}`, change(things.get(`${drawer} ${key}`)))),
      };
    }
    const subject = newSubject();
    const said = operation(subject, { op: 'comment', body: 'mine' });
    async function savedFile(): Promise<CommunityFile> {
      const store = browserStore(newShelf());
      await store.apply(said);
      await store.apply(operation(subject, { op: 'watch', on: true }));
      return store.exportFile!(subject);
    }

    it('is theirs again when they say so, under the same id', async () => {
      const file = await savedFile();
      const shelf = newShelf();
      const [store, otherTab] = [browserStore(shelf), browserStore(shelf)];
      const before = (await otherTab.session())?.id;
      await store.importFile!(file);
      expect((await store.load(subject)).comments[0]?.author.id).not.to.equal(before);
      const claim = await store.claimFile!(file);
      expect((await store.session())?.id, 'before they say so').to.equal(before);
      await claim!();
      for (const each of [store, otherTab]) {
        const { viewer, comments, watching } = await each.load(subject);
        expect([viewer?.id, comments[0]?.author.id, watching]).to.deep.equal([file.owner, file.owner, true]);
      }
      await store.apply(operation(subject, { op: 'edit', target: said.id, body: 'edited' }));
      const again = await store.exportFile!(subject);
      expect(again.owner).to.equal(file.owner);
      expect(await store.claimFile!(again), 'it is theirs already').to.equal(undefined);
      expect(await browserStore(newShelf()).importFile!(again)).to.equal(2);
    });

    it('is not made theirs where they have words of their own, nor where none of it is there', async () => {
      const file = await savedFile();
      const store = browserStore(newShelf());
      expect(await store.claimFile!(file), 'not added').to.equal(undefined);
      await store.importFile!(file);
      const claim = await store.claimFile!(file);
      await store.apply(operation(subject, { op: 'comment', body: 'by who is here' }));
      expect(await store.claimFile!(file)).to.equal(undefined);
      expect(await claim!().catch((error: unknown) => (error as CommunityError).code)).to.equal('conflict');
      for (const other of [null, 7, {}, { ...file, owner: undefined }, { ...file, owner: 'SOMEBODY' }])
        expect(await browserStore(newShelf()).claimFile!(other)).to.equal(undefined);
    });

    it('names nobody who has written none of it', async () => {
      const store = browserStore(newShelf());
      await store.importFile!(await savedFile());
      expect('owner' in (await store.exportFile!(subject))).to.equal(false);
    });
  });
});
