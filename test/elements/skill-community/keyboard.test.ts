import { expect } from 'chai';
import { CommunityError } from '../../../src/community/community-error.js';
import { savedFiles } from '../../harness/downloads.js';
import { ADA, comment, FakeFeed, proposal, ready } from '../../harness/fake-feed.js';
import { find, findAll, focused, textOf } from '../../harness/fixture.js';
import { announcements, consoleLines } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { keys, press } from '../../harness/verbs.js';
import { communityFixture, form, opener, proposalWithPatch, rested, type } from './community-fixture.js';

describe('skill-community by keyboard', function () {
  this.timeout(20_000);

  it('is walked through in the order in which it stands', async () => {
    const { element } = await communityFixture(
      new FakeFeed(ready({ comments: [comment('c1')], proposals: [proposal('p')] }), { signIn: 'none' }),
    );
    find(element, '[part="watch"]').focus();
    const names = [textOf(focused())];
    for (let step = 0; step < 7; step++) {
      await keys('Tab');
      names.push(textOf(focused()) || focused().localName);
    }
    expect(names).to.deep.equal([
      'Watch',
      'Suggest change',
      'For 0',
      'Against 0',
      '0 comments',
      'Reply',
      'textarea',
      'Send',
    ]);
  });

  for (const [about, key] of [
    ['a reply', 'reply:c1'],
    ['a suggestion', 'suggest'],
    ['a question', 'remove:c1'],
  ] as const)
    it(`closes ${about} with Escape, keeps what was typed, and returns to its button`, async () => {
      const { element } = await communityFixture(ready({ comments: [comment('c1', { author: ADA })] }));
      opener(element, key).focus();
      await keys('Enter');
      await rested(element);
      const [area] = findAll<HTMLTextAreaElement>(form(element, key), 'textarea');
      if (area) await type(element, area, 'Half a thou');
      let reached = false;
      const listener = (): void => {
        reached = true;
      };
      document.addEventListener('keydown', listener);
      await keys('Escape');
      document.removeEventListener('keydown', listener);
      await rested(element);
      expect(findAll(element, `[data-form="${key}"]`)).to.have.length(0);
      expect(focused()).to.equal(opener(element, key));
      expect(reached, 'a dialog around would close too').to.equal(false);
      if (!area) return;
      await keys('Enter');
      await rested(element);
      expect(find<HTMLTextAreaElement>(form(element, key), 'textarea').value).to.equal('Half a thou');
    });

  it('sends with Ctrl and Enter', async () => {
    const { element, feed } = await communityFixture(ready());
    const area = find<HTMLTextAreaElement>(form(element, 'comment'), 'textarea');
    await type(element, area, 'Quick.');
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await rested(element);
    expect(feed.acts).to.deep.equal([{ op: 'comment', body: 'Quick.' }]);
    expect(focused()).to.equal(area);
  });
});

describe('skill-community and files', function () {
  this.timeout(20_000);

  it('saves an accepted proposal: the change, or the profile with it', async () => {
    const accepted = await proposalWithPatch('p', { status: 'accepted' });
    const { element } = await communityFixture(ready({ proposals: [accepted] }));
    const files = savedFiles();
    const said = announcements();
    for (const kind of ['patch', 'profile']) {
      await press(element, opener(element, 'export:p'));
      await press(element, find(element, `[data-kind="${kind}"]`));
      await rested(element);
      expect(focused()).to.equal(opener(element, 'export:p'));
    }
    await until(() => files[1], { name: 'both files' });
    expect(files.map(({ name }) => name)).to.deep.equal([
      'message-broker-patterns.patch.json',
      'message-broker-patterns.json',
    ]);
    expect(JSON.parse(files[0]!.text)).to.deep.equal(accepted.patch);
    expect(files[1]!.text).to.include('Draws messaging systems in Go');
    expect(said.at(-1)).to.equal('message-broker-patterns.json is saved.');
  });

  it('says so when the profile has changed since', async () => {
    const { patch = [] } = await proposalWithPatch('p');
    const other = patch.map((step) =>
      step.op === 'test' && step.path.endsWith('description') ? { ...step, value: 'x' } : step,
    );
    const { element } = await communityFixture(
      ready({ proposals: [proposal('p', { status: 'accepted', patch: other })] }),
    );
    await press(element, opener(element, 'export:p'));
    await press(element, find(element, '[data-kind="profile"]'));
    expect(textOf(find(element, '[role="alert"]'))).to.match(/^The profile has changed since/);
  });

  it('saves all of it, where the store can', async () => {
    const feed = new FakeFeed(ready());
    feed.exportFile = () =>
      Promise.resolve({ format: 'skill-community', version: 1, exported: '2026-03-01T00:00:00Z', documents: [] });
    const { element } = await communityFixture(feed);
    const files = savedFiles();
    const said = announcements();
    await press(element, find(element, '[data-do="exportFile"]'));
    await until(() => files[0], { name: 'the file' });
    expect(files[0]!.name).to.equal('message-broker-patterns.community.json');
    expect(JSON.parse(files[0]!.text)).to.include({ format: 'skill-community' });
    await rested(element);
    expect(textOf(find(element, '[part="files"] p'))).to.match(/is saved\.$/);
    expect(said).to.deep.equal(['message-broker-patterns.community.json is saved.']);
    expect(findAll(element, '[data-do="importFile"]')).to.have.length(0);
  });

  it('says why nothing was saved', async () => {
    const lines = consoleLines();
    const feed = new FakeFeed(ready());
    feed.exportFile = () => Promise.reject(new CommunityError('unavailable', 'closed'));
    const { element } = await communityFixture(feed);
    await press(element, find(element, '[data-do="exportFile"]'));
    const said = await until(() => findAll(element, '[part="files"] [role="alert"]')[0], { name: 'the reason' });
    expect(textOf(said)).to.equal('The store cannot be reached.');
    expect(lines.map((line) => line.text)).to.deep.equal(['<skill-community> CommunityError: closed']);
  });

  for (const [about, text, added, words] of [
    ['adds what is in a file', '{}', 2, '2 entries were added.'],
    ['says when all of it is there', '{}', 0, 'All that is in this file is here already.'],
    ['says when it is no such file', 'nonsense', 0, 'This file cannot be read as comments and proposals.'],
    [
      'says when it cannot be kept',
      '{}',
      new DOMException('full', 'QuotaExceededError'),
      'The store cannot be reached.',
    ],
  ] as const)
    it(about, async () => {
      consoleLines();
      const feed = new FakeFeed(ready());
      feed.importFile = () => (typeof added === 'number' ? Promise.resolve(added) : Promise.reject(added));
      const { element } = await communityFixture(feed);
      const { click } = HTMLInputElement.prototype;
      HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
        const data = new DataTransfer();
        data.items.add(new File([text], 'x.json'));
        this.files = data.files;
        this.dispatchEvent(new Event('change'));
      };
      try {
        await press(element, find(element, '[data-do="importFile"]'));
        const said = await until(() => findAll(element, '[part="files"] p')[0], { name: 'the outcome' });
        expect(textOf(said)).to.equal(words);
      } finally {
        HTMLInputElement.prototype.click = click;
      }
    });

  it('asks whose words came with a file, before they are one’s own', async () => {
    const feed = new FakeFeed(ready());
    const given = JSON.stringify({ owner: 'X' });
    let claims = 0;
    feed.importFile = () => Promise.resolve(2);
    feed.claimFile = (file) =>
      Promise.resolve(
        JSON.stringify(file) === given
          ? () =>
              Promise.resolve().then(() => {
                claims++;
              })
          : undefined,
      );
    const { element } = await communityFixture(feed);
    const said = announcements();
    const question = (): HTMLElement[] => findAll(element, '[data-do="claim"]');
    const answer = async (words: string): Promise<void> => {
      const asked = await until(() => question()[0], { name: 'the question' });
      await press(
        element,
        findAll(asked, 'button').find((each) => textOf(each) === words)!,
      );
      await rested(element);
    };
    const { click } = HTMLInputElement.prototype;
    let text = '{}';
    HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
      const data = new DataTransfer();
      data.items.add(new File([text], 'x.json'));
      this.files = data.files;
      this.dispatchEvent(new Event('change'));
    };
    const add = async (): Promise<void> => {
      const before = said.length;
      await press(element, find(element, '[data-do="importFile"]'));
      await until(() => said.length > before, { name: 'the outcome' });
      await rested(element);
    };
    try {
      await add();
      expect(question()).to.have.length(0);
      text = given;
      await add();
      await answer('No');
      expect([claims, question().length]).to.deep.equal([0, 0]);
      expect(focused()).to.equal(find(element, '[data-do="importFile"]'));
      await add();
      expect(question()[0]!.getAttribute('aria-label')).to.match(/^Did you save this file yourself/);
      await answer('Yes');
      expect(claims).to.equal(1);
      expect(textOf(find(element, '[part="files"] p'))).to.match(/^What you wrote/);
      expect(focused()).to.equal(find(element, '[data-do="importFile"]'));
      expect(said.map((words) => words.replace(/ .*/, ''))).to.deep.equal(['2', '2', '2', 'What']);
    } finally {
      HTMLInputElement.prototype.click = click;
    }
  });
});
