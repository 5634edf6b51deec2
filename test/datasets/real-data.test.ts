import { expect } from 'chai';
import '../../src/define.js';
import { readCsv } from '../harness/csv.js';
import type { ProfileDocument } from '../../src/index.js';
import { settled } from '../harness/fixture.js';
import { gdadProfile, readGdad, type GdadLevels, type GdadRow } from '../harness/gdad.js';
import { overflowOf } from '../harness/overflow.js';
import { deep, deepAll, shownText } from '../harness/page.js';
import { readTechRoles, techProfile } from '../harness/tech-roles.js';

const WIDTHS = [1280, 320];

/** One element for all documents, as a page that goes from skill to skill has it. */
function show() {
  const box = document.createElement('div');
  const element = document.createElement('skill-profile');
  box.append(element);
  document.body.append(box);
  const errors: string[] = [];
  const { error, warn } = console;
  console.error = (...args: unknown[]) => errors.push(args.map(String).join(' '));
  console.warn = () => undefined; // roles of which the data says nothing

  return {
    /** What is wrong with the way a document is shown. */
    async problemsOf(data: ProfileDocument, widths: readonly number[]): Promise<string[]> {
      const problems: string[] = [];
      element.data = data;
      await settled(element);
      const root = element.shadowRoot!;
      if (deep(root, '[role=alert]')) problems.push(`an alert: ${deep(root, '[role=alert]')!.textContent}`);
      const text = shownText(element);
      if (!text.includes(data.name as string)) problems.push('no name');
      const tables = deepAll(root, 'level-table');
      if (tables.length !== data.levels.length) problems.push(`${tables.length} tables`);
      for (const table of tables) {
        const rows = table.shadowRoot!.querySelectorAll('tbody tr').length;
        if (rows !== data.roles.length) problems.push(`${rows} rows of ${data.roles.length}`);
      }
      const cells = deepAll(deep(root, 'skill-matrix')!.shadowRoot!, 'tbody td').length;
      if (cells !== data.roles.length * data.levels.length) problems.push(`${cells} cells in the overview`);
      for (const { description } of data.expectations)
        if (!text.includes((description as string).replace(/\s+/g, ' ').trim()))
          problems.push(`missing: ${description as string}`);
      for (const element of deepAll(root, '*'))
        if (element.localName.includes('-') && !element.shadowRoot?.textContent.trim())
          problems.push(`${element.localName} is blank`);
      for (const width of widths) {
        box.style.width = `${width}px`;
        await settled(element);
        if (element.getBoundingClientRect().height < 300) problems.push(`at ${width} px it has no height`);
        problems.push(...overflowOf(box).map((what) => `at ${width} px ${what}`));
      }
      problems.push(...errors.splice(0));
      return problems.slice(0, 5).map((problem) => `${data.name as string}: ${problem}`);
    },
    remove() {
      Object.assign(console, { error, warn });
      box.remove();
    },
  };
}

describe('real data is shown whole at 1280 and 320 px (skipped: no datasets, where they are absent)', function () {
  this.timeout(60_000);
  let shown: ReturnType<typeof show>;
  beforeEach(() => (shown = show()));
  afterEach(() => shown.remove());

  const expectNoProblems = async (documents: readonly ProfileDocument[], widths = WIDTHS) => {
    const problems: string[] = [];
    for (const data of documents) problems.push(...(await shown.problemsOf(data, widths)));
    expect(problems).to.deep.equal([]);
  };

  describe('the UK government’s capability framework', () => {
    let rows: readonly GdadRow[];
    let skills: readonly string[];

    before(async function () {
      const read = await readGdad();
      if (!read) this.skip();
      rows = read;
      skills = [...new Set(rows.map(({ skill }) => skill))];
    });

    const profiles = (by: GdadLevels) => skills.map((skill) => gdadProfile(rows, skill, by));

    it('is read whole', () => {
      expect(rows).to.have.length(1825);
      expect(new Set(rows.map(({ role }) => role)).size).to.equal(52);
      expect(skills).to.have.length(188);
      expect(rows.filter(({ skillLevel }) => skillLevel === 'NOT IN USE')).to.have.length(28);
      expect(Math.max(...rows.map(({ text }) => text.length))).to.equal(862);
    });

    for (const [title, from, to] of [
      ['A to D', '', 'e'],
      ['E to P', 'e', 'q'],
      ['Q to Z', 'q', '~'],
    ] as const)
      it(`every skill from ${title}, by steps`, async () => {
        const some = profiles('steps').filter(({ id }) => id >= from && id < to);
        expect(some.length).to.be.greaterThan(20);
        await expectNoProblems(some);
      });

    it('the skills with up to twelve levels, by the names that roles give to them', async () => {
      const some = profiles('names').filter(({ levels }) => levels.length > 8 && levels.length <= 12);
      expect(some.length).to.be.greaterThan(10);
      await expectNoProblems(some);
    });

    it('the skill with the most levels (for which 1280 px are too few)', async () => {
      const [largest] = profiles('names').sort((a, b) => b.levels.length - a.levels.length);
      expect(largest!.levels.length).to.be.greaterThan(60);
      await expectNoProblems([largest!], []);
    });
  });

  it('the roles of a technical career, alone and together', async function () {
    const roles = await readTechRoles();
    if (!roles) this.skip();
    const alone = roles.map((role) => techProfile([role], role.role));
    await expectNoProblems([...alone, techProfile(roles, 'Technical roles')]);
  });
});

describe('the reader of CSV', () => {
  const rows: [title: string, text: string, expected: Record<string, string>[]][] = [
    ['plain fields', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['quotes, commas and lines within a field', 'a,b\r\n"1,\r\n""x""",2', [{ a: '1,\r\n"x"', b: '2' }]],
    [
      'empty fields, also at the end',
      'a,b\n,\n"",',
      [
        { a: '', b: '' },
        { a: '', b: '' },
      ],
    ],
    ['a byte order mark', '\uFEFFa\n1', [{ a: '1' }]],
  ];
  for (const [title, text, expected] of rows) it(title, () => expect(readCsv(text)).to.deep.equal(expected));
  it('refuses a quote in the middle of nowhere', () => expect(() => readCsv('a\n1"2')).to.throw('not CSV'));
});
