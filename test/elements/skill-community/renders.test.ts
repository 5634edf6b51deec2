import { expect } from 'chai';
import { CommunityError } from '../../../src/community/community-error.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { ADA, comment, FakeFeed, MIA, proposal, ready } from '../../harness/fake-feed.js';
import { find, findAll, textOf, visibleText } from '../../harness/fixture.js';
import { overflowOf } from '../../harness/overflow.js';
import { press } from '../../harness/verbs.js';
import { communityFixture, lively, opener, proposalWithPatch } from './community-fixture.js';

const KEYS = ['suggest', 'thread:p1', 'reply:c1', 'edit:c2', 'edit:p1', 'decide:p1:accepted', 'export:p2', 'remove:p4'];

describe('skill-community', function () {
  this.timeout(20_000);

  it('says that it loads', async () => {
    const { element } = await communityFixture({ status: 'loading' });
    expect(visibleText(element)).to.equal('Community Proposals Loading proposals… Comments Loading comments…');
    expect(findAll(element, '[aria-busy="true"]')).to.have.length(2);
    expect(element.matches(':state(loading)')).to.equal(true);
    await expectAccessible(element);
  });

  it('says that there is nothing yet, and who can write', async () => {
    const { element } = await communityFixture(ready({ viewer: null }));
    expect(visibleText(element)).to.equal(
      'Community Sign in to suggest changes. Sign in Proposals 0 No proposals yet for Message Broker Patterns. Comments 0 No comments yet.',
    );
    await expectAccessible(element);
  });

  const notes: readonly (readonly [about: string, feed: FakeFeed, note: RegExp])[] = [
    ['in this browser', new FakeFeed(ready(), { signIn: 'none', scope: 'device' }), /^Kept in this browser only\.$/],
    ['in this page', new FakeFeed(ready(), { signIn: 'none', scope: 'page' }), /^Kept until this page is left\.$/],
    ['for everybody', new FakeFeed(ready()), /^Signed in as Ada Moreno\. Sign out$/],
    ['by the page around', new FakeFeed(ready(), { signIn: 'ambient' }), /^Signed in as Ada Moreno\.$/],
    ['by nobody yet', new FakeFeed(ready({ viewer: null }), { signIn: 'ambient' }), /^Sign in to this site/],
    [
      'by nobody, wherever they sign in',
      new FakeFeed(ready({ viewer: null }), { signIn: 'ambient', acts: new Set() }),
      /^Suggestions are not open/,
    ],
    ['by nobody at all', new FakeFeed(ready({ viewer: null }), { signIn: 'none' }), /^Suggestions are not open/],
  ];
  for (const [about, feed, note] of notes)
    it(`says where it is kept and who writes: ${about}`, async () => {
      const { element } = await communityFixture(feed);
      expect(visibleText(find(element, '[part="note"]'))).to.match(note);
    });

  for (const width of [320, 640, 1100])
    it(`shows proposals, comments and all their forms without anything cut off, at ${width} px`, async () => {
      const { element } = await communityFixture(await lively({ ...ADA, roles: ['moderator'] }), { width });
      for (const key of KEYS) await press(element, opener(element, key));
      expect(findAll(element, '[data-form]')).to.have.length(KEYS.length + 1);
      expect(overflowOf(element.parentElement!)).to.deep.equal([]);
      await expectAccessible(element);
    });

  for (const width of [320, 1100])
    it(`breaks names and titles that have no place to break, at ${width} px`, async () => {
      const someone = { ...MIA, name: 'N'.repeat(200) };
      const long = proposal('p1', {
        author: someone,
        title: 'T'.repeat(200),
        status: 'accepted',
        decision: { status: 'accepted', by: someone, at: '2026-03-09T10:00:00Z', note: 'O'.repeat(500) },
      });
      const { element } = await communityFixture(
        ready({ viewer: someone, proposals: [long], comments: [comment('c1', { author: someone })] }),
        { width },
      );
      await press(element, opener(element, 'reply:c1'));
      expect(overflowOf(element.parentElement!)).to.deep.equal([]);
    });

  it('shows a proposal with its state, its author, what it is about, what it changes and how it stands', async () => {
    const { element } = await communityFixture(await lively());
    const [first, second, third] = findAll(element, '[part="proposal"]');
    expect(visibleText(first!)).to.match(
      /^A Title of p1 Open Ada Moreno March 1, 2026 Senior · Backend Developer \(Go\) Reason of p1\. removed: ?Designs added: ?Draws messaging systems/,
    );
    expect(visibleText(first!)).to.match(/For 7 Against 1 1 comment Withdraw Edit Remove$/);
    expect(visibleText(second!)).to.match(
      /Accepted by Mia Lindqvist March 9, 2026 Agreed\. For 0 Against 0 0 comments Export$/,
    );
    expect(visibleText(third!)).to.match(/Rejected by Mia Lindqvist March 9, 2026 For 0 Against 0 0 comments$/);
  });

  it('has headings one below the other, from any level on', async () => {
    const { element } = await communityFixture(await lively(), { headingLevel: 3 });
    const levels = findAll(element, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h3', 'h4', 'h5', 'h5', 'h5', 'h5', 'h4']);
  });

  it('says “You” at what the reader wrote before their session ran out, and waits', async () => {
    const mine = comment('c1', { author: { id: '', name: '' }, pending: true });
    const { element } = await communityFixture(ready({ viewer: null, comments: [mine] }, { waiting: 1 }));
    expect(visibleText(find(element, '[part="by"]'))).to.match(/^You .*Not sent yet$/);
    expect(findAll(element, '[part="comment"] button')).to.have.length(0);
  });

  it('sets answers in below what they answer, and keeps the place of what was removed', async () => {
    const { element } = await communityFixture(await lively());
    const list = find(element, '[part~="comments"] > .thread');
    expect([...list.children].map((item) => item.querySelectorAll('li').length)).to.deep.equal([2, 1]);
    expect(visibleText(list.lastElementChild!)).to.match(/^B Ben Okafor March 2, 2026 Removed by its author\. M Mia/);
    expect(visibleText(list)).to.include('edited');
    expect(findAll(list, '[part="pending"]').map(textOf)).to.deep.equal(['Not sent yet']);
  });

  it('does not show what was removed and answered by nobody', async () => {
    const { element } = await communityFixture(
      ready({
        proposals: [proposal('p', { removed: true, title: '', body: '' })],
        comments: [comment('c', { removed: true, body: '' })],
      }),
    );
    expect(visibleText(element)).to.include('No proposals yet').and.include('No comments yet.');
  });

  it('has no control for what the store does not take', async () => {
    const state = ready({
      proposals: [await proposalWithPatch('p', { author: ADA })],
      comments: [comment('c', { author: ADA })],
    });
    const { element } = await communityFixture(new FakeFeed(state, { acts: new Set() }));
    expect(findAll(element, 'button, textarea').map(textOf)).to.deep.equal(['Sign out']);
  });

  it('has no control for who is not signed in, but to read on and to sign in', async () => {
    const state = await lively();
    const { element } = await communityFixture({ ...state, snapshot: { ...state.snapshot, viewer: null } });
    expect(findAll(element, 'button, textarea').map(textOf)).to.deep.equal(['Sign in', '1 comment', 'Export']);
  });

  it('lets moderators alone decide', async () => {
    const withoutRole = await communityFixture(await lively());
    expect(findAll(withoutRole.element, '[data-opens^="decide:"]')).to.have.length(0);
    const { element } = await communityFixture(await lively(MIA));
    expect(findAll(element, '[data-opens^="decide:"]').map(textOf)).to.deep.equal(['Accept', 'Reject']);
  });

  it('counts what is new, and who watches', async () => {
    const { element } = await communityFixture(await lively());
    expect(visibleText(find(element, '[part="fresh"]'))).to.equal('2 new since your last visit.');
    const watch = find(element, '[part="watch"]');
    expect(textOf(watch)).to.equal('Watch12, 12 people watch');
    expect(watch.getAttribute('aria-pressed')).to.equal('true');
    expect(element.matches(':state(watching)')).to.equal(true);
  });

  it('says what watching is where nobody is told by mail', async () => {
    const marked = await communityFixture(ready({ watching: true }));
    expect(visibleText(find(marked.element, '[part="fresh"]'))).to.match(
      /^You watch this: what is new is counted here/,
    );
    const { element } = await communityFixture(new FakeFeed(ready({ watching: true }), { notifies: true }));
    expect(findAll(element, '[part="fresh"]')).to.have.length(0);
  });

  it('says what waits and why, and that it may be old', async () => {
    const { element, feed } = await communityFixture(ready({}, { waiting: 3, held: new CommunityError('offline') }));
    expect(visibleText(find(element, '[part="notice"]'))).to.equal(
      '3 changes wait to be sent. You are offline. Try again',
    );
    await expectAccessible(element);
    await press(element, find(element, '[part="notice"] button'));
    expect(feed.calls).to.deep.equal(['retry']);
    feed.set(ready({}, { stale: true }));
    await element.updateComplete;
    expect(visibleText(find(element, '[part="stale"]'))).to.equal('The store does not answer: this may be old.');
  });

  it('shows what people write as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> javascript:alert(1) https://a.example/?b=\u202ec https://x@y.example';
    const { element } = await communityFixture(
      ready({
        proposals: [proposal('p', { title: hostile, body: hostile, author: { id: 'x', name: hostile } })],
        comments: [comment('c', { body: hostile })],
      }),
    );
    expect(findAll(element, 'img, script')).to.have.length(0);
    const links = findAll<HTMLAnchorElement>(element, 'a');
    expect(links.map(({ href }) => href)).to.deep.equal(['https://a.example/?b=', 'https://a.example/?b=']);
    expect(links.every(({ rel }) => rel === 'nofollow noopener noreferrer ugc')).to.equal(true);
    expect(findAll(element, '.sign').map(textOf)).to.deep.equal(Array(4).fill('U+202E'));
  });

  it('lets marks that pile up cover nothing that others have said', async () => {
    const piled = `Z${'\u0301'.repeat(100)}`;
    const { element } = await communityFixture(
      ready({
        proposals: [await proposalWithPatch('p', { title: piled, body: piled })],
        comments: [comment('c', { body: piled, author: { id: 'x', name: piled } })],
      }),
    );
    for (const place of ['[part="proposal-title"]', '[part="text"]', '[part="difference"]', '[part="by"]'])
      for (const found of findAll(element, place)) expect(getComputedStyle(found).overflowY, place).to.equal('clip');
  });

  it('shows every change before somebody decides on it, also one of another kind or with signs that nobody sees', async () => {
    const plain = await proposalWithPatch('p1');
    const turned = plain.patch?.map((step) =>
      step.op === 'replace' ? { ...step, value: String(step.value).replace('Draws', '\u202eDraws') } : step,
    );
    const { element } = await communityFixture(
      ready({
        proposals: [proposal('p1', { patch: [{ op: 'remove', path: '/roles/0' }] }), proposal('p2', { patch: turned })],
      }),
    );
    const [other, text] = findAll(element, '[part="difference"]');
    expect(visibleText(other!)).to.match(/^A change of another kind.* "op": "remove", "path": "\/roles\/0" \} \]$/);
    expect(visibleText(text!)).to.match(/added: ?\[U\+202E\]Draws messaging/);
  });

  it('is not printed', async () => {
    const { element } = await communityFixture(ready());
    const rules = element.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    expect(print.some(({ cssText }) => /:host\s*\{\s*display: none/.test(cssText))).to.equal(true);
  });

  for (const [lang, words] of [
    ['de', 'Änderung vorschlagen'],
    ['fr', 'Proposer une modification'],
  ] as const)
    it(`speaks "${lang}"`, async () => {
      await (lang === 'de' ? import('../../../src/strings/de.js') : import('../../../src/strings/fr.js'));
      const { element } = await communityFixture(ready(), { lang });
      expect(textOf(find(element, '[part="suggest"]'))).to.equal(words);
    });
});
