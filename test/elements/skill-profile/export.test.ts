import { expect } from 'chai';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { csvToProfiles } from '../../../src/convert/csv.js';
import { caseToProfiles } from '../../../src/convert/case.js';
import { parseProfile } from '../../../src/schema/parse-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readDocument, SEED } from '../../harness/data-files.js';
import { savedFiles } from '../../harness/downloads.js';
import { find, findAll, focused, profileFixture, settled, textOf } from '../../harness/fixture.js';
import { announcements, eventsOf } from '../../harness/listening.js';
import { until } from '../../harness/page.js';
import { keys } from '../../harness/verbs.js';

const button = (profile: SkillProfile): HTMLButtonElement => find(profile, '[part="export-button"]');
const menus = (profile: SkillProfile): HTMLElement[] => findAll(profile, '[part="export-menu"]');
const format = (profile: SkillProfile, name: string): HTMLButtonElement => find(profile, `[data-format="${name}"]`);

/** A profile with its menu open. */
async function openMenu(options: Parameters<typeof profileFixture>[0] = {}): Promise<SkillProfile> {
  const profile = await profileFixture(options);
  button(profile).focus();
  button(profile).click();
  await until(() => menus(profile)[0], { name: 'the menu' });
  return profile;
}

describe('Export', function () {
  this.timeout(15_000);

  it('opens a menu that says what a file will have, and closes it again', async () => {
    const profile = await openMenu();
    expect(button(profile).getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(menus(profile)[0])).to.equal(
      'All 45 expectations as Table (CSV) Skill profile (JSON) CASE 1.1 (JSON)',
    );
    await expectAccessible(profile);
    button(profile).click();
    await settled(profile);
    expect(menus(profile)).to.have.length(0);
    expect(button(profile).getAttribute('aria-expanded')).to.equal('false');
  });

  it('counts what the filters leave', async () => {
    const profile = await openMenu({ requiredOnly: true, roles: ['backend-go', 'backend-rust'] });
    expect(textOf(find(profile, '[part="export-menu"] p'))).to.equal('7 of 45 expectations, as shown here, as');
  });

  it('has no document without a mistake: JSON, CSV and CASE are read again as the same', async () => {
    const profile = await openMenu();
    const document = await readDocument(SEED);
    const files = savedFiles();
    const said = announcements();
    for (const name of ['json', 'csv', 'case']) {
      if (!menus(profile)[0]) button(profile).click();
      await until(() => menus(profile)[0]);
      const before = files.length;
      format(profile, name).click();
      await until(() => files.length > before, { name });
      await settled(profile);
      expect(menus(profile), 'the menu is gone').to.have.length(0);
      expect(focused()).to.equal(button(profile));
    }
    expect(files.map(({ name }) => name)).to.deep.equal([
      'message-broker-patterns.json',
      'message-broker-patterns.csv',
      'message-broker-patterns.case.json',
    ]);
    const [json, csv, case11] = files.map(({ text }) => text);
    expect(parseProfile(JSON.parse(json!)).document).to.deep.equal(document);
    expect(csv![0], 'a byte order mark').to.equal('\ufeff');
    expect(csvToProfiles(csv!).profiles).to.deep.equal([document]);
    expect(caseToProfiles(JSON.parse(case11!)).profiles).to.deep.equal([document]);
    expect(said).to.deep.equal(files.map(({ name }) => `${name} is saved.`));
  });

  it('saves what is shown, and nothing that the filters hide', async () => {
    const profile = await openMenu({ query: 'tokio' });
    const files = savedFiles();
    format(profile, 'json').click();
    await until(() => files[0]);
    const { roles, expectations } = JSON.parse(files[0]!.text) as { roles: { id: string }[]; expectations: unknown[] };
    expect(roles.map(({ id }) => id)).to.deep.equal(['backend-rust']);
    expect(expectations).to.have.length(3);
  });

  it('tells the page first, which can save in its own way', async () => {
    const profile = await openMenu({ requiredOnly: true });
    const files = savedFiles();
    const events = eventsOf('skill-export');
    profile.addEventListener('skill-export', (event) => event.preventDefault(), { once: true });
    format(profile, 'csv').click();
    await settled(profile);
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ format: 'csv', skill: 'message-broker-patterns', count: 29 });
    expect(files).to.have.length(0);
  });

  describe('closes', () => {
    it('with Escape, which goes no further, and gives the focus back', async () => {
      const profile = await openMenu();
      const pressed = eventsOf('keydown');
      format(profile, 'csv').focus();
      await keys('Escape');
      await settled(profile);
      expect(menus(profile)).to.have.length(0);
      expect(focused()).to.equal(button(profile));
      expect(pressed).to.have.length(0);
    });

    it('when the focus leaves it', async () => {
      const profile = await openMenu();
      format(profile, 'case').focus();
      await keys('Tab');
      await settled(profile);
      expect(menus(profile)).to.have.length(0);
    });

    it('when something else is pressed', async () => {
      const profile = await openMenu();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await settled(profile);
      expect(menus(profile)).to.have.length(0);
    });
  });
});
