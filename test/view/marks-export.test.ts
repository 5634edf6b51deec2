import { expect } from 'chai';
import { readRows } from '../../src/convert/csv/read-rows.js';
import { Profile } from '../../src/model/profile.js';
import { parseMarks } from '../../src/schema/parse-marks.js';
import { translator } from '../../src/strings/translate.js';
import { toCsv, toJson, toMarkdown, toPlainText, type MarksExport } from '../../src/view/marks-export.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';
import { savedMark } from '../harness/marks.js';

const document = smallDocument({
  url: 'https://skills.example/small',
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'mid', name: 'Middle' },
    { id: 'high', name: 'High' },
  ],
  expectations: [
    {
      role: 'dev',
      level: 'low',
      required: true,
      description: 'Not shown.',
      items: ['Reads code', 'Writes *code*', 'Ships, often', 'Tests it'],
    },
    { role: 'dev', level: 'high', required: false, description: 'Leads. Teaches.' },
  ],
});

const marks = [
  savedMark(0, 'Reads code'),
  savedMark(1, 'Writes *code*', { mark: 'partly' }),
  savedMark(3, 'Tests them'),
  savedMark(9, 'Knows a tool that is gone', { mark: 'partly' }),
  savedMark(0, 'Of a level that is gone', { level: 'gone' }),
];

const given: MarksExport = {
  profile: new Profile(document),
  marks: [
    { skill: 'small', role: 'dev', marks },
    { skill: 'other', role: 'dev', marks },
  ],
  t: translator('en'),
  now: new Date(2026, 2, 17, 23, 30),
};

const withItems = (...items: string[]): MarksExport => ({
  ...given,
  profile: new Profile(
    smallDocument({ expectations: [{ role: 'dev', level: 'low', required: true, description: 'x', items }] }),
  ),
  marks: [{ skill: 'small', role: 'dev', marks: [] }],
});

/** The rows of a table, by its headings. */
function readCsv(text: string): Readonly<Record<string, string>>[] {
  const { rows, notes } = readRows(text, ',');
  expect(notes).to.deep.equal([]);
  const [head, ...data] = rows;
  return data.map(({ cells }) => Object.fromEntries(head!.cells.map((name, at) => [name, cells[at] ?? ''])));
}

describe('toMarkdown', () => {
  it('is a task list by role and level, with what has changed and what is gone', () => {
    expect(toMarkdown(given)).to.equal(
      [
        '# Small: what is covered',
        '',
        'As of March 17, 2026',
        '',
        '<https://skills.example/small>',
        '',
        '',
        '## Developer',
        '',
        '### Low',
        '',
        'Required',
        '',
        '1 of 4 items covered',
        '',
        '- [x] Reads code',
        '- [ ] Writes \\*code\\*',
        '  - Partly covered',
        '- [ ] Ships, often',
        '- [ ] Tests it',
        '  - Changed since you marked it',
        '  - You marked: Tests them',
        '',
        '### High',
        '',
        'Optional',
        '',
        '0 of 2 items covered',
        '',
        '- [ ] Leads.',
        '- [ ] Teaches.',
        '',
        '### No longer listed',
        '',
        '- [ ] Knows a tool that is gone',
        '  - Low',
        '  - Partly covered',
        '- [x] Of a level that is gone',
        '  - gone',
        '',
      ].join('\n'),
    );
  });

  const rows: readonly [string, string, string][] = [
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['code', '`a`', '\\`a\\`'],
    ['a link', '[a](http://b.example)', '\\[a\\](http://b.example)'],
    ['an image', '![a](b)', '!\\[a\\](b)'],
    ['HTML', '<img src=x onerror=a()>', '\\<img src=x onerror=a()\\>'],
    ['an entity', 'a &lt; b', 'a \\&lt; b'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a number with a full stop', '1. a', '1\\. a'],
    ['a table', 'a | b', 'a \\| b'],
    ['an escape', 'a \\* b', 'a \\\\\\* b'],
    ['lines', 'a\n\n# b\r\n- c', 'a \\# b - c'],
  ];
  for (const [title, item, expected] of rows)
    it(`does not take for markup what looks like ${title}`, () => {
      expect(toMarkdown(withItems(item)).trimEnd().split('\n').at(-1)).to.equal(`- [ ] ${expected}`);
    });

  it('has the address that is given, as a link when it is one', () => {
    const lines = (address: string): string => toMarkdown({ ...given, address }).split('\n')[4] ?? '';
    expect(lines('https://a.example/?x=1_2#y>z')).to.equal('<https://a.example/?x=1_2#y%3Ez>');
    expect(lines('file:///C:/a_b')).to.equal('file:///C:/a\\_b');
  });
});

describe('toPlainText', () => {
  it('is the same without markup', () => {
    const text = toPlainText(given);
    expect(text).to.match(
      /^Small: what is covered\nAs of March 17, 2026\nhttps:\/\/skills\.example\/small\n\nDeveloper\n\nLow\n/,
    );
    expect(text).to.include('[x] Reads code\n[~] Writes *code*\n    Partly covered\n[ ] Ships, often\n');
    expect(text).to.include('[ ] Tests it\n    Changed since you marked it\n    You marked: Tests them\n');
    expect(text).to.match(/\nNo longer listed\n\[~\] Knows a tool that is gone\n/);
    expect(text.endsWith('gone\n')).to.equal(true);
  });
});

describe('toCsv', () => {
  it('has a row for each item, and for each mark that fits none', () => {
    const rows = readCsv(toCsv(given));
    expect(rows).to.have.length(8);
    expect(rows[0]).to.deep.equal({
      Skill: 'Small',
      Role: 'Developer',
      Level: 'Low',
      Required: 'Required',
      Item: 'Reads code',
      Mark: 'Covered',
      'Marked at': '2026-03-01T00:00:00.000Z',
      Change: '',
    });
    expect(
      rows.map((row) => `${row['Level']} ${row['Mark']}${row['Change'] ? ` ${row['Change']}` : ''}`),
    ).to.deep.equal([
      'Low Covered',
      'Low Partly covered',
      'Low Not yet',
      'Low Not yet Changed since you marked it',
      'High Not yet',
      'High Not yet',
      'Low Partly covered No longer listed',
      'gone Covered No longer listed',
    ]);
  });

  it('ends every line as RFC 4180 has it', () => {
    const text = toCsv(given);
    expect(text.endsWith('\r\n')).to.equal(true);
    expect(text.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });

  const rows: readonly [string, string, string][] = [
    ['commas', 'a, b', 'a, b'],
    ['quotes', 'a "b"', 'a "b"'],
    ['lines', 'a\nb', 'a\nb'],
    ['a formula', '=HYPERLINK("http://a.example")', '\'=HYPERLINK("http://a.example")'],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1', "'-1"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', "'\r=1"],
    ['a wide equals sign', '＝1', "'＝1"],
    ['an equals sign further in', 'a=1', 'a=1'],
  ];
  for (const [title, item, expected] of rows)
    it(`keeps ${title} in its cell, and out of formulas`, () => {
      expect(readCsv(toCsv(withItems(item)))[0]).to.include({ Item: expected, Mark: 'Not yet' });
    });
});

describe('toJson', () => {
  it('is a file that parseMarks has nothing to say about, with the marks of this skill only', () => {
    const value = JSON.parse(toJson(given)) as Record<string, unknown>;
    expect(parseMarks(value).problems).to.deep.equal([]);
    expect(value).to.deep.equal({
      format: 'skill-progress',
      version: 1,
      skill: 'small',
      name: 'Small',
      exported: given.now.toISOString(),
      roles: [{ role: 'dev', name: 'Developer', marks }],
    });
  });

  it('keeps marks of a role that is gone', () => {
    const value = JSON.parse(toJson({ ...given, marks: [{ skill: 'small', role: 'gone', marks }] })) as object;
    expect(value)
      .to.have.property('roles')
      .that.deep.equals([{ role: 'gone', marks }]);
  });
});

describe('an export', () => {
  it('is in the reader’s words and tongue, as far as the document has it', () => {
    const profile = new Profile(
      smallDocument({
        language: 'en',
        name: { en: 'Small', de: 'Klein' },
        expectations: [
          { role: 'dev', level: 'low', required: true, description: 'x', items: [{ en: 'Reads', de: 'Liest' }] },
        ],
      }),
    );
    const german = {
      ...given,
      profile,
      t: translator('de'),
      marks: [{ skill: 'small', role: 'dev', marks: [savedMark(0, 'Reads')] }],
    };
    expect(toMarkdown(german)).to.include('- [x] Liest');
    expect(toMarkdown(german)).to.include('17. März 2026');
    expect(readCsv(toCsv(german))[0]).to.include({ Skill: 'Klein', Item: 'Liest' });
  });

  it('of a role that is gone has its marks', () => {
    const gone = { ...given, marks: [{ skill: 'small', role: 'gone', marks }] };
    expect(toMarkdown(gone)).to.include('## gone\n\n### No longer listed\n\n- [x] Reads code\n');
    expect(readCsv(toCsv(gone))).to.have.length(marks.length);
  });

  for (const name of PROFILE_FILES)
    it(`of every role of ${name} has every item`, async () => {
      const profile = await readProfile(name);
      const all = {
        ...given,
        profile,
        marks: profile.roles.map(({ id }) => ({ skill: profile.id, role: id, marks: [] })),
      };
      const items = readCsv(toCsv(all));
      expect(items.length).to.be.above(0);
      expect(toMarkdown(all).match(/^- \[ \] /gm)).to.have.length(items.length);
      expect(toPlainText(all).match(/^\[ \] /gm)).to.have.length(items.length);
      expect(parseMarks(JSON.parse(toJson(all))).problems).to.deep.equal([]);
    });
});
