import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { readProfile } from '../../harness/data-files.js';
import { find, findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { announcements } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { printDialog } from '../../harness/print.js';

const CHOSEN = { roleId: 'backend-go', level: 'middle' };

const buttons = (profile: SkillProfile): HTMLElement[] => findAll(profile, '[part="print-button"]');
const pageButton = (profile: SkillProfile): HTMLElement => buttons(profile)[0]!;

describe('a page that may not print', function () {
  this.timeout(15_000);

  it('offers a printable page and a file instead, says so once, and keeps the focus', async () => {
    printDialog({ blocked: true });
    const said = announcements();
    const profile = await profileFixture(CHOSEN);
    pageButton(profile).focus();
    pageButton(profile).click();
    await until(() => findAll(profile, '.notice a').length > 0, { name: 'the offer' });
    const [open, download] = findAll<HTMLAnchorElement>(profile, '.notice a');
    expect(textOf(find(profile, '.notice'))).to.contain('The browser does not let this page print.');
    expect(open).to.include({ textContent: 'Open a printable page', target: '_blank' });
    expect(download).to.include({ textContent: 'Download it as a file', download: 'message-broker-patterns.html' });
    expect(said).to.deep.equal(['The browser does not let this page print.']);
    expect(focused()).to.equal(pageButton(profile));
    await expectAccessible(profile);
    expect(document.querySelector('iframe'), 'the frame is gone').to.equal(null);
  });

  it('offers a page that stands for itself: its style within, no marks of templates, every description', async () => {
    printDialog({ blocked: true });
    const profile = await profileFixture({ file: 'awkward/markup-in-text.json' });
    expect(await profile.print()).to.equal(false);
    await settled(profile);
    const text = await (await fetch(find<HTMLAnchorElement>(profile, '.notice a').href)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(text).to.match(/^<!doctype html>/);
    expect(text).to.not.contain('<!--');
    expect(page.querySelector('meta[charset="utf-8"]')).to.not.equal(null);
    expect(page.querySelector('style')!.textContent).to.contain('@page');
    expect(page.querySelectorAll('script, link, img, iframe')).to.have.length(0);
    const { document: data } = await readProfile('awkward/markup-in-text.json');
    expect(page.title).to.equal(data.name);
    for (const { description } of data.expectations) {
      // a reader of HTML takes every kind of line break for the same
      expect(page.body.textContent).to.contain((description as string).replaceAll('\r\n', '\n'));
    }
  });

  describe('takes the offer back', () => {
    let profile: SkillProfile;
    let address: string;

    beforeEach(async () => {
      profile = await profileFixture();
      printDialog({ blocked: true });
      await profile.print();
      await settled(profile);
      address = find<HTMLAnchorElement>(profile, '.notice a').href;
      expect((await fetch(address)).ok).to.equal(true);
    });

    const isFree = () =>
      fetch(address).then(
        () => false,
        () => true,
      );

    it('when printing works', async () => {
      printDialog();
      await profile.print();
      await settled(profile);
      expect(findAll(profile, '.notice a')).to.have.length(0);
      expect(await isFree()).to.equal(true);
    });

    it('when the profile leaves the page', async () => {
      profile.remove();
      expect(await isFree()).to.equal(true);
    });
  });
});
