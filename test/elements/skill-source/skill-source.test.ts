import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { SkillSource } from '../../../src/elements/skill-source/skill-source.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED, smallDocument } from '../../harness/data-files.js';
import { fakeClock, rest } from '../../harness/fake-clock.js';
import { fakeFetch, json, silence, status, type FakeFetch, type Reply } from '../../harness/fake-fetch.js';
import { find, findAll, fixture, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseLevel, chooseRole, press, radio, rowsOf } from '../../harness/verbs.js';

let server: FakeFetch | undefined;
let count = 0;
const serve = (...replies: Reply[]): FakeFetch => (server = fakeFetch(...replies));
const newAddress = (): string => `https://skills.example/shared-${count++}.json`;

const parts = html`<div>
  <skill-stats></skill-stats>
  <role-filter></role-filter>
  <level-selector></level-selector>
  <level-compare></level-compare>
  <role-filter mode="multiple"></role-filter>
  <skill-matrix></skill-matrix>
  <level-table level="senior"></level-table>
</div>`;

const seedSource = async (content: TemplateResult = parts): Promise<SkillSource> =>
  fixture<SkillSource>(html`<skill-source .data=${await readValue(SEED)}>${content}</skill-source>`);

describe('skill-source', function () {
  this.timeout(15_000);
  afterEach(() => server?.restore());

  describe('renders', () => {
    it('its children, each with the one profile', async () => {
      const source = await seedSource();
      expect(visibleText(find(source, 'skill-stats'))).to.include('29 of 45');
      expect(rowsOf(find(source, 'level-table'))).to.have.length(9);
      expect(findAll(source, 'skill-matrix', 'tbody tr')).to.have.length(9);
      expect(findAll(source, 'level-selector', 'input[type="radio"]')).to.have.length(5);
      await expectAccessible(source);
    });

    it('with one load for all', async () => {
      const { calls } = serve(json(await readValue(SEED)));
      const source = await fixture(html`<skill-source src=${newAddress()}>${parts}</skill-source>`);
      await rest(source);
      expect(calls).to.have.length(1);
      expect(rowsOf(find(source, 'level-table'))).to.have.length(9);
    });

    it('a part that is added later, and leaves one that is taken away alone', async () => {
      const source = await seedSource();
      const late = document.createElement('level-table');
      late.level = 'principal';
      source.firstElementChild!.append(late);
      await settled(source);
      expect(rowsOf(late)).to.have.length(9);
      late.remove();
      await chooseLevel(source, 'junior');
      expect(radio(source, 'junior').checked).to.equal(true);
    });

    it('the failure itself, and the parts say nothing', async () => {
      const [lines, errors] = [consoleLines(), eventsOf('skill-error')];
      serve(status(404));
      const source = await fixture(html`<skill-source src=${newAddress()}>${parts}</skill-source>`);
      await rest(source);
      expect(visibleText(source)).to.include('There is no profile at this address (404). Try again');
      expect(findAll(source, '[role="alert"]')).to.have.length(1);
      expect(errors.map(({ target }) => target)).to.deep.equal([source]);
      expect(lines).to.have.length(1);
      await expectAccessible(source);
    });

    it('that it is loading, as its children have nothing to show', async () => {
      const clock = fakeClock();
      try {
        serve(silence);
        const said = announcements();
        const source = await fixture(html`<skill-source src=${newAddress()}>${parts}</skill-source>`);
        await clock.advance(299);
        await settled(source);
        expect(visibleText(source)).to.equal('');
        await clock.advance(1_000);
        await settled(source);
        expect(visibleText(source)).to.equal('Loading skill profile…');
        expect(said).to.deep.equal(['Loading skill profile…']);
      } finally {
        clock.restore();
      }
    });

    it('that there is no profile, once', async () => {
      const source = await fixture(html`<skill-source>${parts}</skill-source>`);
      expect(visibleText(source)).to.equal('No profile to show This page has not said which profile to show.');
    });
  });

  describe('shares', () => {
    it('what the reader chooses in one part with all the others', async () => {
      const source = await seedSource();
      await chooseRole(source, 'backend-go');
      await chooseLevel(source, 'middle');
      expect(visibleText(find(source, 'level-compare'))).to.include('What changes from Middle to Senior');
      expect(textOf(find(source, 'skill-matrix', 'td.current .tag-text'))).to.equal('You are here');
      expect(textOf(find(source, 'level-table', 'tr.me th'))).to.equal('GoBackend Developer');
      expect(source.matches(':state(has-level):state(has-role)')).to.equal(true);
    });

    it('what the page sets on it', async () => {
      const source = await seedSource();
      Object.assign(source, { roleId: 'backend-rust', level: 'junior', requiredOnly: true, roles: ['backend-rust'] });
      await settled(source);
      expect(radio(source, 'junior').checked).to.equal(true);
      expect(find<HTMLSelectElement>(source, 'role-filter:not([mode])', 'select').value).to.equal('backend-rust');
      expect(rowsOf(find(source, 'level-table')).map(({ role }) => role)).to.deep.equal(['RustBackend Developer']);
    });

    it('what the page sets on a part', async () => {
      const source = await seedSource();
      find<HTMLElementTagNameMap['level-selector']>(source, 'level-selector').value = 'lead';
      await settled(source);
      expect(findAll(source, 'skill-matrix', 'th.current').map(textOf)).to.deep.equal(['Lead/StaffL']);
    });

    it('a search, whether the page sets it here or on a part, and the button that clears it', async () => {
      const source = await seedSource();
      source.setAttribute('query', 'elixir');
      await settled(source);
      expect(rowsOf(find(source, 'level-table')).map(({ role }) => role)).to.deep.equal(['ElixirBackend Developer']);
      expect(findAll(source, 'skill-matrix', 'tbody tr')).to.have.length(1);
      expect(source.matches(':state(filtered)')).to.equal(true);
      find<HTMLElementTagNameMap['level-table']>(source, 'level-table').query = 'zebra';
      await settled(source);
      expect(findAll(source, 'skill-matrix', 'tbody tr')).to.have.length(0);
      const changes = eventsOf('skill-change');
      await press(source, find(source, 'level-table', '[data-undo="query"]'));
      expect(changes.map(({ target, query }) => ({ target, query }))).to.deep.equal([{ target: source, query: null }]);
      expect(source.query).to.equal(undefined);
      expect(findAll(source, 'skill-matrix', 'tbody tr')).to.have.length(9);
    });

    it('one event and one announcement for each choice', async () => {
      const source = await seedSource();
      const [changes, said] = [eventsOf('skill-change'), announcements()];
      await chooseRole(source, 'backend-go');
      await chooseLevel(source, 'middle');
      expect(changes.map(({ target, role, level }) => ({ target, role, level }))).to.deep.equal([
        { target: source, role: 'backend-go', level: null },
        { target: source, role: 'backend-go', level: 'middle' },
      ]);
      expect(said).to.deep.equal(['Comparing Middle with Senior.']);
    });
  });

  describe('does not share', () => {
    it('with a part outside of it', async () => {
      const data = await readValue(SEED);
      const box = await fixture(
        html`<div>
          <skill-source .data=${data}><level-selector></level-selector></skill-source>
          <level-selector class="outside" .data=${data}></level-selector>
        </div>`,
      );
      await chooseLevel(find(box, 'skill-source'), 'middle');
      expect(radio(find(box, '.outside'), 'middle').checked).to.equal(false);
    });

    it('with a part that has a source of its own', async () => {
      const source = await seedSource(
        html`<level-selector></level-selector><skill-stats .data=${smallDocument()}></skill-stats>`,
      );
      expect(visibleText(find(source, 'skill-stats'))).to.include('Roles 2');
      const stats = find<HTMLElementTagNameMap['skill-stats']>(source, 'skill-stats');
      stats.data = undefined;
      await settled(source);
      expect(visibleText(stats)).to.include('Roles 9');
    });

    it('with a part that has been moved out', async () => {
      const source = await seedSource();
      const table = find(source, 'level-table');
      source.after(table);
      await settled(table);
      await chooseRole(source, 'backend-go');
      expect(findAll(table, 'tr.me')).to.deep.equal([]);
    });

    it('between two sources, one in the other', async () => {
      const source = await seedSource(
        html`<level-selector></level-selector>
          <skill-source .data=${smallDocument()}><skill-stats></skill-stats></skill-source>`,
      );
      expect(visibleText(find(source, 'skill-stats'))).to.include('Roles 2');
    });
  });

  it('opens the ladder of a role in the overview, unless the page answers for it', async () => {
    const source = await seedSource();
    const asked = eventsOf('skill-navigate');
    await press(source, find(source, 'skill-matrix', 'button[data-role="backend-go"]'));
    expect(asked.map(({ role, level }) => ({ role, level }))).to.deep.equal([{ role: 'backend-go', level: null }]);
    expect(findAll(source, 'skill-matrix', '[part="panel"]')).to.have.length(1);
    source.addEventListener(
      'skill-navigate',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    await press(source, find(source, 'skill-matrix', 'button[data-role="backend-php"]'));
    expect(visibleText(find(source, 'skill-matrix', '[part="panel"]'))).to.include('Backend Developer (Go)');
  });

  it('takes over what was chosen on a part before it came to stand in a source', async () => {
    const source = await seedSource(html``);
    const compare = document.createElement('level-compare');
    compare.roleId = 'backend-go';
    compare.level = 'middle';
    document.body.append(compare);
    await compare.updateComplete;
    source.append(compare);
    await settled(source);
    expect(visibleText(compare)).to.include('What changes from Middle to Senior');
    compare.remove();
  });
});
