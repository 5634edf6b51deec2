import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { SEED, readDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, newBox, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseLevel, levelTable, openLevels, press, radio, rowsOf, sectionToggle } from '../../harness/verbs.js';

/** The levels of all headings that are on show, in the order of the page. */
const outline = (profile: Element): number[] =>
  findAll(profile, 'h1, h2, h3, h4, h5, h6')
    .filter((heading) => heading.checkVisibility())
    .map(({ localName }) => Number(localName[1]));

const LANDMARKS =
  'main, nav, aside, form, [role="region"], [role="navigation"], [role="search"], [role="complementary"], ' +
  'section[aria-label], section[aria-labelledby]';

/** Landmarks: what a screen reader lists as a region of the page. A header or footer is one outside of sections. */
const landmarks = (profile: Element): string[] =>
  findAll(profile, `${LANDMARKS}, header, footer`)
    .filter((element) => !element.matches('header, footer') || !element.closest('section, article'))
    .map(({ localName, role }) => `${localName} ${role ?? ''}`.trim());

describe('skill-profile properties', function () {
  this.timeout(15_000);

  describe('heading-level', () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`${level}: the title is an h${level}, and no heading below skips a level`, async () => {
        const profile = await profileFixture({ headingLevel: level, roleId: 'backend-go', level: 'middle' });
        const levels = outline(profile);
        expect(levels[0]).to.equal(level);
        levels.slice(1).forEach((next, index) => {
          expect(next, `heading ${index + 1}`).to.be.within(Math.min(level + 1, 6), Math.min(levels[index]! + 1, 6));
        });
        expect(levels.filter((each) => each === level)).to.have.length(level < 6 ? 1 : levels.length);
        expect(levels).to.have.length.above(9);
      });
    }

    for (const wrong of ['0', '-1', '7', '2.9', 'two', '']) {
      it(`"${wrong}" is brought to a real level`, async () => {
        const profile = await fixture<SkillProfile>(
          html`<skill-profile heading-level=${wrong} .data=${await readDocument(SEED)}></skill-profile>`,
        );
        const expected = wrong === '7' ? 6 : wrong === '-1' ? 1 : 2;
        expect(outline(profile)[0]).to.equal(expected);
      });
    }
  });

  describe('landmark', () => {
    it('adds none unless it is asked for', async () => {
      const profile = await profileFixture({ roleId: 'backend-go', level: 'middle' });
      expect(landmarks(profile)).to.deep.equal([]);
    });

    it('adds one, named by the title', async () => {
      const profile = await profileFixture({ landmark: true });
      expect(landmarks(profile)).to.deep.equal(['div region']);
      const region = find(profile, '[role="region"]');
      const name = (region.getRootNode() as ShadowRoot).getElementById(region.getAttribute('aria-labelledby') ?? '');
      expect(textOf(name)).to.equal('Message Broker Patterns');
      await expectAccessible(profile);
    });
  });

  describe('role-id, level and target', () => {
    it('choose for the reader, as attributes', async () => {
      const profile = await fixture<SkillProfile>(
        html`<skill-profile role-id="backend-go" level="middle" target="lead" .data=${await readDocument(SEED)}></skill-profile>`,
      );
      expect(find<HTMLSelectElement>(profile, 'role-filter', 'select').value).to.equal('backend-go');
      expect(radio(profile, 'middle').checked).to.equal(true);
      expect(textOf(find(profile, 'level-compare', '[part="heading"]'))).to.equal(
        'What changes from Middle to Lead/Staff',
      );
      expect(openLevels(profile)).to.deep.equal(['middle', 'lead']);
    });

    it('set again after the reader has chosen, win; taken away, leave nothing chosen', async () => {
      const profile = await profileFixture({ level: 'middle' });
      await chooseLevel(profile, 'senior');
      profile.level = 'junior';
      await settled(profile);
      expect(radio(profile, 'junior').checked).to.equal(true);
      profile.removeAttribute('level');
      profile.level = undefined;
      await settled(profile);
      expect(findAll<HTMLInputElement>(profile, 'input[type="radio"]').some(({ checked }) => checked)).to.equal(false);
    });

    it('set before there is a document, count once it is there', async () => {
      const profile = document.createElement('skill-profile');
      profile.roleId = 'backend-go';
      profile.level = 'middle';
      newBox().append(profile);
      await settled(profile);
      profile.data = await readDocument(SEED);
      await settled(profile);
      expect(radio(profile, 'middle').checked).to.equal(true);
      expect(find<HTMLSelectElement>(profile, 'role-filter', 'select').value).to.equal('backend-go');
    });

    it('that the document does not have are ignored, with one warning each', async () => {
      const lines = consoleLines();
      const profile = await profileFixture({ roleId: 'astronaut', level: 'guru', target: 'god' });
      profile.requestUpdate();
      profile.open = 'all';
      await settled(profile);
      expect(lines).to.deep.equal(
        ['role "astronaut"', 'level "guru"', 'level "god"'].map((what) => ({
          level: 'warn',
          text: `<skill-profile> message-broker-patterns has no ${what}: ignored.`,
        })),
      );
      expect(find<HTMLSelectElement>(profile, 'role-filter', 'select').value).to.equal('');
      expect(findAll<HTMLInputElement>(profile, 'input[type="radio"]').some(({ checked }) => checked)).to.equal(false);
      expect(openLevels(profile)).to.have.length(5);
      await expectAccessible(profile);
    });

    it('the next level is compared with when the target is unknown', async () => {
      consoleLines();
      const profile = await profileFixture({ roleId: 'backend-go', level: 'middle', target: 'god' });
      expect(textOf(find(profile, 'level-compare', '[part="heading"]'))).to.equal('What changes from Middle to Senior');
    });
  });

  describe('required-only and roles', () => {
    it('required-only hides what is optional, in every table', async () => {
      const profile = await profileFixture({ requiredOnly: true });
      const counts = findAll(profile, 'level-table').map((table) => rowsOf(table).length);
      expect(counts).to.deep.equal([2, 9, 9, 9, 0]);
      expect(find<HTMLInputElement>(profile, '.filters input').checked).to.equal(true);
      await expectAccessible(profile);
    });

    it('roles shows only those, in tables and overview', async () => {
      const profile = await profileFixture({ roles: ['backend-go', 'backend-rust'] });
      const counts = findAll(profile, 'level-table').map((table) => rowsOf(table).length);
      expect(counts).to.deep.equal([2, 2, 2, 2, 2]);
      expect(findAll(profile, 'skill-matrix', 'tbody tr')).to.have.length(2);
    });

    it('unknown roles are ignored with one warning', async () => {
      const lines = consoleLines();
      const profile = await profileFixture({ roles: ['backend-go', 'astronaut'] });
      expect(rowsOf(levelTable(profile, 'junior'))).to.have.length(1);
      expect(lines.map(({ text }) => text)).to.deep.equal([
        '<skill-profile> message-broker-patterns has no role "astronaut": ignored.',
      ]);
    });
  });

  describe('open', () => {
    for (const [open, chosen, expected] of [
      ['all', undefined, ['junior', 'middle', 'senior', 'lead', 'principal']],
      ['all', 'middle', ['junior', 'middle', 'senior', 'lead', 'principal']],
      ['relevant', undefined, []],
      ['relevant', 'middle', ['middle', 'senior']],
      ['none', undefined, []],
      ['none', 'middle', []],
      ['anything', 'middle', ['middle', 'senior']],
    ] as const) {
      it(`${open}, ${chosen ? `at ${chosen}` : 'no level chosen'}: ${expected.join(', ') || 'none'} open`, async () => {
        const profile = await profileFixture({ open, level: chosen });
        expect(openLevels(profile)).to.deep.equal(expected);
      });
    }

    it('never closes what the reader has opened', async () => {
      const profile = await profileFixture({ open: 'none' });
      await press(profile, sectionToggle(profile, 'lead'));
      profile.open = 'relevant';
      profile.level = 'junior';
      await settled(profile);
      expect(openLevels(profile)).to.deep.equal(['junior', 'middle', 'lead']);
    });
  });

  describe('navigate()', () => {
    it('to a level: opens its section and puts the focus on its button', async () => {
      const profile = await profileFixture({ open: 'none' });
      await profile.navigate({ level: 'senior' });
      expect(openLevels(profile)).to.deep.equal(['senior']);
      expect(focused()).to.equal(sectionToggle(profile, 'senior'));
    });

    it('to a role at a level: opens the ladder and puts the focus on its button', async () => {
      const profile = await profileFixture({ open: 'none' });
      await profile.navigate({ level: 'senior', role: 'backend-rust' });
      expect(openLevels(profile)).to.deep.equal(['senior']);
      expect(textOf(focused())).to.equal('RustBackend Developer');
      expect(focused().getAttribute('aria-expanded')).to.equal('true');
      expect(findAll(levelTable(profile, 'senior'), '.ladder li')).to.have.length(5);
    });

    it('to a role alone: at the level of the reader, else at the first', async () => {
      const profile = await profileFixture({ open: 'none' });
      await profile.navigate({ role: 'backend-go' });
      expect(openLevels(profile)).to.deep.equal(['junior']);
      const other = await profileFixture({ open: 'none', level: 'lead' });
      await other.navigate({ role: 'backend-go' });
      expect(openLevels(other)).to.deep.equal(['lead']);
    });

    it('to what the document does not have does nothing, and throws nothing', async () => {
      const profile = await profileFixture({ open: 'none' });
      await profile.navigate({ level: 'guru' });
      expect(openLevels(profile)).to.deep.equal([]);
      await profile.navigate({ level: 'senior', role: 'astronaut' });
      expect(openLevels(profile)).to.deep.equal(['senior']);
      const empty = await fixture<SkillProfile>(html`<skill-profile></skill-profile>`);
      await empty.navigate({ level: 'senior' });
    });
  });

  it('what the host sets is neither spoken nor told in an event', async () => {
    const [said, changes] = [announcements(), eventsOf('skill-change')];
    const profile = await profileFixture();
    Object.assign(profile, { roleId: 'backend-go', level: 'middle', requiredOnly: true, roles: ['backend-go'] });
    await settled(profile);
    expect(said).to.deep.equal([]);
    expect(changes).to.deep.equal([]);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`theme="${theme}" sets the colour scheme, with enough contrast`, async () => {
      const profile = await profileFixture({ theme, roleId: 'backend-go', level: 'middle' });
      expect(getComputedStyle(profile).colorScheme).to.equal(theme);
      await expectAccessible(profile);
    });
  }

  it('hidden hides it', async () => {
    const profile = await profileFixture();
    profile.hidden = true;
    expect(getComputedStyle(profile).display).to.equal('none');
  });

  it('follow the reader, so that the page can undo the choice', async () => {
    const profile = await profileFixture({ level: 'middle' });
    await chooseLevel(profile, 'senior');
    expect(profile.level).to.equal('senior');
    profile.level = 'middle';
    await settled(profile);
    expect(radio(profile, 'middle').checked).to.equal(true);
    profile.level = undefined;
    await settled(profile);
    expect(radio(profile, 'middle').checked).to.equal(false);
  });

  it('navigate() to a row that a filter hides puts the focus on its level', async () => {
    const profile = await profileFixture({ requiredOnly: true });
    await profile.navigate({ role: 'backend-go', level: 'principal' });
    expect(focused()).to.equal(sectionToggle(profile, 'principal'));
  });
});
