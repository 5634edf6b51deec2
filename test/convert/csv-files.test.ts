import { expect } from 'chai';
import { csvToProfiles, describeNote } from '../../src/convert/csv.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { readText } from '../harness/data-files.js';
import { cellsOf } from './cells-of.js';

const convert = async (name: string) => csvToProfiles(await readText(name), { fileName: name });

describe('a table becomes a profile', () => {
  for (const name of ['simple', 'excel-semicolons', 'tabs', 'separator-hint', 'any-order', 'quoted-lines'])
    it(`${name}.csv, without a word about it`, async () => {
      const { profiles, notes } = await convert(`csv/${name}.csv`);
      expect(notes).to.deep.equal([]);
      expect(profiles).to.have.length(1);
      expect(parseProfile(profiles[0]).problems).to.deep.equal([]);
    });

  it('takes ids from the names, and the name of the skill from the file', async () => {
    const { profiles } = await convert('csv/simple.csv');
    expect(profiles).to.deep.equal([
      {
        schemaVersion: 1,
        id: 'simple',
        name: 'Simple',
        levels: [
          { id: 'junior', name: 'Junior' },
          { id: 'senior', name: 'Senior' },
        ],
        roles: [
          { id: 'backend-developer', name: 'Backend Developer' },
          { id: 'tester', name: 'Tester' },
        ],
        expectations: [
          { role: 'backend-developer', level: 'junior', required: true, description: 'Reads messages from a queue.' },
          {
            role: 'backend-developer',
            level: 'senior',
            required: true,
            description: 'Chooses between a queue, a stream and a table.',
          },
          { role: 'tester', level: 'senior', required: false, description: 'Reproduces lost messages.' },
        ],
      },
    ]);
  });

  it('as Excel writes it: a byte order mark, semicolons, an x for yes, nothing for no, empty rows at the end', async () => {
    const [profile] = (await convert('csv/excel-semicolons.csv')).profiles;
    expect(cellsOf(profile!)).to.deep.equal([
      'backend-developer | junior | yes | Reads messages, one by one.',
      'backend-developer | senior | no | Owns the queue.',
    ]);
    expect(profile!.expectations[0]!.items).to.deep.equal(['Reads messages', 'Acknowledges them']);
  });

  it('with columns in any order and by other words', async () => {
    const [profile] = (await convert('csv/any-order.csv')).profiles;
    expect(profile!.roles).to.deep.equal([{ id: 'tester', name: 'Tester', family: 'Quality' }]);
    expect(cellsOf(profile!)).to.deep.equal([
      'tester | junior | yes | Reads a log.',
      'tester | senior | no | Writes a log.',
    ]);
  });

  it('with line breaks and quotes in a cell', async () => {
    const [profile] = (await convert('csv/quoted-lines.csv')).profiles;
    expect(profile!.expectations[0]!.description).to.equal('Reads a log:\n- the time\n- the "level"');
  });

  it('with the ladder that the rows of all roles make together, and places that are not defined', async () => {
    const { profiles, notes } = await convert('csv/ragged-ladder.csv');
    expect(profiles[0]!.levels.map(({ id }) => id)).to.deep.equal(['junior', 'middle', 'senior']);
    expect(profiles[0]!.expectations).to.have.length(4);
    expect(notes.map((note) => describeNote(note))).to.deep.equal([
      'line 7: found "manager", expected at least one expectation for the role. It is kept.',
    ]);
  });

  it('with levels that have rows of their own, in their order', async () => {
    const { profiles, notes } = await convert('csv/levels-first.csv');
    expect(notes.map(({ line, expected }) => [line, expected])).to.deep.equal([]);
    expect(profiles[0]!.levels).to.deep.equal([
      { id: 'low', name: 'Low', shortName: 'L', description: 'The first step' },
      { id: 'middle', name: 'Middle', shortName: 'M' },
      { id: 'high', name: 'High', shortName: 'H' },
    ]);
  });

  it('for each skill that it names', async () => {
    const { profiles, notes } = await convert('csv/two-skills.csv');
    expect(notes).to.deep.equal([]);
    expect(profiles.map(({ id, domain }) => [id, domain])).to.deep.equal([
      ['logging', 'Operations'],
      ['tracing', 'Operations'],
    ]);
    expect(profiles.map(cellsOf)).to.deep.equal([
      [
        'tester | junior | yes | Reads a log.',
        'tester | senior | yes | Writes a log.',
        'developer | junior | no | Finds a log.',
      ],
      ['tester | senior | no | Follows a trace.'],
    ]);
  });

  it('in several languages', async () => {
    const { profiles, notes } = await convert('csv/languages.csv');
    expect(notes).to.deep.equal([]);
    expect(profiles[0]).to.deep.equal({
      schemaVersion: 1,
      id: 'logging',
      name: { en: 'Logging', de: 'Protokolle' },
      levels: [{ id: 'junior', name: 'Junior' }],
      roles: [{ id: 'tester', name: { en: 'Tester', de: 'Testerin' } }],
      expectations: [
        {
          role: 'tester',
          level: 'junior',
          required: true,
          description: { en: 'Reads a log.', de: 'Liest ein Protokoll.' },
          items: [
            { en: 'Reads it', de: 'Liest es' },
            { en: 'Keeps it', de: 'Hebt es auf' },
          ],
        },
      ],
    });
  });

  it('with all that a profile can have', async () => {
    const { profiles, notes } = await convert('csv/everything.csv');
    expect(notes).to.deep.equal([]);
    expect(profiles[0]).to.deep.equal({
      schemaVersion: 1,
      id: 'log',
      name: 'Logging',
      summary: 'What a system says',
      domain: 'Operations',
      group: 'Insight',
      updated: '2026-03-17',
      version: '2026.1',
      language: 'en',
      url: 'https://skills.example/log',
      attribution: { text: 'Ours' },
      levels: [{ id: 'l1', name: 'Junior', shortName: 'J', description: 'The first step' }],
      roles: [{ id: 'qa', name: 'Tester', shortName: 'QA', family: 'Quality' }],
      expectations: [
        {
          role: 'qa',
          level: 'l1',
          required: true,
          description: 'Reads and keeps a log.',
          stem: 'They can',
          items: ['Reads a log', 'Keeps a log'],
          topics: ['Levels', 'Formats'],
          resources: [
            { title: 'The manual', url: 'https://docs.example/log' },
            { title: 'https://docs.example/levels', url: 'https://docs.example/levels' },
          ],
          'x-note': 1,
        },
      ],
    });
  });

  it('without the apostrophes that guard formulas', async () => {
    const [profile] = (await convert('csv/formulas.csv')).profiles;
    expect(profile!.expectations.map(({ description }) => description)).to.deep.equal([
      '=1+1',
      '- a list',
      "'=quoted",
      "'tis plain",
    ]);
  });
});

/** What is said, and how many expectations there are all the same. */
const defects: readonly [name: string, said: readonly string[], expectations: number | undefined][] = [
  ['empty', ['line 1: found nothing, expected a table. It is left out.'], undefined],
  ['heading-only', ['line 1: found nothing, expected at least one row below the headings. It is left out.'], undefined],
  [
    'no-heading',
    [
      'line 1: found "Tester", expected a first row that names the columns: role, level, required, description. It is left out.',
    ],
    undefined,
  ],
  ['column-missing', ['line 1, required: found nothing, expected a column of this name. It is left out.'], undefined],
  [
    'column-unknown',
    ['line 1, colour: found "colour", expected the name of a column of this format. It is left out.'],
    2,
  ],
  ['column-twice', ['line 1, Role: found "Role", expected a column that no other has the name of. It is left out.'], 2],
  ['row-empty', ['line 3: found nothing, expected a row that is not empty. It is left out.'], 2],
  [
    'row-twice',
    ['line 4: found "tester, junior", expected one expectation for each role and level. It is left out.'],
    2,
  ],
  [
    'row-contradicts',
    ['line 4: found "tester, junior", expected one expectation for each role and level. It is left out.'],
    2,
  ],
  ['row-too-long', ['line 3: found 5, expected as many cells as there are columns. It is left out.'], 2],
  ['row-too-short', ['line 3: found 3, expected as many cells as there are columns. It is left out.'], 2],
  ['row-without-level', ['line 3, level: found nothing, expected text that is not empty. It is left out.'], 2],
  ['row-without-role', ['line 3, role: found nothing, expected text that is not empty. It is left out.'], 2],
  ['word-unknown', ['line 3, required: found "maybe", expected yes or no. It is left out.'], 2],
  [
    'quote-open',
    [
      'line 3: found "Tester,Middle,yes,\\"Reads more.", expected quotation marks in pairs, around whole cells only. It is left out.',
    ],
    2,
  ],
  [
    'quote-in-cell',
    [
      'line 3: found "Tester,Middle,yes,Reads a 5\\" tape.", expected quotation marks in pairs, around whole cells only. It is repaired.',
    ],
    3,
  ],
  [
    'quote-after-lines',
    [
      'line 4: found "Tester,Middle,yes,\\"Reads\\" more", expected quotation marks in pairs, around whole cells only. It is repaired.',
    ],
    3,
  ],
  [
    'encoding-wrong',
    [
      'line 3: found "Tester Senior yes F\uFFFDhrt ein Protokoll.", expected text in UTF-8, without characters that were lost. It is kept.',
    ],
    2,
  ],
  ['description-empty', ['line 3, description: found "", expected text that is not empty. It is kept.'], 2],
  [
    'role-without-expectation',
    ['line 4: found "manager", expected at least one expectation for the role. It is kept.'],
    2,
  ],
  [
    'date-impossible',
    ['line 2, updated: found "17.3.2026", expected a calendar date such as 2026-03-17. It is left out.'],
    2,
  ],
  [
    'address-wrong',
    [
      'line 2, resources: found "The book on the shelf", expected on each line a title, and an address that begins with http:// or https://. It is left out.',
    ],
    2,
  ],
  ['json-broken', ['line 2, json: found "{x-note: 1}", expected an object in JSON. It is left out.'], 2],
  [
    'name-contradicts',
    ['line 3, role family: found "Testing", expected the same as in the rows above. It is left out.'],
    2,
  ],
  [
    'lines-of-languages',
    ['line 2, items: found "Liest es", expected as many lines as in the other languages. It is kept.'],
    2,
  ],
];

describe('what is wrong with a table is said with its line, and the rest is kept', () => {
  for (const [name, said, expectations] of defects)
    it(`${name}.csv`, async () => {
      const { profiles, notes } = await convert(`invalid-csv/${name}.csv`);
      expect(notes.map((note) => describeNote(note))).to.deep.equal(said);
      expect(profiles[0]?.expectations.length).to.equal(expectations);
      for (const profile of profiles)
        expect(parseProfile(profile).problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });

  it('a row that says the same again costs nothing, one that says something else does', async () => {
    const severities = async (name: string) => (await convert(name)).notes.map(({ severity }) => severity);
    expect(await severities('invalid-csv/row-twice.csv')).to.deep.equal(['warning']);
    expect(await severities('invalid-csv/row-contradicts.csv')).to.deep.equal(['error']);
  });
});
