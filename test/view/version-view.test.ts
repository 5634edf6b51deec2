import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { localText } from '../../src/model/text.js';
import type { ProfileDocument, Text } from '../../src/schema/profile-schema.js';
import { translator } from '../../src/strings/translate.js';
import { changeCountText, versionView, type VersionChoice, type VersionView } from '../../src/view/version-view.js';
import { PROFILE_FILES, readDocument, readProfile, SEED, smallDocument } from '../harness/data-files.js';

type Parts = Readonly<Record<string, unknown>>;
type Comparable = Extract<VersionView, { kind: 'versions' }>;
const t = translator('en');

function viewOf(before: ProfileDocument, after: ProfileDocument, choice?: VersionChoice, locale = 'en'): Comparable {
  const versions = { before: new Profile(before), after: new Profile(after), t: translator(locale) };
  const view = versionView(versions, choice);
  if (view.kind !== 'versions') throw new Error('not comparable');
  return view;
}

const cell = (parts: Parts = {}): Parts => ({
  role: 'dev',
  level: 'low',
  required: true,
  description: 'Reads all the code.',
  ...parts,
});

/** A document of one cell, or of none. */
const oneCell = (parts?: Parts): ProfileDocument => smallDocument({ expectations: parts ? [cell(parts)] : [] });

/** What is special; the cell before and after; word, message of the requirement, summary. */
const rows: readonly [string, Parts | undefined, Parts | undefined, string, string, readonly string[]][] = [
  ['nothing', {}, {}, 'Unchanged', 'Required in both versions.', []],
  [
    'nothing, of an optional cell',
    { required: false },
    { required: false },
    'Unchanged',
    'Optional in both versions.',
    [],
  ],
  [
    'the requirement alone',
    { required: false },
    {},
    'Changed',
    'It was optional and is required now.',
    ['The text is the same; it was optional and is required now.'],
  ],
  [
    'the requirement alone, the other way round',
    {},
    { required: false },
    'Changed',
    'It was required and is optional now.',
    ['The text is the same; it was required and is optional now.'],
  ],
  [
    'a word of the text',
    {},
    { description: 'Reads all the prose.' },
    'Changed',
    'Required in both versions.',
    ['1 passage changed, 1 word added, 1 word removed'],
  ],
  [
    'words that came',
    {},
    { description: 'Reads all the code. Writes some of it.' },
    'Changed',
    'Required in both versions.',
    ['1 passage changed, 4 words added'],
  ],
  [
    'a full stop',
    {},
    { description: 'Reads all the code!' },
    'Changed',
    'Required in both versions.',
    ['1 passage changed'],
  ],
  [
    'the text and the requirement',
    {},
    { required: false, description: 'Reads the code.' },
    'Changed',
    'It was required and is optional now.',
    ['It was required and is optional now.', '1 passage changed, 1 word removed'],
  ],
  [
    'an item and the words before them',
    { stem: 'Can', items: ['Tests code', 'Ships code'] },
    { stem: 'Must', items: ['Tests code', 'Ships prose'] },
    'Changed',
    'Required in both versions.',
    ['2 passages changed, 2 words added, 2 words removed'],
  ],
  [
    'the order of items',
    { items: ['Tests code', 'Ships code'] },
    { items: ['Ships code', 'Tests code'] },
    'Changed',
    'Required in both versions.',
    ['The text is the same, in another order.'],
  ],
  [
    'topics and links',
    { topics: ['SQL'] },
    { resources: [{ title: 'Guide', url: 'https://example.org/' }] },
    'Changed',
    'Required in both versions.',
    ['The topics have changed.', 'The links to learn from have changed.'],
  ],
  ['a cell that came', undefined, {}, 'Added', 'It is new, and required.', ['It is new, and required.']],
  [
    'an optional cell that came',
    undefined,
    { required: false },
    'Added',
    'It is new, and optional.',
    ['It is new, and optional.'],
  ],
  ['a cell that went', {}, undefined, 'Removed', 'It was required, and is gone.', ['It was required, and is gone.']],
  [
    'an optional cell that went',
    { required: false },
    undefined,
    'Removed',
    'It was optional, and is gone.',
    ['It was optional, and is gone.'],
  ],
];

describe('versionView', () => {
  for (const [title, before, after, word, requirement, summary] of rows) {
    it(`says what became of a cell: ${title}`, () => {
      const [row, ...more] = viewOf(oneCell(before), oneCell(after)).rows;
      expect(more).to.deep.equal([]);
      expect([row!.word, t(row!.requirement), row!.summary]).to.deep.equal([word, requirement, summary]);
    });
  }

  it('has names, description, items and topics ready to print', () => {
    const before = oneCell({ stem: 'Can', items: ['Test code'], topics: ['SQL', 'CSS'] });
    const after = oneCell({ description: 'Reads the code.', stem: 'Can', items: ['Test prose'], topics: ['CSS'] });
    const { rows } = viewOf(before, after);
    expect(rows).to.deep.equal([
      {
        role: { id: 'dev', short: 'Developer', rest: '', full: 'Developer' },
        level: { id: 'low', text: 'Low', short: 'Low' },
        kind: 'changed',
        word: 'Changed',
        requirement: 'versionRequired',
        summary: ['2 passages changed, 1 word added, 2 words removed', 'The topics have changed.'],
        description: [
          { kind: 'same', text: 'Reads ' },
          { kind: 'removed', text: 'all ' },
          { kind: 'same', text: 'the code.' },
        ],
        stem: [{ kind: 'same', text: 'Can' }],
        items: [
          [
            { kind: 'same', text: 'Test ' },
            { kind: 'removed', text: 'code' },
            { kind: 'added', text: 'prose' },
          ],
        ],
        topics: [[{ kind: 'removed', text: 'SQL' }], [{ kind: 'same', text: 'CSS' }]],
      },
    ]);
  });

  it('gives parts and names the language they are in', () => {
    const { rows } = viewOf(oneCell({}), oneCell({ description: 'Reads the code.' }), {}, 'de');
    expect(rows[0]!.description.map(({ lang }) => lang)).to.deep.equal(['en', 'en', 'en']);
    expect([rows[0]!.role.lang, rows[0]!.level.lang]).to.deep.equal(['en', 'en']);
  });

  it('names roles and levels as the newer version does, and as the older one where that has none', () => {
    const roles = [{ id: 'dev', name: 'Engineer' }];
    const expectations = [cell()];
    const { rows } = viewOf(smallDocument(), smallDocument({ roles, expectations }));
    expect(rows.map(({ role, level, kind }) => `${role.full}, ${level.text}: ${kind}`)).to.deep.equal([
      'Engineer, Low: changed',
      'Engineer, High: removed',
      'Operator, High: removed',
    ]);
  });

  it('says which roles and levels came, went or have another name now', () => {
    const { notes } = viewOf(
      smallDocument(),
      smallDocument({
        levels: [
          { id: 'low', name: 'Lowest' },
          { id: 'top', name: { de: 'Spitze' } },
        ],
        roles: [
          { id: 'dev', name: 'Engineer' },
          { id: 'lead', name: 'Lead' },
        ],
      }),
    );
    expect(notes).to.deep.equal([
      { key: 'roleRenamed', values: { before: { text: 'Developer' }, after: { text: 'Engineer' } } },
      { key: 'roleRemoved', values: { name: { text: 'Operator' } } },
      { key: 'roleAdded', values: { name: { text: 'Lead' } } },
      { key: 'levelRenamed', values: { before: { text: 'Low' }, after: { text: 'Lowest' } } },
      { key: 'levelRemoved', values: { name: { text: 'High' } } },
      { key: 'levelAdded', values: { name: { text: 'Spitze', lang: 'de' } } },
    ]);
  });

  it('says of another profile that it is one', () => {
    const versions = { before: new Profile(smallDocument()), after: new Profile(smallDocument({ id: 'other' })), t };
    const text = 'This is another profile, not another version of this one.';
    expect(versionView(versions)).to.deep.equal({ kind: 'other-profile', text });
  });

  describe('sums up in one sentence', () => {
    const low = cell();
    const high = cell({ level: 'high' });
    const ops = cell({ role: 'ops' });
    const other = { description: 'Writes it.' };
    const summaries: readonly [string, readonly Parts[], readonly Parts[], VersionChoice, string][] = [
      ['the same', [low, high], [high, low], {}, 'These two versions say the same.'],
      ['one change', [low, high], [low, { ...high, ...other }], {}, '1 expectation changed'],
      [
        'all kinds of changes',
        [low, high],
        [{ ...low, ...other }, ops],
        {},
        '1 expectation changed, 1 expectation added, 1 expectation removed',
      ],
      ['several', [low, high, ops], [], {}, '3 expectations removed'],
      ['those of the role', [low, ops], [{ ...low, ...other }], { role: 'dev' }, '1 expectation changed'],
      ['none of the role', [low, high], [low, high, ops], { role: 'dev' }, 'The expectations are the same.'],
      ['those of an unknown role, which is none', [low], [low, ops], { role: 'gone' }, '1 expectation added'],
    ];
    for (const [title, before, after, choice, summary] of summaries) {
      it(title, () => {
        const view = viewOf(smallDocument({ expectations: before }), smallDocument({ expectations: after }), choice);
        expect(view.summary).to.equal(summary);
      });
    }

    it('another order of levels alone', () => {
      const { levels } = smallDocument();
      const { summary, notes } = viewOf(smallDocument(), smallDocument({ levels: [...levels].reverse() }));
      expect(summary).to.equal('The expectations are the same.');
      expect(notes).to.deep.equal([{ key: 'levelsMoved', values: {} }]);
    });

    it('another name alone', () => {
      const levels = [
        { id: 'low', name: 'Lowest' },
        { id: 'high', name: 'High' },
      ];
      expect(viewOf(smallDocument(), smallDocument({ levels })).summary).to.equal('The expectations are the same.');
    });
  });

  describe('of two versions of the seed', () => {
    const english = (text: Text): string => localText(text, { locale: 'en', language: 'en' }).text;

    /** Go becomes optional at Middle, has another word at Senior, and no expectation at Principal. */
    async function versions(): Promise<readonly [ProfileDocument, ProfileDocument]> {
      const before = await readDocument(SEED);
      const expectations = before.expectations.flatMap((each) => {
        if (each.role !== 'backend-go') return [each];
        if (each.level === 'middle') return [{ ...each, required: false }];
        if (each.level === 'senior') return [{ ...each, description: `${english(each.description)} Teaches it.` }];
        return each.level === 'principal' ? [] : [each];
      });
      return [before, { ...before, expectations }];
    }
    const linesOf = ({ rows }: Comparable): string[] =>
      rows.map(({ role, level, word, summary }) => [role.short, level.text, word, ...summary].join(' | '));
    const changed = [
      'Go | Middle | Changed | The text is the same; it was required and is optional now.',
      'Go | Senior | Changed | 1 passage changed, 2 words added',
      'Go | Principal | Removed | It was optional, and is gone.',
    ];

    it('has a row for every cell', async () => {
      const view = viewOf(...(await versions()));
      expect(view.rows).to.have.length(45);
      expect(view.summary).to.equal('2 expectations changed, 1 expectation removed');
    });

    it('has only the rows that have changed when asked', async () => {
      expect(linesOf(viewOf(...(await versions()), { changedOnly: true }))).to.deep.equal(changed);
    });

    it('has one role over all levels', async () => {
      expect(linesOf(viewOf(...(await versions()), { role: 'backend-go' }))).to.deep.equal([
        'Go | Junior | Unchanged',
        ...changed.slice(0, 2),
        'Go | Lead/Staff | Unchanged',
        ...changed.slice(2),
      ]);
      expect(linesOf(viewOf(...(await versions()), { role: 'backend-php', changedOnly: true }))).to.deep.equal([]);
    });
  });

  for (const name of PROFILE_FILES) {
    it(`says of ${name} and itself that they say the same`, async () => {
      const profile = await readProfile(name);
      const view = versionView({ before: profile, after: profile, t }, { changedOnly: true });
      expect(view).to.deep.equal({
        kind: 'versions',
        summary: 'These two versions say the same.',
        notes: [],
        rows: [],
      });
    });
  }
});

describe('changeCountText', () => {
  const rows: readonly [readonly [number, number, number], string][] = [
    [[0, 0, 0], ''],
    [[1, 0, 0], '1 passage changed'],
    [[2, 14, 0], '2 passages changed, 14 words added'],
    [[2, 14, 3], '2 passages changed, 14 words added, 3 words removed'],
    [[1, 0, 1], '1 passage changed, 1 word removed'],
    [[1, 1200, 0], '1 passage changed, 1,200 words added'],
  ];
  for (const [[passages, added, removed], text] of rows) {
    it(`of ${passages} passages, ${added} and ${removed} words`, () => {
      expect(changeCountText({ passages, added, removed }, t)).to.equal(text);
    });
  }
});
