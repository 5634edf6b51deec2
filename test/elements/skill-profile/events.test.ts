import { expect } from 'chai';
import { html } from 'lit';
import type { SkillChangeEvent } from '../../../src/events/skill-change-event.js';
import { SEED, readValue } from '../../harness/data-files.js';
import { fakeClock, type FakeClock } from '../../harness/fake-clock.js';
import { find, findAll, fixture, profileFixture, settled } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseLevel, chooseRole, levelTable, openLevels, press, rowElements } from '../../harness/verbs.js';

const fields = ({ role, level, targetLevel, roles, requiredOnly }: SkillChangeEvent): unknown => ({
  role,
  level,
  targetLevel,
  roles,
  requiredOnly,
});

const nothing = { role: null, level: null, targetLevel: null, roles: null, requiredOnly: false };

describe('skill-profile events', function () {
  this.timeout(15_000);

  describe('skill-change', () => {
    it('tells of each choice of the reader, with all that is chosen', async () => {
      const profile = await profileFixture();
      const changes = eventsOf('skill-change');
      await chooseRole(profile, 'backend-go');
      await chooseLevel(profile, 'middle');
      await press(profile, find(profile, '.filters input'));
      await press(profile, find(profile, 'role-filter[mode="multiple"]', '#toggle'));
      await press(profile, find(profile, 'role-filter[mode="multiple"]', 'button[data-show="own"]'));
      expect(changes.map(fields)).to.deep.equal([
        { ...nothing, role: 'backend-go' },
        { ...nothing, role: 'backend-go', level: 'middle' },
        { ...nothing, role: 'backend-go', level: 'middle', requiredOnly: true },
        { ...nothing, role: 'backend-go', level: 'middle', requiredOnly: true, roles: ['backend-go'] },
      ]);
    });

    it('comes from the profile, bubbles and leaves shadow roots', async () => {
      const profile = await profileFixture();
      const changes = eventsOf('skill-change');
      await chooseLevel(profile, 'lead');
      expect(changes[0]).to.include({ target: profile, bubbles: true, composed: true, cancelable: false });
    });

    it('does not come when nothing has changed', async () => {
      const profile = await profileFixture({ roleId: 'backend-go' });
      const changes = eventsOf('skill-change');
      await chooseRole(profile, 'backend-go');
      expect(changes).to.deep.equal([]);
    });

    it('of two profiles on a page, only the one that was used tells and changes', async () => {
      const [one, two] = [await profileFixture(), await profileFixture()];
      const changes = eventsOf('skill-change');
      await chooseLevel(two, 'lead');
      expect(changes.map(({ target }) => target)).to.deep.equal([two]);
      expect(findAll<HTMLInputElement>(one, 'input[type="radio"]').some(({ checked }) => checked)).to.equal(false);
    });
  });

  it('skill-load comes once when a profile is on show, with its id', async () => {
    const [loads, lines] = [eventsOf('skill-load'), consoleLines()];
    const profile = await profileFixture();
    await press(profile, find(profile, '.toggle'));
    expect(loads.map(({ target, skill, problems }) => ({ target, skill, problems }))).to.deep.equal([
      { target: profile, skill: 'message-broker-patterns', problems: [] },
    ]);
    profile.data = await readValue('minimal.json');
    await settled(profile);
    expect(loads.map(({ skill }) => skill)).to.deep.equal(['message-broker-patterns', 'code-review']);
    expect(lines, 'of the tables that have gone').to.deep.equal([]);
  });

  it('skill-row-toggle comes through, with role, level and state', async () => {
    const profile = await profileFixture();
    const toggles = eventsOf('skill-row-toggle');
    const [, , go] = rowElements(levelTable(profile, 'senior'));
    await press(profile, go!.querySelector('button')!);
    await press(profile, go!.querySelector('button')!);
    expect(toggles.map(({ role, level, open }) => ({ role, level, open }))).to.deep.equal([
      { role: 'backend-go', level: 'senior', open: true },
      { role: 'backend-go', level: 'senior', open: false },
    ]);
  });

  describe('skill-navigate', () => {
    it('from the overview leads to the level', async () => {
      const profile = await profileFixture({ open: 'none' });
      const asked = eventsOf('skill-navigate');
      await press(profile, find(profile, 'skill-matrix', 'button[data-level="lead"]'));
      expect(asked.map(({ role, level }) => ({ role, level }))).to.deep.equal([{ role: null, level: 'lead' }]);
      expect(openLevels(profile)).to.deep.equal(['lead']);
    });

    it('prevented by the host leaves all as it is', async () => {
      const box = await fixture(
        html`<div @skill-navigate=${(event: Event) => event.preventDefault()}>
          <skill-profile open="none" .data=${await readValue(SEED)}></skill-profile>
        </div>`,
      );
      await press(box, find(box, 'skill-matrix', 'button[data-level="lead"]'));
      await settled(box);
      expect(openLevels(box)).to.deep.equal([]);
    });
  });

  describe('announcements: exactly one for each action', () => {
    it('of the reader that changes what is on show', async () => {
      const profile = await profileFixture();
      const said = announcements();
      await chooseLevel(profile, 'middle');
      expect(said, 'the level alone: the prompt is next to it').to.deep.equal([]);
      await chooseRole(profile, 'backend-go');
      await chooseLevel(profile, 'principal');
      await press(profile, find(profile, '.filters input'));
      await press(profile, find(profile, 'role-filter[mode="multiple"]', '#toggle'));
      await press(profile, find(profile, 'role-filter[mode="multiple"]', 'button[data-show="own"]'));
      await press(profile, find(profile, 'role-filter[mode="multiple"]', 'input[value="backend-go"]'));
      expect(said).to.deep.equal([
        'Comparing Middle with Senior.',
        'You are at the highest level',
        '9 roles shown',
        '1 role shown',
        'No roles match',
      ]);
      for (const message of said) expect(message.length).to.be.at.most(120);
    });

    it('opening, closing and navigating are silent: the focus and the buttons tell', async () => {
      const profile = await profileFixture();
      const said = announcements();
      await press(profile, find(profile, '.toggle'));
      await press(profile, rowElements(levelTable(profile, 'senior'))[0]!.querySelector('button')!);
      await profile.navigate({ level: 'lead' });
      expect(said).to.deep.equal([]);
    });

    it('none with announce="off"', async () => {
      const profile = await profileFixture();
      profile.announcements = 'off';
      const said = announcements();
      await press(profile, find(profile, '.filters input'));
      expect(said).to.deep.equal([]);
    });

    describe('are spoken by', () => {
      const page = document as { ariaNotify?: unknown };
      let clock: FakeClock;
      beforeEach(() => {
        clock = fakeClock();
      });
      afterEach(() => {
        clock.restore();
        delete page.ariaNotify;
      });

      it('one live region in the body: the last of several, after a pause, and then it is emptied', async () => {
        page.ariaNotify = undefined;
        const profile = await profileFixture({ roleId: 'backend-go' });
        await profileFixture();
        const regions = document.querySelectorAll('body > [role="status"]');
        expect(regions).to.have.length(1);
        await chooseLevel(profile, 'junior');
        await chooseLevel(profile, 'senior');
        await clock.advance(399);
        expect(regions[0]!.textContent).to.not.include('Comparing');
        await clock.advance(1);
        expect(regions[0]!.textContent).to.equal('Comparing Senior with Lead/Staff.');
        await clock.advance(5_000);
        expect(regions[0]!.textContent).to.equal('');
      });

      it('the browser itself, where it can', async () => {
        const spoken: string[] = [];
        page.ariaNotify = (message: string) => spoken.push(message);
        const profile = await profileFixture({ roleId: 'backend-go' });
        await chooseLevel(profile, 'senior');
        await clock.advance(400);
        expect(spoken).to.deep.equal(['Comparing Senior with Lead/Staff.']);
      });

      it('a modal dialog while one is open: all outside of it is silent', async () => {
        page.ariaNotify = undefined;
        const dialog = document.createElement('dialog');
        const profile = await profileFixture({ roleId: 'backend-go' });
        profile.parentElement!.append(dialog);
        dialog.append(profile);
        dialog.showModal();
        await chooseLevel(profile, 'senior');
        await clock.advance(400);
        expect(dialog.querySelector('[role="status"]')?.textContent).to.equal('Comparing Senior with Lead/Staff.');
      });

      it('nobody, when the page prevents the event to speak for itself', async () => {
        const spoken: string[] = [];
        page.ariaNotify = (message: string) => spoken.push(message);
        const profile = await profileFixture({ roleId: 'backend-go' });
        profile.addEventListener('skill-announce', (event) => event.preventDefault());
        await chooseLevel(profile, 'senior');
        await clock.advance(1_000);
        expect(spoken).to.deep.equal([]);
      });
    });
  });
});
