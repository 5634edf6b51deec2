import { expect } from 'chai';
import type { CommunityError } from '../../src/community/community-error.js';
import { eventsStore } from '../../src/community/events/events-store.js';
import type { ActName } from '../../src/community/model/operation.js';
import { SkillCommunityRequestEvent } from '../../src/community/events/skill-community-request-event.js';
import { comment, proposal, snapshot } from '../harness/fake-feed.js';

/** A store whose host does this with each request. */
function storeOf(answer: (event: SkillCommunityRequestEvent) => void): ReturnType<typeof eventsStore> {
  const host = new EventTarget();
  host.addEventListener('skill-community-request', (event) => {
    if (event instanceof SkillCommunityRequestEvent) answer(event);
  });
  return eventsStore(host, undefined);
}

const codeOf = (error: unknown): string => (error as CommunityError).code;

describe('a store that the host keeps', () => {
  const codes: readonly (readonly [code: unknown, expected: string])[] = [
    ['forbidden', 'forbidden'],
    ['offline', 'offline'],
    ['ERR_NETWORK', 'unavailable'],
    ['toString', 'unavailable'],
    [20, 'unavailable'],
    [undefined, 'unavailable'],
  ];
  for (const [code, expected] of codes)
    it(`says ${expected} for an error with the code ${String(code)}`, async () => {
      const store = storeOf((event) => {
        event.respondWith(Promise.reject<null>(Object.assign(new Error('Network Error'), { code })));
      });
      expect(await store.load('s').then(String, codeOf)).to.equal(expected);
    });

  it('leaves nothing unhandled when a request is both prevented and refused', async () => {
    const unhandled: unknown[] = [];
    const onUnhandled = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      unhandled.push(event.reason);
    };
    addEventListener('unhandledrejection', onUnhandled);
    try {
      const store = storeOf((event) => {
        event.preventDefault();
        event.respondWith(Promise.reject<null>(new Error('no')));
      });
      expect(await store.load('s').then(String, codeOf)).to.equal('forbidden');
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve));
    } finally {
      removeEventListener('unhandledrejection', onUnhandled);
    }
    expect(unhandled).to.deep.equal([]);
  });

  it('leaves out what is not as it should be', async () => {
    const odd = [null, 'x', {}, comment('c1', { body: undefined as never }), comment('c2', { author: null as never })];
    const store = storeOf((event) => {
      event.respondWith({
        ...snapshot(),
        comments: [...odd, comment('c3', { parent: 3 as never })] as never,
        proposals: [...odd, proposal('p', { up: '7' as never, patch: 'x' as never, status: 'x' as never })] as never,
        viewer: { id: 'ada' } as never,
      });
    });
    const { comments, proposals, viewer } = await store.load('s');
    expect(comments.map(({ id, parent }) => [id, parent])).to.deep.equal([['c3', undefined]]);
    expect(proposals.map(({ id, up, patch, status }) => [id, up, patch, status])).to.deep.equal([
      ['p', 0, undefined, 'open'],
    ]);
    expect(viewer).to.deep.equal({ id: 'ada', name: '', roles: [] });
  });

  it('hands over what is as it should be', async () => {
    const whole = snapshot({ proposals: [proposal('p')], comments: [comment('c')], watchers: 3 });
    const store = storeOf((event) => {
      event.respondWith(whole);
    });
    const { comments, proposals, ...rest } = await store.load(whole.subject);
    expect(rest).to.deep.equal({ subject: whole.subject, watching: false, watchers: 3, viewer: whole.viewer });
    expect(proposals[0]).to.include({ title: 'Title of p', body: 'Reason of p.', status: 'open' });
    expect(comments[0]).to.include({ id: 'c', body: 'What c says.' });
  });

  const all = ['propose', 'comment', 'vote', 'watch', 'decide', 'edit', 'withdraw', 'remove'];
  for (const [about, acts, expected] of [
    ['all, where the host does not say', undefined, all],
    ['those that the host names', ['comment', 'vote'], ['comment', 'vote']],
    ['those that it names as a set', new Set(['watch']), ['watch']],
    ['none, where it names none', [], []],
    ['none that there is not', ['comment', 'shout', 7], ['comment']],
    ['all, where what it says is no list', 'comment', all],
  ] as const)
    it(`takes the acts: ${about}`, async () => {
      const store = storeOf((event) => {
        event.respondWith({ ...snapshot(), acts: acts as never });
      });
      await store.load('s');
      expect([...store.capabilities.acts]).to.deep.equal(expected);
    });

  it('takes other acts when the host says so later', async () => {
    let acts: readonly ActName[] = [];
    const store = storeOf((event) => {
      event.respondWith({ ...snapshot(), acts });
    });
    for (const now of [['comment'], ['vote', 'watch'], []] as const) {
      acts = now;
      await store.load('s');
      expect([...store.capabilities.acts]).to.deep.equal(acts);
    }
  });

  it('is unavailable where the answer is no snapshot', async () => {
    const store = storeOf((event) => {
      event.respondWith(null);
    });
    expect(await store.load('s').then(String, codeOf)).to.equal('unavailable');
  });
});
