import { expect } from 'chai';
import { newSubject } from '../community/operations.js';
import {
  comes,
  communityOf,
  keyOn,
  openCommunity,
  scrollTo,
  typeInto,
  type BuiltCommunity,
  type CommunityPage,
} from '../harness/community-page.js';
import { savedFiles, type SavedFile } from '../harness/downloads.js';
import { closePages, openPage } from '../harness/page.js';

/** The files that a page saves, once they are there. */
async function saved(files: readonly SavedFile[], count: number): Promise<SavedFile> {
  await comes(() => files.length >= count, `file ${count}`);
  return files[count - 1]!;
}

/** Presses the button with this text by the key Enter. */
const press = async ({ page, button }: CommunityPage, text: string): Promise<void> =>
  keyOn(page, await button(text), 'Enter');

/** Types into a form and sends it by its own button. */
async function typeAndSend(community: CommunityPage, key: string, text: string, send: string): Promise<void> {
  await typeInto(community.page, await community.find<HTMLTextAreaElement>(`[data-form="${key}"] textarea`), text);
  const submit = await community.find(`[data-form="${key}"] button[type="submit"]`);
  expect(submit.textContent.trim()).to.equal(send);
  await keyOn(community.page, submit, 'Enter');
}

const entryOf = async ({ find }: CommunityPage, part: string): Promise<string> =>
  (await find(`[data-entry]:has(> [part="${part}"])`)).dataset['entry']!;

const isPressed = (button: Element): boolean => button.getAttribute('aria-pressed') === 'true';

describe('a whole story in one browser', function () {
  this.timeout(60_000);
  afterEach(closePages);

  it('from a suggestion to the changed profile, with the keyboard alone, and all of it is there the next time', async () => {
    const subject = newSubject();
    const community = await openCommunity({ subject });
    const { page, find, says, saysNoMore, button } = community;
    const files = savedFiles(page.window);

    // suggests another text for one role and level
    await keyOn(page, await find('[part="suggest"]'), 'Enter');
    await typeInto(page, await find<HTMLInputElement>('[data-form="suggest"] input'), 'Name what is read');
    const about = await find<HTMLSelectElement>('[data-form="suggest"] select');
    about.value = 'dev';
    about.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    const text = await find<HTMLTextAreaElement>('[data-form="suggest"] .pair textarea');
    expect(text.value).to.equal('Reads it.');
    await says('Nothing has changed in the text yet.');
    await typeInto(page, text, ' Then tells.');
    const difference = await find('[data-form="suggest"] [part="difference"] ins');
    expect(difference.textContent).to.include('Then tells.');
    await keyOn(page, await button('Send suggestion'), 'Enter');
    await find('[part="proposal"]');
    await comes(() => !community.all('[data-form="suggest"]').length, 'the form closes');
    const proposal = await entryOf(community, 'proposal');
    expect((await find('[part="proposal"] [part="difference"] ins')).textContent).to.include('Then tells.');
    await says('Low · Developer');

    // votes for it, against it, and takes that back
    for (const [name, value] of [
      ['For 0', 'For 1'],
      ['Against 0', 'Against 1'],
    ] as const) {
      await press(community, name);
      expect(isPressed(await button(value))).to.equal(true);
    }
    await press(community, 'Against 1');
    expect(isPressed(await button('Against 0'))).to.equal(false);
    await press(community, 'For 0');
    await button('For 1');

    // comments on it and on the skill, answers, changes and removes
    await press(community, '0 comments');
    await typeAndSend(community, `comment:${proposal}`, 'On the proposal.', 'Send');
    await button('1 comment');
    await typeAndSend(community, 'comment', 'On the skill.', 'Send');
    const comments = await find('[part~="comments"]');
    const first = await comes(
      () => comments.querySelector<HTMLElement>('[data-entry]')?.dataset['entry'],
      'the comment on the skill',
    );
    await keyOn(page, await find(`[data-opens="reply:${first}"]`), 'Enter');
    await typeAndSend(community, `reply:${first}`, 'An answer.', 'Send');
    await says('An answer.');
    await keyOn(page, await find(`[data-opens="edit:${first}"]`), 'Enter');
    await typeAndSend(community, `edit:${first}`, ' Better.', 'Save');
    await says('On the skill. Better.');
    await says('edited');
    await keyOn(page, await find(`[data-opens="remove:${first}"]`), 'Enter');
    await press(community, 'Yes');
    await says('Removed by its author.');
    expect(community.text()).to.include('An answer.').and.not.include('Better.');

    // takes it back, opens it again, and accepts it
    await press(community, 'Withdraw');
    await says('Withdrawn');
    await press(community, 'Open again');
    await saysNoMore('Withdrawn');
    await press(community, 'Accept');
    await typeAndSend(community, `decide:${proposal}:accepted`, 'Agreed in the guild.', 'Accept');
    await says('Accepted by You');
    await says('Agreed in the guild.');

    // saves the change, the changed profile, and all that was said
    await press(community, 'Export');
    await press(community, 'The change (JSON Patch)');
    const patch = await saved(files, 1);
    expect(patch.name).to.equal(`${subject}.patch.json`);
    expect(JSON.parse(patch.text)).to.deep.equal([
      { op: 'test', path: '/expectations/0/role', value: 'dev' },
      { op: 'test', path: '/expectations/0/level', value: 'low' },
      { op: 'test', path: '/expectations/0/description', value: 'Reads it.' },
      { op: 'replace', path: '/expectations/0/description', value: 'Reads it. Then tells.' },
    ]);
    await press(community, 'Export');
    await press(community, 'The changed profile (JSON)');
    const changed = await saved(files, 2);
    expect(JSON.parse(changed.text))
      .to.have.nested.property('expectations[0].description')
      .that.equals('Reads it. Then tells.');
    await press(community, 'Save as a file');
    const all = await saved(files, 3);
    expect(all.name).to.equal(`${subject}.community.json`);
    expect(page.seen.errors).to.deep.equal([]);
    page.close();

    // the next visit
    const again = await openCommunity({ subject });
    await again.says('Agreed in the guild.');
    await again.says('An answer.');
    await again.button('1 comment');
    expect(await entryOf(again, 'proposal')).to.equal(proposal);
    expect(again.text()).to.not.include('Better.');
    await again.saysNoMore('Not sent yet');
    expect(again.page.seen.warnings.concat(again.page.seen.errors)).to.deep.equal([]);
  });

  it('is carried to another browser by its file, once, and a broken one is refused', async () => {
    const subject = newSubject();
    const here = await openCommunity({ subject });
    const files = savedFiles(here.page.window);
    await here.comment('Carried.');
    await here.says('Carried.');
    await here.saysNoMore('Not sent yet');
    (await here.button('Save as a file')).click();
    const { text } = await saved(files, 1);
    here.page.close();
    await forget(subject);
    const there = await openCommunity({ subject });
    await there.says('No comments yet.');
    await give(there, text);
    await there.says('1 entry was added.');
    await there.says('Carried.');
    for (const broken of ['{', '[]', text.replace('"comment"', '"vote"'), text.replace('"Carried."', '{}')]) {
      await give(there, broken);
      await there.says('This file cannot be read as comments and proposals.');
      await give(there, text);
      await there.says('All that is in this file is here already.');
    }
    expect(there.all('[part="comment"]')).to.have.length(1);
    expect(there.page.seen.errors.every((line) => line.startsWith('<skill-community> '))).to.equal(true);
  });

  it('goes on beside the profile: the reader’s own role and level are suggested', async () => {
    const page = await openPage({
      head: '<script type="module" src="/dist/cdn/skill-profile.js"></script>',
      body: '<skill-profile src="/data/message-broker-patterns.json" role-id="backend-go" level="senior" community="browser"></skill-profile>',
    });
    const profile = page.document.querySelector('skill-profile')!;
    const element = await comes(
      () => profile.shadowRoot?.querySelector<BuiltCommunity>('skill-community'),
      'the section',
    );
    const community = communityOf(page, element);
    await scrollTo(element);
    await keyOn(page, await community.find('[part="suggest"]'), 'Enter');
    await community.find('[data-form="suggest"] select');
    const lists = community.all<HTMLSelectElement>('[data-form="suggest"] select');
    expect(lists.map(({ value }) => value)).to.deep.equal(['backend-go', 'senior']);
    const text = await community.find<HTMLTextAreaElement>('[data-form="suggest"] .pair textarea');
    expect(text.value).to.match(/^Designs messaging systems in Go/);
    await keyOn(page, text, 'Escape');
    expect(community.all('[data-form="suggest"]')).to.have.length(0);
  });
});

/** Takes away all that this browser keeps of a skill, as if it were another browser. */
const forget = (subject: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('skill-profile-community');
    request.onerror = () => reject(request.error!);
    request.onsuccess = () => {
      const transaction = request.result.transaction('shelf', 'readwrite');
      transaction.objectStore('shelf').delete(IDBKeyRange.bound(`documents ${subject}:`, `documents ${subject};`));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

/** Adds a file, as if the reader had chosen it. */
async function give({ page: { window }, button }: CommunityPage, text: string): Promise<void> {
  const { prototype } = window.HTMLInputElement;
  const { click } = prototype;
  const asked = new Promise<void>((resolve) => {
    prototype.click = function () {
      const { files, items } = new window.DataTransfer();
      items.add(new window.File([text], 'community.json', { type: 'application/json' }));
      this.files = files;
      this.dispatchEvent(new window.Event('change'));
      resolve();
    };
  });
  (await button('Add from a file')).click();
  await asked;
  prototype.click = click;
}
