import { expect } from 'chai';
import { html, nothing } from 'lit';
import type { LevelTable } from '../../../src/elements/level-table/level-table.js';
import { registerMessages } from '../../../src/strings/registry.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED, smallDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { hasHighlights, markedTexts } from '../../harness/highlights.js';
import { until } from '../../harness/page.js';
import { keys, press, rowElements, rowsOf } from '../../harness/verbs.js';

interface Options {
  readonly file?: string;
  readonly data?: unknown;
  readonly width?: number;
}

/** A `<level-table>` of the seed's Middle level, or as told. */
async function tableFixture(
  properties: Partial<LevelTable> = {},
  { file = SEED, data, width }: Options = {},
): Promise<LevelTable> {
  const value = data ?? (await readValue(file));
  const table = await fixture<LevelTable>(html`<level-table level="middle" .data=${value}></level-table>`, width);
  Object.assign(table, properties);
  await settled(table);
  return table;
}

const captionOf = (table: Element): string => textOf(find(table, 'caption'));
const rolesOf = (table: Element): string[] => rowsOf(table).map(({ role }) => role);
const buttonOf = (table: Element, index: number): HTMLButtonElement =>
  rowElements(table)[index]!.querySelector('button')!;
const isOpen = (table: Element, index: number): boolean =>
  buttonOf(table, index).getAttribute('aria-expanded') === 'true';

describe('level-table', function () {
  this.timeout(15_000);

  describe('renders', () => {
    it('role, requirement and description of each role, with caption and headers', async () => {
      const table = await tableFixture();
      const rows = rowsOf(table);
      expect(rows).to.have.length(9);
      expect(rows[2]!.role).to.equal('GoBackend Developer');
      expect(rows[2]!.badge).to.equal('Required');
      expect(rows[2]!.description).to.match(/^Confidently works with message brokers in Go: /);
      expect(captionOf(table)).to.equal('Middle: expectations for 9 roles');
      expect(findAll(table, 'thead th').map(textOf)).to.deep.equal(['Role', 'Required', 'Description']);
      await expectAccessible(table);
    });

    describe('the columns that are asked for', () => {
      const shown = (table: Element): string[] =>
        findAll(table, 'thead th')
          .filter((header) => header.checkVisibility())
          .map(textOf);
      const rows: readonly [string | undefined, string[]][] = [
        [undefined, ['Role', 'Required', 'Description']],
        ['required description', ['Role', 'Required', 'Description']],
        ['role description', ['Role', 'Description']],
        ['required', ['Role', 'Required']],
        ['', ['Role']],
      ];
      for (const [columns, headers] of rows)
        for (const width of [1000, 400])
          it(`${JSON.stringify(columns)} at ${width} px`, async () => {
            const table = await tableFixture({ columns }, { width });
            await press(table, buttonOf(table, 0));
            if (width > 700) expect(shown(table)).to.deep.equal(headers);
            const [row] = rowElements(table);
            const cells = [...row!.children].filter((cell) => cell.checkVisibility());
            expect(cells).to.have.length(headers.length);
            expect(find(table, 'tr.detail td').getBoundingClientRect().width).to.be.closeTo(
              find(table, 'table').getBoundingClientRect().width,
              width > 700 ? 1 : 60,
            );
            await expectAccessible(table);
          });

      it('and warns once of a name that is none', async () => {
        const lines = consoleLines();
        const table = await tableFixture({ columns: 'role level' });
        table.query = 'x';
        await settled(table);
        expect(lines.map(({ text }) => text)).to.have.length(1);
        expect(lines[0]!.text).to.match(/no column "level"/);
        expect(shown(table)).to.deep.equal(['Role']);
      });
    });

    it('Not defined, without a text, where the document says nothing', async () => {
      const table = await tableFixture({ level: 'facilitating' }, { file: 'awkward/ragged.json' });
      const badges = rowsOf(table).map(({ badge }) => badge);
      expect(badges.filter((word) => word === 'Required')).to.have.length(2);
      expect(badges.filter((word) => word === 'Not defined')).to.have.length(6);
      expect(rowsOf(table).filter(({ description }) => description).length).to.equal(2);
      await expectAccessible(table);
    });

    it('a level at which nothing is defined', async () => {
      const table = await tableFixture({ level: 'certified' }, { file: 'awkward/ragged.json' });
      expect(new Set(rowsOf(table).map(({ badge }) => badge))).to.deep.equal(new Set(['Not defined']));
    });

    for (const width of [320, 1000]) {
      it(`the roles of a table at ${width} px, however it is laid out`, async () => {
        const table = await tableFixture({}, { width });
        const roles = (selector: string): (string | null)[] => [
          ...new Set(findAll(table, selector).map((element) => element.getAttribute('role'))),
        ];
        expect(roles('table')).to.deep.equal(['table']);
        expect(roles('thead, tbody')).to.deep.equal(['rowgroup']);
        expect(roles('tr')).to.deep.equal(['row']);
        expect(roles('thead th')).to.deep.equal(['columnheader']);
        expect(roles('tbody th')).to.deep.equal(['rowheader']);
        expect(roles('td')).to.deep.equal(['cell']);
        await expectAccessible(table);
      });
    }

    it('line breaks of a description as they were written', async () => {
      const table = await tableFixture({ level: 'four' }, { file: 'awkward/markup-in-text.json' });
      const cell = find(table, 'tbody td:nth-child(3)');
      expect(cell.textContent).to.include('first:\n<ul>');
      expect(getComputedStyle(cell).whiteSpace).to.match(/pre-line|^preserve-breaks/);
    });
  });

  describe('properties', () => {
    it('level: the first one without it, and for an unknown one, with one warning', async () => {
      const lines = consoleLines();
      const table = await tableFixture({ level: undefined });
      expect(captionOf(table)).to.match(/^Junior/);
      expect(lines).to.deep.equal([]);
      table.level = 'guru';
      await settled(table);
      table.requiredOnly = true;
      await settled(table);
      expect(captionOf(table)).to.match(/^Junior/);
      expect(lines.map(({ level, text }) => `${level}: ${text}`)).to.deep.equal([
        'warn: <level-table> message-broker-patterns has no level "guru": its first level is shown.',
      ]);
    });

    it('another level is written into the same rows', async () => {
      const table = await tableFixture();
      const rows = rowElements(table);
      const buttons = rows.map((row) => row.querySelector('button'));
      table.level = 'principal';
      await settled(table);
      expect(rowElements(table)).to.deep.equal(rows);
      expect(rows.map((row) => row.querySelector('button'))).to.deep.equal(buttons);
      expect(rowsOf(table)[2]!.badge).to.equal('Optional');
      expect(rowsOf(table)[2]!.description).to.match(/^Shapes Go event-driven architecture/);
      expect(captionOf(table)).to.match(/^Principal/);
    });

    it('another document is written anew', async () => {
      const table = await tableFixture({ level: undefined });
      await press(table, buttonOf(table, 0));
      table.data = smallDocument();
      await settled(table);
      expect(rowsOf(table)).to.deep.equal([
        { role: 'Developer', badge: 'Required', description: 'Reads it.' },
        { role: 'Operator', badge: 'Not defined', description: '' },
      ]);
      expect(findAll(table, 'tr.detail')).to.deep.equal([]);
    });

    it('caption and caption-display', async () => {
      const table = await tableFixture({ caption: 'What a Middle must know' });
      expect(captionOf(table)).to.equal('What a Middle must know');
      expect(find(table, 'caption').getBoundingClientRect().width).to.be.at.most(1);
      table.captionDisplay = 'visible';
      await settled(table);
      expect(find(table, 'caption').getBoundingClientRect().width).to.be.above(100);
      await expectAccessible(table);
    });

    it('required-only', async () => {
      const table = await tableFixture({ level: 'junior', requiredOnly: true });
      expect(rowsOf(table).map(({ badge }) => badge)).to.deep.equal(['Required', 'Required']);
      table.requiredOnly = false;
      await settled(table);
      expect(rowsOf(table)).to.have.length(9);
    });

    it('required-only does not take Not defined for required', async () => {
      const table = await tableFixture({ level: 'leading', requiredOnly: true }, { file: 'awkward/ragged.json' });
      expect(rowsOf(table).map(({ badge }) => badge)).to.deep.equal(['Required']);
    });

    it('roles, in the order of the document', async () => {
      const table = await tableFixture({ roles: ['backend-rust', 'backend-go'] });
      expect(rolesOf(table)).to.deep.equal(['GoBackend Developer', 'RustBackend Developer']);
      table.roles = undefined;
      await settled(table);
      expect(rowsOf(table)).to.have.length(9);
    });

    it('query, in roles and descriptions, in any case', async () => {
      const table = await tableFixture({ query: ' elixir ' });
      expect(rolesOf(table)).to.deep.equal(['ElixirBackend Developer']);
      table.query = 'KAFKA';
      await settled(table);
      expect(rowsOf(table)).to.have.length.above(1);
      for (const { role, description } of rowsOf(table))
        expect(`${role} ${description}`.toLowerCase()).to.include('kafka');
      table.level = 'junior';
      await settled(table);
      for (const { role, description } of rowsOf(table))
        expect(`${role} ${description}`.toLowerCase()).to.include('kafka');
    });

    it('query, whatever the accents', async () => {
      const data = smallDocument({
        expectations: [{ role: 'dev', level: 'low', required: true, description: 'Würzt den Kaffee im Café.' }],
      });
      const table = await tableFixture({ level: 'low', query: 'CAFE' }, { data });
      expect(rolesOf(table)).to.deep.equal(['Developer']);
      table.lang = 'sv';
      table.query = 'wurzt';
      await settled(table);
      expect(rolesOf(table), 'ü is no u in Swedish').to.deep.equal([]);
    });

    it('query is marked in names, descriptions and opened ladders, and follows level and filters', async function () {
      if (!hasHighlights) this.skip();
      const table = await tableFixture({ query: 'scala' });
      const marked = (count: number): Promise<unknown> =>
        until(() => markedTexts().length === count, { name: `${count} marks` });
      await marked(2);
      expect(table.matches(':state(filtered)')).to.equal(true);
      await press(table, buttonOf(table, 0));
      const ladder = textOf(find(table, 'tr.detail'));
      await marked(2 + ladder.match(/scala/gi)!.length);
      await press(table, buttonOf(table, 0));
      await marked(2);
      table.level = 'junior';
      await settled(table);
      const [row] = rowsOf(table);
      await marked(`${row!.role} ${row!.description}`.match(/scala/gi)!.length);
      await expectAccessible(table);
      table.query = '';
      await settled(table);
      await marked(0);
    });

    it('role-id marks the row, and current the rung in its ladder', async () => {
      const table = await tableFixture({ roleId: 'backend-go', current: 'junior' });
      expect(findAll(table, 'tr.me').map((row) => row.part.value)).to.deep.equal(['row row-current']);
      await press(table, buttonOf(table, 2));
      expect(findAll(table, '.ladder .tag').map(textOf)).to.deep.equal(['You are here', 'Next level']);
      table.roleId = 'backend-java';
      await settled(table);
      expect(findAll(table, 'tr.me').map(textOf)).to.have.length(1);
      expect(textOf(find(table, 'tr.me th'))).to.equal('Java/KotlinBackend Developer');
    });

    it('expand="none" leaves rows without buttons, and a click opens nothing', async () => {
      const table = await tableFixture({ expand: 'none' });
      expect(findAll(table, 'button')).to.deep.equal([]);
      rowElements(table)[0]!.cells[2]!.click();
      await settled(table);
      expect(findAll(table, 'tr.detail')).to.deep.equal([]);
      expect(rolesOf(table)[2]).to.equal('GoBackend Developer');
      table.expand = undefined;
      await settled(table);
      expect(findAll(table, 'tbody button')).to.have.length(9);
    });
  });

  describe('when the filters leave no row', () => {
    const rows: readonly [string, Partial<LevelTable>, string][] = [
      [
        'required-only',
        { level: 'principal', requiredOnly: true },
        'No roles match No Principal expectation is required, so “Required only” hides all 9 roles here. Show optional roles too',
      ],
      ['roles', { roles: [] }, 'No roles match The roles chosen above leave none to show here. Show all roles'],
      ['query', { query: 'zebra' }, 'No roles match No role or description contains “zebra”. Clear search'],
      [
        'query beside a filter that does not matter',
        { level: 'junior', query: 'zebra', requiredOnly: true },
        'No roles match No role or description contains “zebra”. Clear search Clear all filters',
      ],
      [
        'query and roles together',
        { query: 'elixir', roles: ['backend-go'] },
        'No roles match Together, the filters leave none to show here. Clear search Show all roles Clear all filters',
      ],
      [
        'required-only and roles together',
        { level: 'junior', requiredOnly: true, roles: ['backend-rust'] },
        'No roles match Together, the filters leave none to show here. ' +
          'Show optional roles too Show all roles Clear all filters',
      ],
      [
        'query and required-only, each alone',
        { level: 'principal', query: 'zebra', requiredOnly: true },
        'No roles match No role or description contains “zebra”. ' +
          'No Principal expectation is required, so “Required only” hides all 9 roles here. Clear all filters',
      ],
      [
        'all three together',
        { level: 'junior', query: 'elixir', requiredOnly: true, roles: ['backend-go'] },
        'No roles match Together, the filters leave none to show here. Clear search Clear all filters',
      ],
    ];
    for (const [name, properties, words] of rows) {
      it(`${name}: says why, and has a button that undoes it`, async () => {
        const table = await tableFixture(properties);
        expect(visibleText(table)).to.equal(words);
        expect(rowsOf(table).length === 0 || !find(table, 'table').checkVisibility()).to.equal(true);
        await expectAccessible(table);
        await press(table, findAll(table, '[part="empty"] button').at(-1)!);
        expect(rowsOf(table)).to.have.length(9);
        expect(find(table, 'table').checkVisibility()).to.equal(true);
        expect(focused()).to.equal(buttonOf(table, 0));
      });
    }

    it('undoes one filter of several, and leaves the others', async () => {
      const table = await tableFixture({ query: 'elixir', roles: ['backend-go'] });
      await press(table, find(table, '[data-undo="query"]'));
      expect(rolesOf(table)).to.deep.equal(['GoBackend Developer']);
      expect(table).to.deep.include({ query: undefined, roles: ['backend-go'] });
    });

    it('tells of a cleared search once, after a pause', async () => {
      const table = await tableFixture({ query: 'zebra' });
      const [changes, said] = [eventsOf('skill-change'), announcements()];
      await press(table, find(table, '[data-undo="query"]'));
      expect(changes.map(({ query }) => query)).to.deep.equal([null]);
      await until(() => said.length > 0, { name: 'the announcement' });
      expect(said).to.deep.equal(['9 roles shown']);
    });

    it('tells of the undone filter as of any choice of the reader', async () => {
      const table = await tableFixture({ level: 'principal', requiredOnly: true });
      const [changes, said] = [eventsOf('skill-change'), announcements()];
      await press(table, find(table, '[part="empty"] button'));
      expect(changes.map(({ requiredOnly }) => requiredOnly)).to.deep.equal([false]);
      expect(said).to.deep.equal(['9 roles shown']);
    });
  });

  describe('a row', () => {
    it('opens to the ladder of its role over all levels, and closes', async () => {
      const table = await tableFixture();
      await press(table, buttonOf(table, 2));
      expect(isOpen(table, 2)).to.equal(true);
      const detail = rowElements(table)[2]!.nextElementSibling!;
      expect(detail.className).to.equal('detail');
      const rungs = findAll(detail, 'li');
      expect(rungs.map((rung) => textOf(rung.querySelector('.lh')))).to.deep.equal([
        'Junior',
        'Middle',
        'Senior',
        'Lead/Staff',
        'Principal',
      ]);
      expect(rungs.map((rung) => textOf(rung.querySelector('.badge')))).to.deep.equal([
        'Required',
        'Required',
        'Required',
        'Required',
        'Optional',
      ]);
      expect(textOf(rungs[4]!.querySelector('p'))).to.match(/^Shapes Go event-driven architecture/);
      await expectAccessible(table);
      await press(table, buttonOf(table, 2));
      expect(isOpen(table, 2)).to.equal(false);
      expect(detail.isConnected).to.equal(false);
    });

    for (const key of ['Enter', 'Space']) {
      it(`opens and closes with ${key}, and keeps the focus`, async () => {
        const table = await tableFixture();
        buttonOf(table, 0).focus();
        await keys(key);
        expect(isOpen(table, 0)).to.equal(true);
        await keys(key);
        expect(isOpen(table, 0)).to.equal(false);
        expect(focused()).to.equal(buttonOf(table, 0));
      });
    }

    it('opens with a click anywhere in it', async () => {
      const table = await tableFixture();
      rowElements(table)[1]!.cells[2]!.click();
      expect(isOpen(table, 1)).to.equal(true);
      rowElements(table)[1]!.cells[1]!.click();
      expect(isOpen(table, 1)).to.equal(false);
    });

    it('does not open when text was being selected', async () => {
      const table = await tableFixture();
      const cell = rowElements(table)[1]!.cells[2]!;
      getSelection()!.setBaseAndExtent(cell.firstChild!, 0, cell.firstChild!, 10);
      cell.click();
      expect(isOpen(table, 1)).to.equal(false);
    });

    it('does not close with a click in its ladder', async () => {
      const table = await tableFixture();
      await press(table, buttonOf(table, 1));
      find(table, '.ladder p').click();
      expect(isOpen(table, 1)).to.equal(true);
    });

    it('stays open when the level changes, when a filter comes and goes', async () => {
      const table = await tableFixture();
      await press(table, buttonOf(table, 1));
      table.level = 'lead';
      table.roles = ['backend-go'];
      await settled(table);
      expect(find(table, 'tr.detail').checkVisibility()).to.equal(false);
      table.roles = undefined;
      await settled(table);
      expect(isOpen(table, 1)).to.equal(true);
      expect(find(table, 'tr.detail').checkVisibility()).to.equal(true);
    });

    it('tells the page of what the reader opens, not of what the page does', async () => {
      const table = await tableFixture();
      const toggles = eventsOf('skill-row-toggle');
      table.toggleRow('backend-go');
      await table.showRow('backend-java');
      expect(toggles).to.deep.equal([]);
      expect([isOpen(table, 2), isOpen(table, 3)]).to.deep.equal([true, true]);
      expect(focused()).to.equal(buttonOf(table, 3));
      await press(table, buttonOf(table, 2));
      expect(
        toggles.map(({ role, level, open, bubbles, composed }) => [role, level, open, bubbles, composed]),
      ).to.deep.equal([['backend-go', 'middle', false, true, true]]);
    });

    it('toggleRow and showRow ignore roles that are not there', async () => {
      const table = await tableFixture();
      table.toggleRow('astronaut');
      await table.showRow('astronaut');
      expect(findAll(table, 'tr.detail')).to.deep.equal([]);
    });

    it('holds what the page puts into the slot of its role', async () => {
      const data = await readValue(SEED);
      const table = await fixture<LevelTable>(
        html`<level-table level="middle" .data=${data}><a slot="detail-backend-go" href="#course">Course</a></level-table>`,
      );
      expect(find(table, 'a').checkVisibility()).to.equal(false);
      table.toggleRow('backend-go');
      expect(find(table, 'a').checkVisibility()).to.equal(true);
      expect(visibleText(find(table, 'tr.detail'))).to.match(/Course$/);
    });
  });

  describe('in another language', () => {
    before(() => registerMessages('de', { required: 'Verlangt', optional: 'Freiwillig' }));

    it('texts that fall back carry lang and dir, the others do not', async () => {
      const data = await readValue('catalog/data-quality.json');
      const table = await fixture<LevelTable>(html`<level-table lang="de" level="basic" .data=${data}></level-table>`);
      const marks = (): (string | null)[][] =>
        rowElements(table).map(({ cells }) => [cells[2]!.getAttribute('lang'), cells[2]!.getAttribute('dir')]);
      const german = (data as { expectations: { level: string; description: unknown }[] }).expectations
        .filter(({ level }) => level === 'basic')
        .map(({ description }) => typeof description === 'object' && 'de' in description!);
      const defined = marks().filter((_, index) => rowsOf(table)[index]!.description);
      expect(defined).to.deep.equal(german.map((isMap) => (isMap ? [null, null] : ['en', 'auto'])));
      table.lang = 'en';
      await Promise.resolve();
      await settled(table);
      expect(marks().flat()).to.not.include('en');
    });

    it('a change of language writes the same rows, open ones as well', async () => {
      const table = await tableFixture();
      await press(table, buttonOf(table, 2));
      const rows = rowElements(table);
      table.lang = 'de';
      await Promise.resolve();
      await settled(table);
      expect(rowElements(table)).to.deep.equal(rows);
      expect(rowsOf(table)[2]!.badge).to.equal('Verlangt');
      expect(rowElements(table)[2]!.cells[2]!.lang).to.equal('en');
      expect(findAll(table, '.ladder .badge').map(textOf)).to.deep.equal([
        'Verlangt',
        'Verlangt',
        'Verlangt',
        'Verlangt',
        'Freiwillig',
      ]);
    });
  });

  it('alone with a src that is not set, it says so', async () => {
    const table = await fixture(html`<level-table src=${nothing}></level-table>`);
    expect(visibleText(table)).to.include('No profile to show');
    await expectAccessible(table);
  });
});
