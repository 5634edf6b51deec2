import { expect } from 'chai';
import { CommunityError } from '../../../src/community/community-error.js';
import type { SkillCommunity } from '../../../src/elements/skill-community/skill-community.js';
import { smallDocument } from '../../harness/data-files.js';
import { FakeFeed, ready } from '../../harness/fake-feed.js';
import { find, findAll, focused, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines } from '../../harness/listening.js';
import { press } from '../../harness/verbs.js';
import { communityFixture, form, rested, send, type } from './community-fixture.js';

const area = (element: Element): HTMLTextAreaElement => find(form(element, 'comment'), 'textarea');

/** An element whose outbox takes its time, until it is told to go on. */
async function slowFixture(): Promise<{ element: SkillCommunity; goOn: () => Promise<void> }> {
  const { element, feed } = await communityFixture(ready());
  const act = feed.act.bind(feed);
  let keep: (() => void) | undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  feed.act = async (given) => {
    await kept;
    return act(given);
  };
  return {
    element,
    goOn: () => {
      keep?.();
      return rested(element);
    },
  };
}

describe('skill-community: while a comment is being kept', () => {
  it('what is typed further stays', async () => {
    const { element, goOn } = await slowFixture();
    await type(element, area(element), 'The first.');
    await send(element, 'comment');
    await type(element, area(element), 'The second, half');
    await goOn();
    expect(area(element).value).to.equal('The second, half');
  });

  it('the field is emptied when nothing else was typed', async () => {
    const { element, goOn } = await slowFixture();
    await type(element, area(element), 'The first.');
    await send(element, 'comment');
    await goOn();
    expect(area(element).value).to.equal('');
  });

  it('another skill may come: its draft stays, and that which was sent goes', async () => {
    const { element, goOn } = await slowFixture();
    const { data } = element;
    await type(element, area(element), 'About the first.');
    await send(element, 'comment');
    element.data = smallDocument();
    await rested(element);
    await type(element, area(element), 'About the other.');
    await goOn();
    expect(area(element).value).to.equal('About the other.');
    element.data = data;
    await rested(element);
    expect(area(element).value).to.equal('');
  });
});

describe('skill-community: who signs in and out', () => {
  it('is told when signing out has failed', async () => {
    consoleLines();
    const { element, feed } = await communityFixture(ready());
    feed.signOut = () => Promise.reject(new CommunityError('offline'));
    await press(element, find(element, '[part="sign-out"]'));
    await rested(element);
    expect(textOf(find(element, '[role="alert"]'))).to.equal('You are offline.');
  });

  for (const [code, who] of [
    ['auth', 'who has not signed in'],
    ['forbidden', 'who has signed in as somebody else'],
  ] as const)
    it(`can enter what only members may read: ${who}`, async () => {
      consoleLines();
      const { element, feed } = await communityFixture({ status: 'failed', error: new CommunityError(code) });
      await press(element, find(element, '[part="failed"] [part="sign-in"]'));
      for (let turns = 0; findAll(element, '[data-form="sign-in"]').length === 0 && turns < 100; turns++)
        await rested(element);
      expect(focused()).to.equal(find(form(element, 'sign-in'), 'input'));
      await type(element, find(form(element, 'sign-in'), '[name="name"]'), 'ada');
      await type(element, find(form(element, 'sign-in'), '[name="password"]'), 'secret');
      await send(element, 'sign-in');
      expect(feed.calls).to.deep.equal(['signIn ada']);
      feed.set(ready());
      await rested(element);
      expect(visibleText(element)).to.include('Ada Moreno');
    });

  it('is shown the way to a page to sign in', async () => {
    consoleLines();
    const feed = new FakeFeed({ status: 'failed', error: new CommunityError('auth') }, { signIn: 'redirect' });
    const { element } = await communityFixture(feed, { signInUrl: '/login' });
    expect(find<HTMLAnchorElement>(element, '[part="failed"] a[part="sign-in"]').pathname).to.equal('/login');
  });

  it('is offered nothing of it where that is not why', async () => {
    consoleLines();
    const { element } = await communityFixture({ status: 'failed', error: new CommunityError('offline') });
    expect(findAll(element, '[part="sign-in"]')).to.have.length(0);
  });
});
