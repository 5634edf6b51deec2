import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { PROFILE_FILES, readProfile, SEED } from '../../harness/data-files.js';
import { hasDevtools } from '../../harness/devtools.js';
import { find, findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
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

describe('a checklist', function () {
  this.timeout(20_000);

  it('is offered as soon as there are a role and two levels to compare', async () => {
    const profile = await profileFixture({ roleId: 'backend-go' });
    expect(buttons(profile).map(textOf)).to.deep.equal(['Print page']);
    profile.level = 'middle';
    await settled(profile);
    expect(buttons(profile).map(textOf)).to.deep.equal(['Print page', 'Print checklist']);
    profile.level = 'principal';
    await settled(profile);
    expect(buttons(profile).map(textOf)).to.deep.equal(['Print page']);
    expect(await profile.print('checklist')).to.equal(false);
  });

  it('has an empty box for each item, drawn with lines that print without backgrounds', async () => {
    const dialog = printDialog();
    const profile = await profileFixture(CHOSEN);
    await profile.print('checklist');
    const { document: page, title } = dialog.shown[0]!;
    expect(title).to.equal('Message Broker Patterns – Checklist');
    const boxes = [...page.querySelectorAll('.items li .box')];
    expect(boxes).to.have.length(2);
    for (const box of boxes) {
      expect(getComputedStyle(box)).to.include({ borderTopStyle: 'solid', borderInlineEndStyle: 'solid' });
      expect(parseFloat(getComputedStyle(box).borderTopWidth)).to.be.at.least(1);
      expect(getComputedStyle(box, '::after').content).to.equal('none');
    }
  });

  it('has a tick or a dash where a mark is given, and the word for it', async () => {
    const dialog = printDialog();
    const profile = await profileFixture(CHOSEN);
    await profile.print('checklist', (index) => (['covered', 'partly'] as const)[index]);
    const items = [...dialog.shown[0]!.document.querySelectorAll('.items li')];
    expect(items.map((item) => textOf(item.lastElementChild))).to.deep.equal(['Covered', 'Partly covered']);
    for (const item of items) {
      const mark = getComputedStyle(item.querySelector('.box')!, '::after');
      expect(mark.content).to.equal('""');
      expect(parseFloat(mark.borderBottomWidth)).to.be.at.least(1);
    }
  });

  describe('on paper', () => {
    before(function () {
      if (!hasDevtools) this.skip();
    });

    it('is one sheet with the role, the levels, the status, the items, the day and the address', async () => {
      const dialog = printDialog();
      const profile = await profileFixture(CHOSEN);
      await profile.print('checklist');
      const sheets = await printToSheets({ html: dialog.shown[0]!.html });
      expect(sheets).to.have.length(1);
      const text = sheetText(sheets[0]!);
      const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
      for (const words of [
        'Message Broker Patterns',
        'Backend Developer (Go)',
        'Your current level Middle',
        'Next level Senior',
        'Required at both levels.',
        `Printed on ${today}`,
        location.href,
      ])
        expect(text).to.contain(words);
      const seed = await readProfile(SEED);
      expect(findOnSheet(sheets[0]!, seed.expectation(2, 2)!.description as string)).to.have.length(1);
    });

    for (const file of PROFILE_FILES.filter((name) => name !== 'minimal.json')) {
      it(`of ${file} is one sheet, at its longest`, async () => {
        const { document: data, roles, levels } = await readProfile(file);
        const size = (value: unknown) => JSON.stringify(value).length;
        const above = data.expectations.filter(({ level }) => level !== levels[0]!.id);
        const [longest] = above.sort((one, other) => size(other) - size(one));
        const profile = await profileFixture({
          file,
          roleId: longest?.role ?? roles[0]!.id,
          level: levels[0]!.id,
          ...(longest ? { target: longest.level } : {}),
        });
        const dialog = printDialog();
        expect(await profile.print('checklist')).to.equal(true);
        expect(await printToSheets({ html: dialog.shown[0]!.html })).to.have.length(1);
      });
    }
  });
});

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
