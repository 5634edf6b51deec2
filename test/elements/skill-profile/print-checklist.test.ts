import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { PROFILE_FILES, readProfile, SEED } from '../../harness/data-files.js';
import { hasDevtools } from '../../harness/devtools.js';
import { find, findAll, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { forgetMarks } from '../../harness/marks.js';
import { findOnSheet, printDialog, printToSheets, sheetText } from '../../harness/print.js';
import { press } from '../../harness/verbs.js';

const CHOSEN = { roleId: 'backend-go', level: 'middle' };

const buttons = (profile: SkillProfile): HTMLElement[] => findAll(profile, '[part="print-button"]');

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

  it('has the marks that are kept when none are given, also while the screen compares with something else', async () => {
    forgetMarks();
    const dialog = printDialog();
    const profile = await profileFixture(CHOSEN);
    await press(profile, find(profile, '[part="checklist"] input'));
    profile.otherRole = 'backend-rust';
    await settled(profile);
    expect(await profile.print('checklist')).to.equal(true);
    const words = [...dialog.shown[0]!.document.querySelectorAll('.items li')].map((item) =>
      textOf(item.querySelector('.mark')),
    );
    expect(words).to.deep.equal(['Covered', '']);
    forgetMarks();
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
