import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { readProfile, SEED } from '../../harness/data-files.js';
import { hasDevtools } from '../../harness/devtools.js';
import { findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { announcements, eventsOf } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { findOnSheet, printDialog, printToSheets, sheetText } from '../../harness/print.js';
import { expectWholeTables } from '../../harness/printed-tables.js';
import { keys } from '../../harness/verbs.js';

const CHOSEN = { roleId: 'backend-go', level: 'middle' };

const buttons = (profile: SkillProfile): HTMLElement[] => findAll(profile, '[part="print-button"]');
const pageButton = (profile: SkillProfile): HTMLElement => buttons(profile)[0]!;
const checklistButton = (profile: SkillProfile): HTMLElement => buttons(profile)[1]!;

describe('printing a profile', function () {
  this.timeout(20_000);

  it('says skill-print first, with what is printed, and does not print when that is prevented', async () => {
    const dialog = printDialog();
    const profile = await profileFixture(CHOSEN);
    const events = eventsOf('skill-print');
    document.addEventListener('skill-print', (event) => event.preventDefault(), { once: true });
    expect(await profile.print('checklist')).to.equal(false);
    expect(dialog.asked).to.equal(0);
    expect(await profile.print()).to.equal(true);
    expect(dialog.asked).to.equal(1);
    expect(events.map(({ what, skill, role, level }) => [what, skill, role, level])).to.deep.equal([
      ['checklist', 'message-broker-patterns', 'backend-go', 'middle'],
      ['page', 'message-broker-patterns', 'backend-go', 'middle'],
    ]);
    expect(events[0]).to.include({ target: profile, bubbles: true, composed: true, cancelable: true });
  });

  it('shows the dialog a page of its own, with the name of the skill, and takes it away again', async () => {
    const dialog = printDialog();
    const title = document.title;
    const profile = await profileFixture();
    document.querySelector('body')!.append(Object.assign(document.createElement('p'), { textContent: 'Host words' }));
    await profile.print();
    const [page] = dialog.shown;
    expect(page!.title).to.equal('Message Broker Patterns');
    expect(page!.hostTitle).to.equal('Message Broker Patterns');
    expect(document.title).to.equal(title);
    expect(textOf(page!.document.body)).to.not.contain('Host words');
    await until(() => !document.querySelector('iframe'), { name: 'the end of the frame' });
    document.body.lastElementChild!.remove();
  });

  it('has the title of the page back when the reader goes on, where the browser does not say that printing is over', async () => {
    const dialog = printDialog({ quiet: true });
    const { title } = document;
    const profile = await profileFixture();
    await profile.print();
    await profile.print('page');
    expect(dialog.shown.map(({ hostTitle }) => hostTitle)).to.deep.equal(Array(2).fill('Message Broker Patterns'));
    await keys('Shift+Tab');
    expect(document.title).to.equal(title);
    await until(() => !document.querySelector('iframe'), { name: 'the end of the frames' });
  });

  it('prints nothing while there is no profile', async () => {
    const dialog = printDialog();
    const profile = await profileFixture({ data: undefined });
    expect(await profile.print()).to.equal(false);
    expect(dialog.asked).to.equal(0);
  });

  it('is light, in the font and the accent colour of the profile, and in its language and direction', async () => {
    const dialog = printDialog();
    const profile = await profileFixture({ theme: 'dark' });
    const box = profile.parentElement!;
    Object.assign(box, { lang: 'ar', dir: 'rtl' });
    box.style.fontFamily = 'Georgia';
    box.style.setProperty('--skill-color-accent', 'rgb(120, 0, 120)');
    await settled(profile);
    await profile.print();
    const { document: page } = dialog.shown[0]!;
    const style = getComputedStyle(page.body);
    expect(style).to.include({
      fontFamily: 'Georgia',
      color: 'rgb(17, 17, 17)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    expect(style.getPropertyValue('--skill-color-accent')).to.equal('rgb(120, 0, 120)');
    expect(page.documentElement).to.include({ lang: 'ar', dir: 'rtl' });
  });

  it('by its button keeps the focus there and says nothing', async () => {
    const dialog = printDialog();
    const said = announcements();
    const profile = await profileFixture(CHOSEN);
    for (const [count, button] of [pageButton(profile), checklistButton(profile)].entries()) {
      button.focus();
      button.click();
      await until(() => dialog.shown.length > count, { name: 'the dialog' });
      expect(focused()).to.equal(button);
    }
    expect(said).to.deep.equal([]);
    await expectAccessible(profile);
  });

  it('by its button gives the focus back when the dialog has taken it', async () => {
    const dialog = printDialog();
    const profile = await profileFixture();
    pageButton(profile).focus();
    pageButton(profile).click();
    pageButton(profile).blur();
    await until(() => dialog.shown.length > 0, { name: 'the dialog' });
    await until(() => focused() === pageButton(profile), { name: 'the focus' });
  });

  describe('on paper', () => {
    before(function () {
      if (!hasDevtools) this.skip();
    });

    for (const options of [{}, { ...CHOSEN, open: 'none', theme: 'dark' }]) {
      it(`is at most nine sheets with every description, rows whole: ${JSON.stringify(options)}`, async () => {
        const dialog = printDialog();
        const profile = await profileFixture(options);
        await profile.print();
        const sheets = await printToSheets({ html: dialog.shown[0]!.html });
        expect(sheets.length).to.be.at.most(9);
        expectWholeTables(sheets, await readProfile(SEED));
        const text = sheets.map(sheetText).join(' ');
        for (const words of ['Print page', 'Required only', 'Roles: all 9', 'Show all 5 levels'])
          expect(text).to.not.contain(words);
      });
    }

    it('leaves out what the filters leave out, and says so', async () => {
      const dialog = printDialog();
      const profile = await profileFixture({ requiredOnly: true, roles: ['backend-go', 'backend-rust'] });
      await profile.print();
      const sheets = await printToSheets({ html: dialog.shown[0]!.html });
      expect(sheetText(sheets[0]!)).to.contain('Roles: 2 of 9 · Required only');
      for (const { description, role, required } of (await readProfile(SEED)).document.expectations) {
        const shown = required && ['backend-go', 'backend-rust'].includes(role);
        const places = sheets.flatMap((sheet) => findOnSheet(sheet, description as string));
        expect(places.length, description as string).to.equal(shown ? 1 : 0);
      }
    });

    it('has sixty roles, every row whole', async () => {
      const dialog = printDialog();
      const profile = await profileFixture({ file: 'awkward/sixty-roles.json' });
      await profile.print();
      expectWholeTables(
        await printToSheets({ html: dialog.shown[0]!.html }),
        await readProfile('awkward/sixty-roles.json'),
      );
    });

    it('goes from right to left', async () => {
      const dialog = printDialog();
      const profile = await profileFixture({ file: 'awkward/arabic.json' });
      profile.dir = 'rtl';
      await profile.print();
      const sheets = await printToSheets({ html: dialog.shown[0]!.html });
      const [role, required, description] = ['Role', 'Required', 'Description'].map(
        (name) => sheets[1]!.find(({ text }) => text === name)!.x,
      );
      expect([role! > required!, required! > description!]).to.deep.equal([true, true]);
      expect(sheets.map(sheetText).join(' ')).to.contain('Kubernetes');
    });
  });
});
