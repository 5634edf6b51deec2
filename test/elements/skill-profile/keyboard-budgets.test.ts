import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { find, findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { forgetMarks } from '../../harness/marks.js';
import { keys, levelTable, openLevels, radio, rowElements, sectionToggle } from '../../harness/verbs.js';

/** Counts the keys that a reader presses. */
class Reader {
  pressed = 0;
  readonly #profile: SkillProfile;

  constructor(profile: SkillProfile) {
    this.#profile = profile;
  }

  async press(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await keys(name);
      this.pressed++;
      await settled(this.#profile);
    }
  }

  /** Presses Tab until something has the focus. */
  async tabTo(what: () => Element | undefined): Promise<void> {
    for (let count = 0; count < 80 && focused() !== what(); count++) await this.press('Tab');
    expect(focused()).to.equal(what());
  }
}

/** A profile with the focus just before it. */
async function atTop(options: Parameters<typeof profileFixture>[0] = {}): Promise<[SkillProfile, Reader]> {
  const profile = await profileFixture({ width: 1000, ...options });
  const before = document.createElement('button');
  before.textContent = 'before';
  profile.before(before);
  before.focus();
  return [profile, new Reader(profile)];
}

const roleList = (profile: SkillProfile): HTMLElement => find(profile, 'role-filter:not([mode])', 'select');
const showAll = (profile: SkillProfile): HTMLElement => find(profile, 'level-compare', '.head button');
const header = (profile: SkillProfile, level: string): HTMLElement =>
  find(profile, 'skill-matrix', `[part="column-header"][data-level="${level}"]`);
const chosen = { roleId: 'backend-go', level: 'middle' };

describe('keys to press, from the top of the profile', function () {
  this.timeout(60_000);
  after(forgetMarks);

  it('T1: to choose Go and Middle, at most 8', async () => {
    const [profile, reader] = await atTop();
    await reader.tabTo(() => roleList(profile));
    await reader.press('g', 'Tab', 'ArrowDown');
    expect([profile.roleId, profile.level]).to.deep.equal(['backend-go', 'middle']);
    expect(reader.pressed).to.be.at.most(8);
  });

  it('T2: to mark the first item of the next level, from the levels, at most 3', async () => {
    const profile = await profileFixture({ width: 1000, ...chosen });
    radio(profile, 'middle').focus();
    const reader = new Reader(profile);
    await reader.tabTo(() => findAll(profile, '[part="checklist"] input')[0]);
    await reader.press('Space');
    expect(find<HTMLInputElement>(profile, '[part="checklist"] input').checked).to.equal(true);
    expect(reader.pressed).to.be.at.most(3);
  });

  for (const [title, options] of [
    ['no level chosen', {}],
    ['a level chosen', chosen],
  ] as const)
    it(`T3a: to open the ladder of Rust at Senior with ${title}, at most 30`, async () => {
      const [profile, reader] = await atTop(options);
      await reader.tabTo(() => header(profile, 'senior'));
      await reader.press('Enter');
      const button = (): HTMLElement =>
        rowElements(levelTable(profile, 'senior'))
          .find((row) => textOf(row).startsWith('Rust'))!
          .querySelector('button')!;
      await reader.tabTo(button);
      await reader.press('Enter');
      expect(button().getAttribute('aria-expanded')).to.equal('true');
      expect(reader.pressed).to.be.at.most(30);
    });

  it('T3b: to see all levels of a role at the top, at most 10', async () => {
    const [profile, reader] = await atTop();
    await reader.tabTo(() => roleList(profile));
    await reader.press('g', 'Tab', 'ArrowDown');
    await reader.tabTo(() => showAll(profile));
    await reader.press('Enter');
    expect(findAll(profile, 'level-compare', '[part="rung"]')).to.have.length(5);
    expect(reader.pressed).to.be.at.most(10);
  });

  it('T4: to reach the section of Principal with a level chosen, at most 22', async () => {
    const [profile, reader] = await atTop(chosen);
    await reader.tabTo(() => header(profile, 'principal'));
    await reader.press('Enter');
    expect(focused()).to.equal(sectionToggle(profile, 'principal'));
    expect(openLevels(profile)).to.include('principal');
    expect(reader.pressed).to.be.at.most(22);
  });

  it('T5: to see only what is required with a level chosen, at most 15', async () => {
    const [profile, reader] = await atTop(chosen);
    await reader.tabTo(() => find(profile, '.filters input'));
    await reader.press('Space');
    expect(profile.requiredOnly).to.equal(true);
    expect(reader.pressed).to.be.at.most(15);
  });

  // before a level is chosen every level is open, with a button in each of 45 rows: only skipping is a short way then
  for (const [title, options] of [
    ['a level chosen', chosen],
    ['no level chosen and its tables closed', { open: 'relevant' }],
  ] as const)
    it(`T6: to come to the last control with ${title}, at most 45`, async () => {
      const [profile, reader] = await atTop(options);
      await reader.tabTo(() => findAll(profile, '.level .toggle').at(-1));
      expect(openLevels(profile)).to.not.include('principal');
      expect(reader.pressed).to.be.at.most(45);
    });

  it('T6: to skip past the profile, 2, and the next leaves it', async () => {
    const [profile, reader] = await atTop(chosen);
    const after = document.createElement('button');
    after.textContent = 'after';
    profile.after(after);
    await reader.press('Tab', 'Enter');
    expect(textOf(focused())).to.equal('End of Message Broker Patterns');
    expect(focused().getBoundingClientRect().height).to.be.above(20);
    await reader.press('Tab');
    expect(focused()).to.equal(after);
  });

  it('choosing what to compare with keeps the focus', async () => {
    const profile = await profileFixture({ width: 1000, ...chosen });
    const list = (): HTMLSelectElement => find<HTMLSelectElement>(profile, 'level-compare', '[part="target"]');
    list().focus();
    await keys('End');
    await settled(profile);
    expect(profile.otherRole).to.be.a('string');
    expect(focused()).to.equal(list());
  });
});
