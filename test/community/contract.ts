import { expect } from 'chai';
import type { CommunityAdapter } from '../../src/community/adapter.js';
import { CommunityError } from '../../src/community/community-error.js';
import type { Act, Operation } from '../../src/community/model/operation.js';
import type { Comment, Proposal, Snapshot } from '../../src/community/model/snapshot.js';
import { newSubject, operation } from './operations.js';

/** What the checks need of a store. */
export interface Rig {
  /** The store as one moderator sees it: each time as in a tab of its own. */
  open(): Promise<CommunityAdapter>;
}

const PROPOSE = { op: 'propose', title: 'Name the broker', body: 'It is not clear which one is meant.' } as const;

const PATCH = [
  { op: 'test', path: '/expectations/0/role', value: 'go' },
  { op: 'replace', path: '/expectations/0/description', value: 'Knows “NATS” & <b>Kafka</b>.' },
] as const;

/** The code of the error that a promise rejects with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    expect(error).to.be.instanceOf(CommunityError);
    return (error as CommunityError).code;
  }
  return 'none';
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect.fail(`never: ${what}`);
}

/** What every store holds to. */
export function keepsTheContract(rig: Rig): void {
  let store: CommunityAdapter;
  let subject: string;
  beforeEach(async () => {
    store = await rig.open();
    subject = newSubject();
  });

  const load = (): Promise<Snapshot> => store.load(subject);
  async function does(act: Act): Promise<Operation> {
    const made = operation(subject, act);
    await store.apply(made);
    return made;
  }
  const proposal = async (): Promise<Proposal> => {
    const { proposals } = await load();
    expect(proposals).to.have.length(1);
    return proposals[0]!;
  };
  const comments = async (): Promise<readonly Comment[]> => (await load()).comments;

  describe('who is there', () => {
    it('says who is signed in', async () => {
      const viewer = await store.session();
      expect(viewer?.id).to.be.a('string').that.is.not.equal('');
      expect(viewer?.roles).to.include('moderator');
    });

    it('says the same in every tab', async () => {
      expect((await (await rig.open()).session())?.id).to.equal((await store.session())?.id);
    });

    it('takes every act', () => {
      const acts = ['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove'];
      expect([...store.capabilities.acts]).to.have.members(acts);
    });
  });

  describe('a skill of which nothing was said', () => {
    it('has nothing', async () => {
      const { viewer, ...rest } = await load();
      expect(rest).to.deep.equal({ subject, proposals: [], comments: [], watching: false, watchers: 0 });
      expect(viewer).to.deep.equal(await store.session());
    });
  });

  describe('a proposal', () => {
    it('is there, with its author and date, open, and without votes', async () => {
      const { id, at } = await does(PROPOSE);
      const { author, ...rest } = await proposal();
      expect(author.id).to.equal((await store.session())?.id);
      expect(rest).to.deep.include({ id, createdAt: at, title: PROPOSE.title, body: PROPOSE.body });
      expect(rest).to.deep.include({ status: 'open', up: 0, down: 0, mine: 0 });
      expect(rest.editedAt).to.equal(undefined);
    });

    it('is there once, however often it is sent', async () => {
      const made = await does(PROPOSE);
      await store.apply(made);
      await (await rig.open()).apply(made);
      await proposal();
    });

    it('keeps its patch to the letter', async () => {
      await does({ ...PROPOSE, patch: PATCH });
      expect((await proposal()).patch).to.deep.equal(PATCH);
    });

    it('stands before those that are older', async () => {
      const first = await does(PROPOSE);
      const second = await does(PROPOSE);
      expect((await load()).proposals.map(({ id }) => id)).to.deep.equal([second.id, first.id]);
    });

    it('is edited: title, reason and patch', async () => {
      const { id } = await does(PROPOSE);
      const edit = await does({ op: 'edit', target: id, title: 'New', body: 'Newer', patch: PATCH });
      expect(await proposal()).to.deep.include({ id, title: 'New', body: 'Newer', patch: PATCH, editedAt: edit.at });
    });

    it('loses its patch by an edit without one', async () => {
      const { id } = await does({ ...PROPOSE, patch: PATCH });
      await does({ op: 'edit', target: id, title: 'In words', body: '' });
      expect((await proposal()).patch).to.equal(undefined);
    });

    it('keeps the later edit when the earlier one is sent again', async () => {
      const { id } = await does(PROPOSE);
      const early = await does({ op: 'edit', target: id, title: 'Early', body: '' });
      await does({ op: 'edit', target: id, title: 'Late', body: '' });
      await store.apply(early);
      expect((await proposal()).title).to.equal('Late');
    });

    it('keeps its date when it is edited', async () => {
      const { id, at } = await does(PROPOSE);
      await does({ op: 'edit', target: id, title: 'New', body: '' });
      expect((await proposal()).createdAt).to.equal(at);
    });

    it('is withdrawn', async () => {
      const { id } = await does(PROPOSE);
      await does({ op: 'withdraw', proposal: id, on: true });
      expect((await proposal()).status).to.equal('withdrawn');
    });

    it('is opened again', async () => {
      const { id } = await does(PROPOSE);
      await does({ op: 'withdraw', proposal: id, on: true });
      await does({ op: 'withdraw', proposal: id, on: false });
      expect((await proposal()).status).to.equal('open');
    });

    it('is gone when it is removed and nobody has answered', async () => {
      const { id } = await does(PROPOSE);
      await does({ op: 'remove', target: id });
      expect((await load()).proposals).to.deep.equal([]);
    });

    it('stays without its text when it is removed and somebody has answered', async () => {
      const { id } = await does({ ...PROPOSE, patch: PATCH });
      await does({ op: 'comment', body: 'Yes', on: id });
      await does({ op: 'remove', target: id });
      expect(await proposal()).to.deep.include({ removed: true, title: '', body: '', patch: undefined });
    });

    it('is removed once, however often that is sent', async () => {
      const { id } = await does(PROPOSE);
      const removal = await does({ op: 'remove', target: id });
      await store.apply(removal);
      expect((await load()).proposals).to.deep.equal([]);
    });

    it('takes a title and a reason of the greatest length', async () => {
      await does({ op: 'propose', title: 't'.repeat(200), body: 'é'.repeat(10_000) });
      expect((await proposal()).body).to.have.length(10_000);
    });
  });

  describe('a comment', () => {
    it('is there, with its author and date', async () => {
      const { id, at } = await does({ op: 'comment', body: 'Hello' });
      const [comment] = await comments();
      expect(comment).to.deep.include({ id, createdAt: at, body: 'Hello' });
      expect(comment?.author.id).to.equal((await store.session())?.id);
    });

    it('stands after those that are older', async () => {
      const ids = [];
      for (const body of ['1', '2', '3']) ids.push((await does({ op: 'comment', body })).id);
      expect((await comments()).map(({ id }) => id)).to.deep.equal(ids);
    });

    it('answers another', async () => {
      const { id } = await does({ op: 'comment', body: 'Why?' });
      await does({ op: 'comment', body: 'So.', parent: id });
      expect((await comments())[1]?.parent).to.equal(id);
    });

    it('belongs to a proposal', async () => {
      const { id } = await does(PROPOSE);
      await does({ op: 'comment', body: 'Agreed.', on: id });
      expect((await comments())[0]?.on).to.equal(id);
    });

    it('is there once, however often it is sent', async () => {
      const made = await does({ op: 'comment', body: 'Once' });
      await store.apply(made);
      expect(await comments()).to.have.length(1);
    });

    it('is edited', async () => {
      const { id } = await does({ op: 'comment', body: 'Helo' });
      const edit = await does({ op: 'edit', target: id, body: 'Hello' });
      expect((await comments())[0]).to.deep.include({ id, body: 'Hello', editedAt: edit.at });
    });

    it('is gone when it is removed and nobody has answered', async () => {
      const { id } = await does({ op: 'comment', body: 'Oops' });
      await does({ op: 'remove', target: id });
      expect(await comments()).to.deep.equal([]);
    });

    it('stays without its text when it is removed and somebody has answered', async () => {
      const { id } = await does({ op: 'comment', body: 'Oops' });
      await does({ op: 'comment', body: 'What?', parent: id });
      await does({ op: 'remove', target: id });
      expect((await comments()).map(({ body, removed }) => [body, removed])).to.deep.equal([
        ['', true],
        ['What?', undefined],
      ]);
    });

    it('is gone with its answer when both are removed', async () => {
      const { id } = await does({ op: 'comment', body: 'Oops' });
      const answer = await does({ op: 'comment', body: 'What?', parent: id });
      await does({ op: 'remove', target: id });
      await does({ op: 'remove', target: answer.id });
      expect(await comments()).to.deep.equal([]);
    });

    for (const [title, body] of [
      ['markup', '<img src=x onerror=alert(1)> &amp; </script>'],
      ['line breaks and tabs', 'one\n\n\ttwo\r\nthree'],
      ['other scripts and emoji', 'שלום · 你好 · 👩🏽‍💻 · ﷽'],
      ['characters that turn the text around', '\u202Eevil\u202C \u2066x\u2069 \u200F'],
      ['JSON and quotes', '{"_id":"x","_deleted":true} \\ \' "'],
    ] as const)
      it(`keeps ${title} to the letter`, async () => {
        await does({ op: 'comment', body });
        expect((await comments())[0]?.body).to.equal(body);
      });
  });

  describe('a vote', () => {
    let id: string;
    beforeEach(async () => {
      ({ id } = await does(PROPOSE));
    });
    const tally = async (): Promise<readonly number[]> => {
      const { up, down, mine } = await proposal();
      return [up, down, mine];
    };

    for (const [title, values, expected] of [
      ['counts for the proposal', [1], [1, 0, 1]],
      ['counts against it', [-1], [0, 1, -1]],
      ['moves when it is changed', [1, -1], [0, 1, -1]],
      ['is taken back', [1, 0], [0, 0, 0]],
      ['counts once when it is given twice', [1, 1], [1, 0, 1]],
    ] as const)
      it(title, async () => {
        for (const value of values) await does({ op: 'vote', proposal: id, value });
        expect(await tally()).to.deep.equal(expected);
      });

    it('is not brought back by an earlier one that is sent again', async () => {
      const early = await does({ op: 'vote', proposal: id, value: 1 });
      await does({ op: 'vote', proposal: id, value: 0 });
      await store.apply(early);
      expect(await tally()).to.deep.equal([0, 0, 0]);
    });
  });

  describe('watching', () => {
    for (const [title, acts, expected] of [
      ['begins', [true], [true, 1]],
      ['ends', [true, false], [false, 0]],
      ['counts everybody once', [true, true], [true, 1]],
      ['begins again', [true, false, true], [true, 1]],
    ] as const)
      it(title, async () => {
        for (const on of acts) await does({ op: 'watch', on });
        const { watching, watchers } = await load();
        expect([watching, watchers]).to.deep.equal(expected);
      });
  });

  describe('a decision', () => {
    let id: string;
    beforeEach(async () => {
      ({ id } = await does(PROPOSE));
    });

    for (const status of ['accepted', 'rejected'] as const)
      it(`makes a proposal ${status}, with a note, by whom and when`, async () => {
        const { at } = await does({ op: 'decide', proposal: id, status, note: 'Thanks' });
        const { decision, ...rest } = await proposal();
        expect(rest.status).to.equal(status);
        expect(decision).to.deep.include({ status, at, note: 'Thanks' });
        expect(decision?.by.id).to.equal((await store.session())?.id);
      });

    it('takes the place of the one before', async () => {
      await does({ op: 'decide', proposal: id, status: 'rejected', note: 'No' });
      await does({ op: 'decide', proposal: id, status: 'open', note: 'Let us see' });
      expect(await proposal()).to.deep.include({ status: 'open' });
      expect((await proposal()).decision?.note).to.equal('Let us see');
    });

    it('does not bring back what was withdrawn, and is there when that is opened again', async () => {
      await does({ op: 'withdraw', proposal: id, on: true });
      await does({ op: 'decide', proposal: id, status: 'accepted', note: '' });
      expect((await proposal()).status).to.equal('withdrawn');
      await does({ op: 'withdraw', proposal: id, on: false });
      expect((await proposal()).status).to.equal('accepted');
    });
  });

  describe('other skills', () => {
    for (const other of ['-x', ':x', '/x', '%3Ax', ' x', '_x'])
      it(`are kept apart: one more "${other}"`, async () => {
        const neighbour = subject + other;
        await store.apply(operation(neighbour, { op: 'comment', body: 'There' }));
        await does({ op: 'comment', body: 'Here' });
        expect((await comments()).map(({ body }) => body)).to.deep.equal(['Here']);
        expect((await store.load(neighbour)).comments.map(({ body }) => body)).to.deep.equal(['There']);
      });

    it('may have ids that begin with an underscore', async () => {
      const odd = `_${subject}`;
      await store.apply(operation(odd, { op: 'comment', body: 'There' }));
      expect((await store.load(odd)).comments).to.have.length(1);
    });
  });

  describe('what is not there', () => {
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    for (const act of [
      { op: 'edit', target: nowhere, body: 'x' },
      { op: 'remove', target: nowhere },
      { op: 'withdraw', proposal: nowhere, on: true },
    ] as const)
      it(`takes no ${act.op}`, async () => {
        expect(await codeOf(does(act))).to.equal('not-found');
      });
  });

  describe('other tabs', () => {
    it('are told, without being asked, and not after they have stopped to listen', async () => {
      const other = await rig.open();
      const stop = new AbortController();
      let told = 0;
      other.subscribe(subject, () => told++, { signal: stop.signal });
      // some stores tell once when they begin to listen
      await does({ op: 'comment', body: 'One' });
      await until(async () => told > 0 && (await other.load(subject)).comments.length === 1, 'told of a comment');
      const before = told;
      await does({ op: 'comment', body: 'Two' });
      await until(() => told > before, 'told of the next');
      stop.abort();
      const after = told;
      await does({ op: 'comment', body: 'Three' });
      await until(async () => (await other.load(subject)).comments.length === 3, 'the third is there');
      expect(told).to.equal(after);
    });

    it('write at the same time, and nothing is lost', async () => {
      const other = await rig.open();
      const write = (to: CommunityAdapter): Promise<void>[] =>
        Array.from({ length: 25 }, (_, n) => to.apply(operation(subject, { op: 'comment', body: String(n) })));
      await Promise.all([...write(store), ...write(other)]);
      const texts = (await comments()).map(({ body }) => Number(body)).sort((a, b) => a - b);
      expect(texts).to.deep.equal(Array.from({ length: 50 }, (_, n) => Math.floor(n / 2)));
    });
  });
}
