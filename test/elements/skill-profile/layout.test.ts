import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { PROFILE_FILES, readDocument, readValue, SEED } from '../../harness/data-files.js';
import { bringToFront } from '../../harness/devtools.js';
import { find, findAll, fixture, profileFixture, settled, visibleText } from '../../harness/fixture.js';
import { consoleLines } from '../../harness/listening.js';
import { overflowOf } from '../../harness/overflow.js';
import { chooseLevel, chooseRole, press, rowElements } from '../../harness/verbs.js';

const WIDTHS = [280, 320, 768, 1280];

/** Waits for what comes with a frame: this window may be behind another one, where there are none. */
async function untilDrawn(what: () => boolean): Promise<void> {
  for (let round = 0; round < 40 && !what(); round++) {
    await bringToFront();
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(what()).to.equal(true);
}

/**
 * Opens what can be opened: a row of each table, the panel of roles, ladder and progress below the
 * comparison.
 */
async function openAll(profile: SkillProfile): Promise<void> {
  for (const table of findAll(profile, 'level-table')) rowElements(table)[0]?.querySelector('button')?.click();
  await press(profile, find(profile, 'role-filter[mode="multiple"]', '#toggle'));
  for (const name of ['ladder', 'progress']) {
    const [button] = findAll(profile, 'level-compare', `[aria-controls="${name}"]`);
    if (button) await press(profile, button);
  }
}

/** What does not fit, or shows nothing, at a width. */
function faults(profile: SkillProfile, width: number): string[] {
  const box = profile.parentElement!;
  box.style.inlineSize = `${width}px`;
  const tables = findAll(profile, 'table')
    .filter((table) => table.checkVisibility() && table.scrollWidth > width)
    .map((table) => `a table is ${table.scrollWidth} px wide`);
  const blank = findAll(profile, '*')
    .filter((element) => element.localName.includes('-') && visibleText(element) === '')
    .map((element) => `${element.localName} is blank`);
  const wide = profile.scrollWidth > profile.clientWidth ? [`the profile is ${profile.scrollWidth} px wide`] : [];
  return [...wide, ...tables, ...blank, ...overflowOf(profile)].map((fault) => `${width} px: ${fault}`);
}

describe('skill-profile layout', function () {
  this.timeout(20_000);

  for (const file of PROFILE_FILES) {
    it(`${file} fits into ${WIDTHS.join(', ')} px, with a choice made and all opened, nothing blank`, async () => {
      const lines = consoleLines();
      const { roles, levels } = await readDocument(file);
      const profile = await profileFixture({ file, open: 'all' });
      expect(WIDTHS.flatMap((width) => faults(profile, width))).to.deep.equal([]);
      await chooseRole(profile, roles[0]!.id);
      await chooseLevel(profile, levels[0]!.id);
      await openAll(profile);
      expect(WIDTHS.flatMap((width) => faults(profile, width))).to.deep.equal([]);
      expect(lines.filter(({ level }) => level === 'error')).to.deep.equal([]);
    });
  }

  it('the seed at 280 px and with the spacing of text that WCAG 1.4.12 asks for', async () => {
    const profile = await profileFixture({ open: 'all', roleId: 'backend-go', level: 'middle' });
    for (const root of [profile, ...findAll(profile, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])) {
      const style = document.createElement('style');
      style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;
      root.append(style);
    }
    expect([320, 1280].flatMap((width) => faults(profile, width))).to.deep.equal([]);
  });

  for (const width of [320, 768, 1280]) {
    it(`is accessible at ${width} px with all opened`, async () => {
      const profile = await profileFixture({ open: 'all', width, roleId: 'backend-go', level: 'middle' });
      await openAll(profile);
      await expectAccessible(profile);
    });
  }

  it('wide, each level is a table; narrow, each row a block with the text below role and badge', async () => {
    const profile = await profileFixture({ width: 1000 });
    const [row] = rowElements(find(profile, 'level-table'));
    const boxes = (): DOMRect[] => [...row!.cells].map((cell) => cell.getBoundingClientRect());
    const [, wideBadge, wideText] = boxes();
    expect(wideText!.left).to.be.at.least(wideBadge!.right - 1);
    expect(wideText!.top).to.be.closeTo(wideBadge!.top, 2);
    profile.parentElement!.style.inlineSize = '320px';
    const [narrowRole, , narrowText] = boxes();
    expect(narrowText!.top).to.be.at.least(narrowRole!.bottom - 1);
    expect(narrowText!.left).to.be.closeTo(narrowRole!.left, 2);
  });

  for (const style of ['display: inline-block', 'float: left', 'display: table-cell', 'display: inline-flex'])
    it(`is as wide as a phone in what is as wide as its content: ${style}`, async () => {
      const profile = await profileFixture({ width: 1000 });
      profile.parentElement!.style.cssText = style;
      expect(profile.offsetWidth).to.be.within(250, 1000);
      expect(overflowOf(profile)).to.deep.equal([]);
    });

  it('has the state narrow while its tables are stacked, and so have they', async function () {
    if (navigator.vendor.startsWith('Apple')) this.skip(); // see NarrowController
    const profile = await profileFixture({ width: 1000 });
    const table = find(profile, 'level-table');
    const narrow = (): boolean[] => [profile, table].map((element) => element.matches(':state(narrow)'));
    expect(narrow()).to.deep.equal([false, false]);
    profile.parentElement!.style.inlineSize = '400px';
    await untilDrawn(() => narrow().every(Boolean));
    profile.parentElement!.style.inlineSize = '1000px';
    await untilDrawn(() => !narrow().some(Boolean));
  });

  describe('from right to left', () => {
    async function rtl(width: number, file: string = SEED): Promise<SkillProfile> {
      const box = await fixture(
        html`<div dir="rtl"><skill-profile open="all" .data=${await readValue(file)}></skill-profile></div>`,
        width,
      );
      const profile = find<SkillProfile>(box, 'skill-profile');
      profile.roleId = (await readDocument(file)).roles[0]!.id;
      profile.level = 'middle';
      await settled(profile);
      return profile;
    }

    it('the first column stands on the right, in tables and overview', async () => {
      const profile = await rtl(1000);
      const [row] = rowElements(find(profile, 'level-table'));
      const [role, badge, text] = [...row!.cells].map((cell) => cell.getBoundingClientRect());
      expect(role!.left).to.be.at.least(badge!.right - 1);
      expect(badge!.left).to.be.at.least(text!.right - 1);
      const [name, first, second] = [...find<HTMLTableRowElement>(profile, 'skill-matrix', 'tbody tr').cells].map(
        (cell) => cell.getBoundingClientRect(),
      );
      expect(name!.left).to.be.at.least(first!.right - 1);
      expect(first!.left).to.be.at.least(second!.right - 1);
    });

    it('the stairs rise to the left, and the current level stands right of the next', async () => {
      const profile = await rtl(1000);
      const steps = findAll(profile, 'level-selector', '[part="option"]').map((step) => step.getBoundingClientRect());
      expect(steps.map(({ left }) => left)).to.deep.equal(steps.map(({ left }) => left).sort((a, b) => b - a));
      const [now, next] = ['now', 'next'].map((side) => find(profile, `[part="${side}"]`).getBoundingClientRect());
      expect(now!.left).to.be.at.least(next!.right);
    });

    for (const file of [SEED, 'awkward/arabic.json']) {
      it(`${file} fits as well`, async () => {
        const profile = await rtl(320, file);
        expect(WIDTHS.flatMap((width) => faults(profile, width))).to.deep.equal([]);
        await expectAccessible(profile);
      });
    }
  });
});
