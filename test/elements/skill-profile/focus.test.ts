import { expect } from 'chai';
import { find, findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { expectAccessible } from '../../harness/accessibility.js';
import {
  chooseLevel,
  keys,
  levelTable,
  openLevels,
  press,
  radio,
  rowElements,
  rowsOf,
  sectionToggle,
} from '../../harness/verbs.js';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';

/** Presses Tab until it leaves the profile; returns what had the focus on the way. */
async function tabThrough(profile: SkillProfile): Promise<Element[]> {
  const stops: Element[] = [];
  const before = document.createElement('button');
  const after = document.createElement('button');
  profile.before(before);
  profile.after(after);
  before.focus();
  for (let count = 0; count < 80; count++) {
    await keys('Tab');
    if (focused() === after || focused() === document.body) break;
    stops.push(focused());
  }
  return stops;
}

describe('skill-profile keyboard and focus', function () {
  this.timeout(20_000);

  it('is gone through with at most 80 presses of Tab, with no trap, and one stop for the level', async () => {
    const profile = await profileFixture({ open: 'none' });
    const stops = await tabThrough(profile);
    expect(stops.filter((stop) => (stop as HTMLInputElement).type === 'radio')).to.have.length(1);
    expect(new Set(stops).size).to.equal(stops.length);
    expect(stops).to.include(sectionToggle(profile, 'principal'));
    expect(stops.length).to.be.at.most(27);
  });

  it('all stops, with the sections that matter open, stay within 45', async () => {
    const profile = await profileFixture({ roleId: 'backend-go', level: 'middle' });
    expect((await tabThrough(profile)).length).to.be.at.most(45);
  });

  it('the arrows choose a level, and the focus stays on it', async () => {
    const profile = await profileFixture();
    radio(profile, 'junior').focus();
    await keys('ArrowDown');
    await settled(profile);
    expect(radio(profile, 'middle').checked).to.equal(true);
    expect(focused()).to.equal(radio(profile, 'middle'));
    await keys('ArrowDown');
    await settled(profile);
    expect(focused()).to.equal(radio(profile, 'senior'));
    expect(openLevels(profile)).to.deep.equal(['senior', 'lead']);
  });

  for (const key of ['Enter', 'Space']) {
    it(`${key} on a section's button closes and opens it`, async () => {
      const profile = await profileFixture();
      sectionToggle(profile, 'lead').focus();
      await keys(key);
      await settled(profile);
      expect(openLevels(profile)).to.not.include('lead');
      await keys(key);
      await settled(profile);
      expect(openLevels(profile)).to.include('lead');
      expect(focused()).to.equal(sectionToggle(profile, 'lead'));
    });
  }

  it('"Required only" keeps the focus, also when every row of a table goes', async () => {
    const profile = await profileFixture();
    const box = find<HTMLInputElement>(profile, '.filters input');
    box.focus();
    await keys('Space');
    await settled(profile);
    expect(box.checked).to.equal(true);
    expect(focused()).to.equal(box);
    expect(rowsOf(levelTable(profile, 'principal'))).to.deep.equal([]);
    await expectAccessible(profile);
  });

  it('the button that brings rows back hands the focus to the first of them', async () => {
    const profile = await profileFixture({ requiredOnly: true });
    const table = levelTable(profile, 'principal');
    const undo = find(table, '[part="empty"] button');
    expect(textOf(undo)).to.equal('Show optional roles too');
    await press(profile, undo);
    expect(rowsOf(table)).to.have.length(9);
    expect(focused()).to.equal(rowElements(table)[0]?.querySelector('button'));
    expect(find<HTMLInputElement>(profile, '.filters input').checked).to.equal(false);
  });

  it('a row that the host filters away hands the focus on, and not to the body', async () => {
    const profile = await profileFixture();
    const table = levelTable(profile, 'junior');
    const optional = rowElements(table).find((row) => textOf(row.cells[1]) === 'Optional');
    optional!.querySelector('button')!.focus();
    profile.requiredOnly = true;
    await settled(profile);
    expect(focused().checkVisibility(), 'what has the focus is on show').to.equal(true);
    expect(document.activeElement).to.equal(profile);
  });

  it('a choice of the host in a section with the focus does not take it', async () => {
    const profile = await profileFixture({ level: 'junior' });
    const toggle = sectionToggle(profile, 'junior');
    toggle.focus();
    profile.level = 'lead';
    await settled(profile);
    expect(focused()).to.equal(toggle);
  });

  it('a section that closes while the focus is in it hands the focus to its button', async () => {
    const profile = await profileFixture({ level: 'junior' });
    rowElements(levelTable(profile, 'junior'))[0]!.querySelector('button')!.focus();
    profile.level = 'lead';
    await settled(profile);
    expect(openLevels(profile)).to.deep.equal(['lead', 'principal']);
    expect(focused().checkVisibility(), 'what has the focus is on show').to.equal(true);
    expect(document.activeElement).to.equal(profile);
  });

  it('in the overview, a header leads on to the place it names', async () => {
    const profile = await profileFixture({ open: 'none', level: 'middle' });
    const header = find(profile, 'skill-matrix', 'button[data-role="backend-java"]');
    header.focus();
    await keys('Enter');
    await settled(profile);
    expect(textOf(focused())).to.equal('Java/KotlinBackend Developer');
    expect(focused().getAttribute('aria-expanded')).to.equal('true');
    expect(openLevels(profile)).to.deep.equal(['middle']);
  });

  it('every target is at least 24 px high and wide', async () => {
    const profile = await profileFixture({ roleId: 'backend-go', level: 'middle', width: 320 });
    await chooseLevel(profile, 'senior');
    const small = findAll(profile, 'button, select, label:has(input), input')
      .filter((control) => control.checkVisibility() && !control.closest('label:has(input) > input'))
      .map((control) => ({ name: textOf(control) || control.localName, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`);
    expect(small).to.deep.equal([]);
  });
});
