import { expect } from 'chai';
import { CommunityError } from '../../../src/community/community-error.js';
import type { ActName } from '../../../src/community/model/operation.js';
import type { SkillCommunity } from '../../../src/elements/skill-community/skill-community.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { ADA, BEN, FakeFeed, ready, refused } from '../../harness/fake-feed.js';
import { find, findAll, focused, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { keys, press } from '../../harness/verbs.js';
import { communityFixture, rested } from './community-fixture.js';

describe('skill-community and what only this browser has', function () {
  this.timeout(20_000);

  /** A feed with so many entries in this browser alone. */
  function feedWith(n: number, state = ready()): FakeFeed {
    const feed = new FakeFeed(state);
    feed.keptHere = () => {
      feed.calls.push('keptHere');
      return Promise.resolve(n);
    };
    feed.sendKept = () => {
      feed.calls.push('sendKept');
      return Promise.resolve(n);
    };
    return feed;
  }
  const buttons = (element: Element): HTMLElement[] => findAll(element, '[data-do="sendKept"], [data-do="notNow"]');
  const offered = (element: SkillCommunity): Promise<HTMLElement> =>
    until(() => buttons(element)[0], { name: 'the line' });
  const line = (element: Element): string => visibleText(find(element, '[part="notice"]'));

  it('offers to send it, and sends nothing unasked', async () => {
    const { element, feed } = await communityFixture(feedWith(3));
    await offered(element);
    expect(line(element)).to.equal('3 entries of yours are kept in this browser only. Send them Not now');
    expect(feed.calls).to.deep.equal(['keptHere']);
    await expectAccessible(element);
  });

  it('says it of one', async () => {
    const { element } = await communityFixture(feedWith(1));
    await offered(element);
    expect(line(element)).to.equal('1 entry of yours is kept in this browser only. Send it Not now');
  });

  for (const [lang, words] of [
    ['de', '3 Einträge von Ihnen sind nur in diesem Browser gespeichert. Einträge senden Jetzt nicht'],
    ['fr', '3 de vos contributions ne sont conservées que dans ce navigateur. Les envoyer Pas maintenant'],
  ] as const)
    it(`says it in the language of the page: ${lang}`, async () => {
      await import(`../../../src/strings/${lang}.ts`);
      const { element } = await communityFixture(feedWith(3), { lang });
      await offered(element);
      await until(() => line(element) === words, { name: words });
    });

  it('is counted again when the store takes other acts than before', async () => {
    const state = ready();
    const acts = new Set<ActName>(['comment', 'propose']);
    const feed = new FakeFeed(state, { acts });
    feed.keptHere = () => Promise.resolve(acts.size);
    const { element } = await communityFixture(feed);
    await offered(element);
    for (const [act, words] of [
      ['propose', '1 entry of yours is kept in this browser only. Send it Not now'],
      ['comment', ''],
    ] as const) {
      acts.delete(act);
      feed.set(ready());
      await rested(element);
      expect(findAll(element, '[part="notice"]').map(visibleText).join('')).to.equal(words);
    }
    acts.add('vote');
    feed.set(ready());
    await rested(element);
    expect(line(element)).to.equal('1 entry of yours is kept in this browser only. Send it Not now');
  });

  it('sends it by keyboard, says so when it has arrived, and keeps the focus near', async () => {
    const { element, feed } = await communityFixture(feedWith(3));
    const said = announcements();
    (await offered(element)).focus();
    await keys('Tab');
    expect(textOf(focused())).to.equal('Not now');
    await keys('Shift+Tab');
    feed.set(ready({}, { waiting: 3 }));
    await keys('Enter');
    await rested(element);
    expect(feed.calls).to.deep.equal(['keptHere', 'sendKept']);
    expect(buttons(element)).to.have.length(0);
    expect(focused()).to.equal(find(element, '[part="heading"]'));
    expect(said, 'not before it has arrived').to.deep.equal([]);
    feed.set(ready());
    await rested(element);
    expect(said).to.deep.equal(['3 entries are sent.']);
    expect(textOf(find(element, '[part="kept"]'))).to.equal('3 entries are sent.');
    feed.set(ready({ watching: true }));
    await rested(element);
    expect(said).to.have.length(1);
    await expectAccessible(element);
  });

  it('does not say that all is sent when some of it was refused', async () => {
    const { element, feed } = await communityFixture(feedWith(2));
    const said = announcements();
    feed.set(ready({}, { waiting: 1 }));
    await press(element, await offered(element));
    feed.set(ready({}, { refused: [refused({ op: 'vote', proposal: 'p', value: 1 })] }));
    await rested(element);
    expect(said).to.deep.equal([]);
    expect(findAll(element, '[part="kept"]')).to.have.length(0);
  });

  it('sends it once, however often it is pressed', async () => {
    const { element, feed } = await communityFixture(feedWith(2));
    const button = await offered(element);
    button.click();
    button.click();
    await rested(element);
    expect(feed.calls.filter((call) => call === 'sendKept')).to.have.length(1);
  });

  it('says why it was not sent, and offers it still', async () => {
    const lines = consoleLines();
    const feed = feedWith(2);
    feed.sendKept = () => Promise.reject(new CommunityError('unavailable', 'full'));
    const { element } = await communityFixture(feed);
    await press(element, await offered(element));
    await rested(element);
    expect(textOf(find(element, '[part="notice"] [role="alert"]'))).to.equal('The store cannot be reached.');
    expect(focused()).to.equal(buttons(element)[0]);
    expect(lines.map(({ text }) => text)).to.deep.equal(['<skill-community> CommunityError: full']);
    await expectAccessible(element);
  });

  it('does not ask again on this visit when told “Not now”', async () => {
    const { element, feed } = await communityFixture(feedWith(3));
    await offered(element);
    await press(element, buttons(element)[1]!);
    await rested(element);
    expect(buttons(element)).to.have.length(0);
    expect(focused()).to.equal(find(element, '[part="heading"]'));
    expect(feed.calls).to.deep.equal(['keptHere']);
    const { element: second } = await communityFixture(feed);
    await rested(second);
    expect(buttons(second)).to.have.length(0);
  });

  for (const [about, feed] of [
    ['nothing is kept', feedWith(0)],
    ['nobody is signed in', feedWith(3, ready({ viewer: null }))],
    ['it is not known who is signed in now', feedWith(3, ready({}, { stale: true }))],
    ['the store is the browser itself', new FakeFeed(ready())],
  ] as const)
    it(`has no line where ${about}`, async () => {
      const { element } = await communityFixture(feed);
      await rested(element);
      expect(buttons(element)).to.have.length(0);
      expect(findAll(element, '[part="notice"]')).to.have.length(0);
    });

  it('asks when the reader signs in, and has no line when they leave', async () => {
    const { element, feed } = await communityFixture(feedWith(3, ready({ viewer: null })));
    feed.set(ready({ viewer: ADA }));
    await offered(element);
    feed.set(ready({ viewer: null }));
    await rested(element);
    expect(buttons(element)).to.have.length(0);
    feed.set(ready({ viewer: BEN }));
    await offered(element);
  });

  it('does without it when the browser does not say', async () => {
    const feed = feedWith(3);
    feed.keptHere = () => Promise.reject(new Error('no'));
    const { element } = await communityFixture(feed);
    await rested(element);
    expect(buttons(element)).to.have.length(0);
  });
});
