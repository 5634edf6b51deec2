import { expect } from 'chai';
import { SEED, readDocument } from '../../harness/data-files.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { find, findAll, fixture, profileFixture, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines } from '../../harness/listening.js';
import { chooseLevel, chooseRole, levelTable, openLevels, rowsOf, sectionToggle, press } from '../../harness/verbs.js';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';

describe('skill-profile renders', function () {
  this.timeout(15_000);

  describe('the seed page', () => {
    it('in the words of the seed', async () => {
      const text = visibleText(await profileFixture());
      for (const words of [
        'Message Broker Patterns',
        'Kafka, RabbitMQ, NATS — queue patterns, routing, dead letter',
        'Roles 9 where this skill appears',
        'Levels 5 structured growth path',
        'Mandatory requirements 29 of 45 the other 16 optional',
        'Domain Backend Development',
        'Group Message Queues & Event Streaming',
        'Last updated March 17, 2026',
        'How to use Choose your current level and compare expectations. The items below show what to cover to advance to the next level.',
        'What is expected at each level',
        'The table shows how skill depth grows from Junior to Principal. Select a role to see its whole ladder.',
        'Junior 2 of 9 required',
        'Lead/Staff 9 of 9 required',
        'Principal none required',
      ])
        expect(text).to.include(words);
    });

    it('with all 45 descriptions, each in the table of its level', async () => {
      const { levels, roles, expectations } = await readDocument(SEED);
      const profile = await profileFixture();
      const shown = levels.map(({ id }) => rowsOf(levelTable(profile, id)).map(({ description }) => description));
      const written = levels.map(({ id: level }) =>
        roles.map(
          ({ id: role }) =>
            expectations.find((cell) => cell.role === role && cell.level === level)?.description ?? 'missing',
        ),
      );
      expect(shown).to.deep.equal(written);
      expect(shown.flat()).to.have.length(45);
    });

    it('with 29 Required and 16 Optional badges, 2 / 9 / 9 / 9 / 0 by level', async () => {
      const profile = await profileFixture();
      const badges = findAll(profile, 'level-table').map((table) => rowsOf(table).map(({ badge }) => badge));
      expect(badges.map((words) => words.filter((word) => word === 'Required').length)).to.deep.equal([2, 9, 9, 9, 0]);
      expect(badges.flat().filter((word) => word === 'Optional')).to.have.length(16);
    });

    it('with nothing chosen, every level open and both prompts', async () => {
      const profile = await profileFixture();
      expect(findAll<HTMLInputElement>(profile, 'input[type="radio"]').map(({ checked }) => checked)).to.deep.equal(
        Array(5).fill(false),
      );
      expect(find<HTMLSelectElement>(profile, 'role-filter', 'select').value).to.equal('');
      expect(openLevels(profile)).to.deep.equal(['junior', 'middle', 'senior', 'lead', 'principal']);
      expect(visibleText(find(profile, 'level-compare'))).to.equal(
        'Choose your level to compare You will see what to cover to reach the next one.',
      );
      expect(findAll(profile, '.tag, .tag-text').map(textOf)).to.deep.equal([]);
      await expectAccessible(profile);
    });

    it('says nothing on load, aloud or on the console', async () => {
      const [said, lines] = [announcements(), consoleLines()];
      await profileFixture();
      expect(said).to.deep.equal([]);
      expect(lines).to.deep.equal([]);
    });

    it('with the breadcrumb of domain and group', async () => {
      const profile = await profileFixture();
      expect(findAll(profile, '.crumbs li').map(textOf)).to.deep.equal([
        'Backend Development',
        'Message Queues & Event Streaming',
      ]);
    });
  });

  describe('a choice', () => {
    it('of role and level: tags, comparison, and only the levels that matter stay open', async () => {
      const profile = await profileFixture();
      await chooseRole(profile, 'backend-go');
      await chooseLevel(profile, 'middle');
      expect(openLevels(profile)).to.deep.equal(['middle', 'senior']);
      expect(visibleText(find(profile, 'level-compare'))).to.include('What changes from Middle to Senior');
      expect(findAll(profile, '.level .tag').map(textOf)).to.deep.equal(['You are here', 'Next level']);
      expect(
        findAll(profile, 'level-table', 'tr.me').map((row) => textOf((row as HTMLTableRowElement).cells[0])),
      ).to.deep.equal(Array(5).fill('GoBackend Developer'));
      await expectAccessible(profile);
    });

    it('of the highest level', async () => {
      const profile = await profileFixture({ roleId: 'backend-go', level: 'principal' });
      expect(visibleText(find(profile, 'level-compare'))).to.include('You are at the highest level');
      expect(openLevels(profile)).to.deep.equal(['principal']);
      await expectAccessible(profile);
    });

    it('sets the states has-role and has-level, and takes them back', async () => {
      const profile = await profileFixture();
      const states = (): boolean[] => [profile.matches(':state(has-role)'), profile.matches(':state(has-level)')];
      expect(states()).to.deep.equal([false, false]);
      await chooseRole(profile, 'backend-go');
      expect(states()).to.deep.equal([true, false]);
      await chooseLevel(profile, 'middle');
      expect(states()).to.deep.equal([true, true]);
      await chooseRole(profile, '');
      expect(states()).to.deep.equal([false, true]);
    });
  });

  describe('the sections of the levels', () => {
    it('close and open by their buttons', async () => {
      const profile = await profileFixture();
      const toggle = sectionToggle(profile, 'senior');
      await press(profile, toggle);
      expect(openLevels(profile)).to.deep.equal(['junior', 'middle', 'lead', 'principal']);
      expect(levelTable(profile, 'senior').checkVisibility()).to.equal(false);
      await press(profile, toggle);
      expect(levelTable(profile, 'senior').checkVisibility()).to.equal(true);
    });

    it('hide their table so that find-in-page can find it, and open when it does', async () => {
      const profile = await profileFixture({ open: 'none' });
      const content = find(profile, '.content[data-level="lead"]');
      expect(content.getAttribute('hidden')).to.equal('until-found');
      expect(textOf(find(levelTable(profile, 'lead'), 'tbody'))).to.include('Standardizes messaging in .NET');
      content.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await settled(profile);
      expect(openLevels(profile)).to.deep.equal(['lead']);
      expect(content.hasAttribute('hidden')).to.equal(false);
    });

    it('stay as the reader left them when another level is chosen', async () => {
      const profile = await profileFixture();
      await chooseLevel(profile, 'middle');
      await press(profile, sectionToggle(profile, 'principal'));
      await press(profile, sectionToggle(profile, 'senior'));
      await chooseLevel(profile, 'junior');
      expect(openLevels(profile)).to.deep.equal(['junior', 'middle', 'principal']);
      await chooseLevel(profile, 'senior');
      expect(openLevels(profile)).to.deep.equal(['lead', 'principal']);
    });
  });

  it('what a page puts into its slots', async () => {
    const element = await fixture<SkillProfile>(html`<skill-profile .data=${await readDocument(SEED)}>
      <h2 slot="title">Another title</h2>
      <button slot="actions">Watch</button>
      <span slot="intro">Another intro.</span>
      <p slot="before-compare">Before.</p>
      <p slot="after-expectations">After.</p>
      <p slot="community">Talk.</p>
      <p>Fallback</p>
    </skill-profile>`);
    const text = visibleText(element);
    for (const words of ['Another title', 'Watch', 'Another intro.', 'Before.', 'After.', 'Talk.'])
      expect(text).to.include(words);
    for (const words of ['The table shows how', 'Fallback']) expect(text).to.not.include(words);
    await expectAccessible(element);
  });

  it('the attribution, with a link where the document has one', async () => {
    const profile = await profileFixture({ file: 'catalog/http-api-design.json' });
    const footer = find(profile, '.footer');
    expect(textOf(footer)).to.equal('Written by the API guild (MIT)');
    expect(footer.querySelector('a')?.href).to.equal('https://skills.example.org/guilds/api');
  });

  it('a document of one role and one level', async () => {
    const profile = await profileFixture({ file: 'minimal.json' });
    const text = visibleText(profile);
    expect(text).to.include('The table shows what is expected at Practitioner. Select a role to see its details.');
    expect(text).to.not.include('the other');
    await chooseRole(profile, 'developer');
    await chooseLevel(profile, 'practitioner');
    expect(visibleText(find(profile, 'level-compare'))).to.include('You are at the highest level');
    await expectAccessible(profile);
  });
});
