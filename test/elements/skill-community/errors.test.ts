import { expect } from 'chai';
import { CommunityError, type CommunityErrorCode } from '../../../src/community/community-error.js';
import type { Act, Operation } from '../../../src/community/model/operation.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { smallDocument } from '../../harness/data-files.js';
import { fakeClock, rest } from '../../harness/fake-clock.js';
import { ADA, BEN, comment, FakeFeed, operation, proposal, ready, refused } from '../../harness/fake-feed.js';
import { find, findAll, focused, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { press } from '../../harness/verbs.js';
import { communityFixture, form, proposalWithPatch, rested, type } from './community-fixture.js';

describe('skill-community: what goes wrong', function () {
  this.timeout(20_000);

  it('is seen three times when nothing came: by reader, page and developer', async () => {
    const lines = consoleLines();
    const events = eventsOf('skill-error');
    const { element } = await communityFixture({ status: 'failed', error: new CommunityError('timeout', 'HTTP 504') });
    expect(textOf(find(element, '[role="alert"]'))).to.equal(
      'What others say about this skill could not be loaded No answer came in time.',
    );
    expect(element.matches(':state(error)')).to.equal(true);
    expect(lines.map(({ text }) => text)).to.deep.equal([
      '<skill-community> What others say about this skill could not be loaded. No answer came in time. HTTP 504',
    ]);
    expect(events.map(({ kind }) => kind)).to.deep.equal(['community']);
    await expectAccessible(element);
  });

  it('can be tried again, and the button keeps its place and the focus meanwhile', async () => {
    consoleLines();
    const { element, feed } = await communityFixture({ status: 'failed', error: new CommunityError('offline') });
    const retry = find(element, '[part="retry"]');
    await press(element, retry);
    feed.set({ status: 'loading' });
    await rested(element);
    expect(feed.calls).to.deep.equal(['retry']);
    expect(find(element, '[part="retry"]')).to.equal(retry);
    expect([textOf(retry), retry.getAttribute('aria-disabled')]).to.deep.equal(['Trying again…', 'true']);
    expect(focused()).to.equal(retry);
    feed.set(ready());
    await rested(element);
    expect(focused()).to.equal(find(element, '[part="heading"]'));
  });

  it('is said when there is no such store', async () => {
    const lines = consoleLines();
    const element = document.createElement('skill-community');
    const { element: other } = await communityFixture(ready());
    element.setAttribute('store', 'none-such');
    element.data = other.data;
    other.after(element);
    await until(() => findAll(element, '[part="failed"]')[0], { name: 'the failure' });
    expect(visibleText(find(element, '[role="alert"]'))).to.include('This is not possible here.');
    expect(lines).to.have.length(1);
  });

  const codes: readonly CommunityErrorCode[] = [
    'auth',
    'forbidden',
    'conflict',
    'invalid',
    'not-found',
    'unsupported',
    'offline',
    'timeout',
    'unavailable',
    'rate-limited',
  ];
  it('has words for each reason', async () => {
    const { element, feed } = await communityFixture(ready());
    const words = new Set<string>();
    for (const code of codes) {
      feed.set(ready({}, { waiting: 1, held: new CommunityError(code) }));
      await rested(element);
      words.add(visibleText(find(element, '[part="notice"] p')));
    }
    expect(words.size).to.equal(codes.length);
    expect([...words].every((text) => /^1 change waits to be sent\. [A-Z].+\.$/.test(text))).to.equal(true);
  });

  it('is told once when it holds something up', async () => {
    const { element, feed } = await communityFixture(ready());
    const said = announcements();
    const held = new CommunityError('offline');
    for (const waiting of [1, 2]) {
      feed.set(ready({}, { waiting, held }));
      await rested(element);
    }
    expect(said).to.deep.equal(['1 change waits to be sent. You are offline.']);
  });

  it('offers to sign in again where that is why', async () => {
    const { element } = await communityFixture(ready({}, { waiting: 1, held: new CommunityError('auth') }));
    await press(element, find(element, '[part="notice"] [part="sign-in"]'));
    expect(focused()).to.equal(find(form(element, 'sign-in'), 'input'));
  });

  const words: readonly (readonly [about: string, key: string, act: Act])[] = [
    ['a comment', 'comment', { op: 'comment', body: 'My words.' }],
    ['a reply', 'reply:c1', { op: 'comment', body: 'My words.', parent: 'c1' }],
    ['a reply to what is removed', 'comment', { op: 'comment', body: 'My words.', parent: 'c2' }],
    ['a comment on a proposal', 'comment:p1', { op: 'comment', body: 'My words.', on: 'p1' }],
    ['a changed comment', 'edit:c3', { op: 'edit', target: 'c3', body: 'My words.' }],
    ['a note', 'decide:p1:rejected', { op: 'decide', proposal: 'p1', status: 'rejected', note: 'My words.' }],
    ['a suggestion', 'suggest', { op: 'propose', title: 'My words.', body: 'Why' }],
    ['a changed proposal', 'edit:p1', { op: 'edit', target: 'p1', title: 'My words.', body: 'Why' }],
  ];
  for (const [about, key, act] of words)
    it(`puts ${about} back into its form, which says why`, async () => {
      const state = ready({
        viewer: { ...ADA, roles: ['moderator'] },
        proposals: [proposal('p1', { author: ADA })],
        comments: [comment('c1'), comment('c2', { removed: true }), comment('c3', { author: ADA })],
      });
      const { element, feed } = await communityFixture(state);
      const before = focused();
      feed.set({ ...state, refused: [refused(act, 'forbidden')] });
      const alert = await until(() => findAll(element, `[data-form="${key}"] [role="alert"]`)[0], {
        name: 'the reason',
      });
      expect(textOf(alert)).to.match(/was not taken\. You are not allowed to do this\.$/);
      const fields = findAll<HTMLInputElement>(form(element, key), 'input, textarea');
      expect(fields.map(({ value }) => value)).to.include('My words.');
      expect(feed.dismissed).to.have.length(1);
      expect(focused()).to.equal(before);
      await expectAccessible(element);
    });

  it('brings the change back with the suggestion', async () => {
    const { patch } = await proposalWithPatch('p');
    const state = ready();
    const { element, feed } = await communityFixture(state);
    feed.set({ ...state, refused: [refused({ op: 'propose', title: 'T', body: '', patch })] });
    const area = await until(() => findAll<HTMLTextAreaElement>(element, '.pair textarea')[0], { name: 'the text' });
    expect(area.value).to.match(/^Draws/);
  });

  it('leaves alone what is being typed: the refused words stand beside it', async () => {
    const state = ready();
    const { element, feed } = await communityFixture(state);
    const area = find<HTMLTextAreaElement>(form(element, 'comment'), 'textarea');
    await type(element, area, 'Another thought.');
    feed.set({ ...state, refused: [refused({ op: 'comment', body: 'My words.' }, 'conflict')] });
    const bar = await until(() => findAll(element, '[part="notice"]')[0], { name: 'the bar' });
    expect(visibleText(bar)).to.equal('Your comment was not taken. Somebody else was first. My words. Discard');
    expect(area.value).to.equal('Another thought.');
    expect(feed.dismissed).to.deep.equal([]);
    await press(element, find(bar, 'button'));
    await rested(element);
    expect(feed.dismissed).to.have.length(1);
    expect(findAll(element, '[part="notice"]')).to.have.length(0);
  });

  it('says so once, with the words back in their form', async () => {
    const state = ready();
    const { element, feed } = await communityFixture(state);
    const alerts: Element[] = [];
    const isAlert = (node: Node): node is Element => node instanceof Element;
    const look = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]).filter(isAlert))
        alerts.push(...(node.matches('[role="alert"]') ? [node] : node.querySelectorAll('[role="alert"]')));
    });
    look.observe(element.shadowRoot!, { childList: true, subtree: true });
    // it stays refused until that is written down
    feed.dismiss = () => new Promise(() => undefined);
    for (const body of ['My words.', 'Other words.']) {
      const area = find<HTMLTextAreaElement>(form(element, 'comment'), 'textarea');
      await type(element, area, '');
      feed.set({ ...state, refused: [refused({ op: 'comment', body }, 'conflict')] });
      await until(() => area.value === body, { name: 'the words' });
      await rested(element);
    }
    look.disconnect();
    expect(alerts.map(textOf)).to.deep.equal(Array(2).fill('Your comment was not taken. Somebody else was first.'));
  });

  it('is no longer said to be done then', async () => {
    const page = document as Document & { ariaNotify?: ((message: string) => void) | undefined };
    const spoken: string[] = [];
    const clock = fakeClock();
    page.ariaNotify = (message: string) => spoken.push(message);
    try {
      const { element, feed } = await communityFixture(ready());
      let last: Operation | undefined;
      feed.act = (act) => Promise.resolve((last = operation(act)));
      const say = async (body: string): Promise<void> => {
        await type(element, find<HTMLTextAreaElement>(form(element, 'comment'), 'textarea'), body);
        form(element, 'comment').requestSubmit();
        await rest(element);
      };
      await say('Taken.');
      await clock.advance(400);
      await say('Refused.');
      feed.set(ready({}, { refused: [{ operation: last!, error: new CommunityError('forbidden') }] }));
      await rest(element);
      expect(findAll(element, '[role="alert"]'), 'the reason').to.have.length(1);
      await clock.advance(400);
      expect(spoken).to.deep.equal(['Your comment is added.']);
    } finally {
      clock.restore();
      delete page.ariaNotify;
    }
  });

  it('has a bar of its own for what was no words', async () => {
    const { element } = await communityFixture(
      ready({}, { refused: [refused({ op: 'vote', proposal: 'p', value: 1 })] }),
    );
    const bar = await until(() => findAll(element, '[part="notice"] [role="alert"]')[0], { name: 'the bar' });
    expect(visibleText(bar)).to.equal('What you did was not taken. It breaks a rule of the store. Discard');
  });
});

describe('skill-community: what others say meanwhile', () => {
  it('is told in one sentence, when there was time for more to come in', async () => {
    const realSetTimeout = globalThis.setTimeout;
    const later: (() => void)[] = [];
    const { element, feed } = await communityFixture(ready({ comments: [comment('c1')] }));
    const said = announcements();
    globalThis.setTimeout = ((run: () => void, ms?: number) =>
      ms === 4_000 ? later.push(run) : realSetTimeout(run, ms)) as typeof setTimeout;
    try {
      feed.set(ready({ comments: [comment('c1'), comment('c2')] }));
      feed.set(
        ready({
          comments: [comment('c1'), comment('c2'), comment('c3'), comment('own', { author: ADA })],
          proposals: [proposal('p', { author: BEN })],
        }),
      );
      await rested(element);
    } finally {
      globalThis.setTimeout = realSetTimeout;
    }
    expect(said).to.deep.equal([]);
    for (const run of later) run();
    expect(said).to.deep.equal(['1 new proposal. 2 new comments.']);
  });
});

describe('skill-community and its feed', () => {
  it('lets go of it when it leaves the page, and takes it up again', async () => {
    const feed = new FakeFeed(ready());
    const { element } = await communityFixture(feed);
    expect(feed.listeners).to.equal(1);
    const parent = element.parentElement!;
    element.remove();
    expect(feed.listeners).to.equal(0);
    parent.append(element);
    await rested(element);
    expect(feed.listeners).to.equal(1);
  });

  it('says that it was seen when the reader leaves', async () => {
    const real = globalThis.IntersectionObserver;
    let show: ((isIntersecting: boolean) => void) | undefined;
    globalThis.IntersectionObserver = class {
      constructor(callback: (entries: readonly object[]) => void) {
        show = (isIntersecting) => callback([{ isIntersecting }]);
      }
      readonly observe = (): undefined => undefined;
      readonly disconnect = (): undefined => undefined;
    } as unknown as typeof IntersectionObserver;
    try {
      const { element, feed } = await communityFixture(ready());
      const parent = element.parentElement!;
      show?.(false);
      element.remove();
      expect(feed.calls, 'it was below the fold').to.deep.equal([]);
      parent.append(element);
      await rested(element);
      show?.(true);
      element.remove();
      expect(feed.calls).to.deep.equal(['seen']);
    } finally {
      globalThis.IntersectionObserver = real;
    }
  });
});

describe('skill-community for one skill after the other', () => {
  it('never shows at one what was typed about the other', async () => {
    const { element } = await communityFixture(ready());
    const area = (): HTMLTextAreaElement => find(form(element, 'comment'), 'textarea');
    await type(element, area(), 'About brokers.');
    const { data } = element;
    element.data = smallDocument();
    await rested(element);
    expect(area().value).to.equal('');
    element.data = data;
    await rested(element);
    expect(area().value).to.equal('About brokers.');
  });
});
