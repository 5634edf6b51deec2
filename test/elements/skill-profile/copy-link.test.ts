import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { fakeClock } from '../../harness/fake-clock.js';
import { find, findAll, focused, profileFixture, settled, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { chooseLevel, keys } from '../../harness/verbs.js';

const NAME = 'skill:message-broker-patterns';

/** A profile that is kept in the address of this page. */
async function linkedProfile(options: Parameters<typeof profileFixture>[0] = {}): Promise<SkillProfile> {
  const profile = await profileFixture(options);
  profile.urlState = 'hash';
  await until(() => findAll(profile, '[part="copy-link"]')[0], { name: 'the button' });
  return profile;
}

const button = (profile: SkillProfile): HTMLButtonElement => find(profile, '[part="copy-link"]');
const fields = (profile: SkillProfile): HTMLInputElement[] => findAll(profile, '[part="copy-link-field"]');

/** Replaces the clipboard until it is put back. */
function setClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

describe('Copy link', function () {
  this.timeout(15_000);
  const address = location.href;
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    history.replaceState(history.state, '', address);
  });

  it('stands before the actions of the page, and only with url-state', async () => {
    const profile = await linkedProfile();
    const after = find(profile, 'slot[name="actions"]');
    expect(button(profile).compareDocumentPosition(after)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    profile.urlState = undefined;
    await settled(profile);
    expect(findAll(profile, '[part="copy-link"]')).to.deep.equal([]);
  });

  it('copies the address of this view, also of what the page itself has chosen', async () => {
    const copied: string[] = [];
    setClipboard({ writeText: (text) => Promise.resolve(void copied.push(text)) });
    const profile = await linkedProfile({ roleId: 'backend-go', level: 'junior' });
    button(profile).click();
    await chooseLevel(profile, 'middle');
    button(profile).click();
    await until(() => copied.length === 2);
    const base = address.split('#', 1)[0]!;
    expect(copied).to.deep.equal([
      `${base}#${NAME}=role:backend-go,level:junior`,
      `${base}#${NAME}=role:backend-go,level:middle`,
    ]);
  });

  it('says so once and for a moment in its text, and keeps its size, its place and the focus', async () => {
    setClipboard({ writeText: () => Promise.resolve() });
    const profile = await linkedProfile();
    const said = announcements();
    const clock = fakeClock();
    try {
      const size = button(profile).getBoundingClientRect();
      button(profile).focus();
      await keys('Enter');
      await clock.advance(0);
      await settled(profile);
      expect(button(profile).innerText.trim()).to.equal('Link copied');
      expect(button(profile).getBoundingClientRect()).to.deep.equal(size);
      expect(focused()).to.equal(button(profile));
      expect(said).to.deep.equal(['Link copied']);
      await clock.advance(2_000);
      await settled(profile);
      expect(button(profile).innerText.trim()).to.equal('Copy link');
      expect(button(profile).getBoundingClientRect()).to.deep.equal(size);
    } finally {
      clock.restore();
    }
    await expectAccessible(profile);
  });

  const blocked: readonly [string, Partial<Clipboard> | undefined][] = [
    ['there is no clipboard', undefined],
    ['the clipboard is refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ];
  for (const [title, clipboard] of blocked)
    it(`shows the address to be copied by hand where ${title}`, async () => {
      setClipboard(clipboard);
      const profile = await linkedProfile({ level: 'middle' });
      const said = announcements();
      button(profile).focus();
      await keys('Enter');
      await until(() => fields(profile)[0] === focused());
      const [field] = fields(profile);
      expect(field!.value).to.match(new RegExp(`#${NAME}=level:middle$`));
      expect(field!.readOnly).to.equal(true);
      expect([field!.selectionStart, field!.selectionEnd]).to.deep.equal([0, field!.value.length]);
      expect(field!.labels?.[0]?.textContent.trim()).to.equal('Link to this view, to copy by hand');
      expect(said, 'the field that gets the focus tells').to.deep.equal([]);
      await expectAccessible(profile);
      await keys('Escape');
      await settled(profile);
      expect(fields(profile)).to.deep.equal([]);
      expect(focused()).to.equal(button(profile));
    });

  it('keeps the address in its field in step with the view', async () => {
    setClipboard(undefined);
    const profile = await linkedProfile();
    button(profile).click();
    await until(() => fields(profile)[0]);
    await chooseLevel(profile, 'lead');
    expect(fields(profile)[0]!.value).to.match(new RegExp(`#${NAME}=level:lead$`));
  });

  it('is reached with Tab, before what the page has put beside it', async () => {
    const profile = await linkedProfile();
    const action = document.createElement('button');
    action.slot = 'actions';
    action.textContent = 'Watch';
    profile.append(action);
    button(profile).focus();
    await keys('Tab');
    expect(focused()).to.equal(action);
  });

  it('leaves room for a long word in a narrow place', async () => {
    setClipboard(undefined);
    const profile = await linkedProfile({ width: 280 });
    button(profile).click();
    const field = await until(() => fields(profile)[0]);
    expect(field.getBoundingClientRect().right).to.be.at.most(profile.getBoundingClientRect().right);
    expect(profile.scrollWidth).to.be.at.most(profile.clientWidth);
  });
});

describe('a link with ids that are gone', () => {
  const address = location.href;
  afterEach(() => history.replaceState(history.state, '', address));

  it('is told of in a notice that axe finds nothing wrong with', async () => {
    const lines = consoleLines();
    history.replaceState(history.state, '', `#${NAME}=role:gone,level:lead,roles:lost:backend-go`);
    const profile = await linkedProfile();
    await until(() => findAll(profile, '[part="notice"]')[0]);
    await settled(profile);
    expect(visibleText(find(profile, '[part="notice"]'))).to.equal('2 roles in this link no longer exist.');
    expect(lines).to.have.length(1);
    await expectAccessible(profile);
    await chooseLevel(profile, 'middle');
    expect(findAll(profile, '[part="notice"]')).to.deep.equal([]);
  });
});
