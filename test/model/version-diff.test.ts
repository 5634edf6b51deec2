import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { compareVersions, type CellChange, type VersionDiff } from '../../src/model/version-diff.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';

type Parts = Readonly<Record<string, unknown>>;

function diffOf(before: Parts, after: Parts, locale = 'en'): VersionDiff {
  const diff = compareVersions(new Profile(smallDocument(before)), new Profile(smallDocument(after)), locale);
  if (diff.kind !== 'versions') throw new Error('not comparable');
  return diff;
}

const cell = (parts: Parts = {}): Parts => ({
  role: 'dev',
  level: 'low',
  required: true,
  description: 'Reads it.',
  ...parts,
});

/** `kind before→after` with what has changed besides: `changed true→false text topics`. */
const lineOf = ({ kind, requiredBefore, requiredAfter, ...rest }: CellChange): string =>
  [
    kind,
    `${String(requiredBefore)}→${String(requiredAfter)}`,
    ...(rest.textChanged ? ['text'] : []),
    ...(rest.topicsChanged ? ['topics'] : []),
    ...(rest.resourcesChanged ? ['resources'] : []),
  ].join(' ');

const link = { title: 'Guide', url: 'https://example.org/' };

/** What is special; the cell before and after; what became of it. */
const rows: readonly [string, Parts | undefined, Parts | undefined, string][] = [
  ['nothing', cell(), cell(), 'same true→true'],
  ['optional is required now', cell({ required: false }), cell(), 'changed false→true'],
  ['required is optional now', cell(), cell({ required: false }), 'changed true→false'],
  ['the description', cell(), cell({ description: 'Writes it.' }), 'changed true→true text'],
  ['both', cell(), cell({ required: false, description: 'Writes it.' }), 'changed true→false text'],
  ['white space', cell(), cell({ description: 'Reads  it.' }), 'changed true→true text'],
  ['items that came', cell(), cell({ items: ['a'] }), 'changed true→true text'],
  ['an item', cell({ items: ['a', 'b'] }), cell({ items: ['a', 'c'] }), 'changed true→true text'],
  ['the order of items', cell({ items: ['a', 'b'] }), cell({ items: ['b', 'a'] }), 'changed true→true text'],
  ['where an item ends', cell({ items: ['ab', 'c'] }), cell({ items: ['a', 'bc'] }), 'changed true→true text'],
  ['an empty list for none', cell(), cell({ items: [], topics: [], resources: [] }), 'same true→true'],
  ['the words before the items', cell({ stem: 'Can' }), cell({ stem: 'Must' }), 'changed true→true text'],
  ['a topic', cell({ topics: ['SQL'] }), cell({ topics: ['SQL', 'CSS'] }), 'changed true→true topics'],
  [
    'a link',
    cell({ resources: [link] }),
    cell({ resources: [{ ...link, title: 'Book' }] }),
    'changed true→true resources',
  ],
  ['a plain text for one in languages', cell(), cell({ description: { en: 'Reads it.' } }), 'same true→true'],
  ['another language', cell(), cell({ description: { en: 'Reads it.', de: 'Liest es.' } }), 'same true→true'],
  ['what is no part of the format', cell(), cell({ 'x-note': 'Hello' }), 'same true→true'],
  ['a cell that came', undefined, cell(), 'added undefined→true text'],
  ['an optional cell that came', undefined, cell({ required: false }), 'added undefined→false text'],
  ['a cell that went', cell(), undefined, 'removed true→undefined text'],
];

describe('compareVersions', () => {
  for (const [title, before, after, line] of rows) {
    it(`finds what became of a cell: ${title}`, () => {
      const expectations = (one: Parts | undefined): Parts => ({ expectations: one ? [one] : [] });
      const { cells, totals } = diffOf(expectations(before), expectations(after));
      expect(cells.map(lineOf)).to.deep.equal([line]);
      expect(cells.map(({ role, level }) => [role, level])).to.deep.equal([['dev', 'low']]);
      const kind = line.split(' ')[0] as CellChange['kind'];
      expect(totals).to.deep.equal({ added: 0, removed: 0, changed: 0, same: 0, [kind]: 1 });
    });
  }

  it('compares what a reader of the language reads', () => {
    const before = { expectations: [cell({ description: { en: 'Reads it.', de: 'Liest es.' } })] };
    const after = { expectations: [cell({ description: { en: 'Reads it.', de: 'Liest das.' } })] };
    expect(diffOf(before, after, 'en').cells.map(lineOf)).to.deep.equal(['same true→true']);
    expect(diffOf(before, after, 'de').cells.map(lineOf)).to.deep.equal(['changed true→true text']);
  });

  it('reads plain texts in the language of their own version', () => {
    const before = { language: 'de', expectations: [cell({ description: 'Liest es.' })] };
    const after = { language: 'en', expectations: [cell({ description: { de: 'Liest es.', en: 'Reads it.' } })] };
    expect(diffOf(before, after, 'de').cells.map(lineOf)).to.deep.equal(['same true→true']);
  });

  it('lists cells by role, then lowest level first, those that went where they were', () => {
    const all = ['dev', 'ops', 'lead'].flatMap((role) =>
      ['low', 'mid', 'high'].map((level) => cell({ role, level, description: role })),
    );
    const levels = ['low', 'mid', 'high'].map((id) => ({ id, name: id }));
    const roles = ['dev', 'ops', 'lead'].map((id) => ({ id, name: id }));
    const { cells } = diffOf(
      { levels, roles, expectations: all },
      {
        levels: levels.filter(({ id }) => id !== 'mid'),
        roles: roles.filter(({ id }) => id !== 'ops'),
        expectations: all.filter(({ role, level }) => role !== 'ops' && level !== 'mid').reverse(),
      },
    );
    expect(cells.map(({ role, level, kind }) => `${role} ${level} ${kind}`)).to.deep.equal([
      'dev low same',
      'dev mid removed',
      'dev high same',
      'ops low removed',
      'ops mid removed',
      'ops high removed',
      'lead low same',
      'lead mid removed',
      'lead high same',
    ]);
  });

  it('finds roles and levels that came, went or have another name now', () => {
    const { roles, levels } = diffOf(
      {},
      {
        levels: [
          { id: 'low', name: 'Lowest' },
          { id: 'top', name: 'Top' },
        ],
        roles: [
          { id: 'dev', name: { en: 'Developer', de: 'Entwickler' }, shortName: 'D' },
          { id: 'lead', name: 'Lead' },
        ],
        expectations: [],
      },
    );
    expect(roles).to.deep.equal([
      { id: 'ops', kind: 'removed' },
      { id: 'lead', kind: 'added' },
    ]);
    expect(levels).to.deep.equal([
      { id: 'low', kind: 'renamed' },
      { id: 'high', kind: 'removed' },
      { id: 'top', kind: 'added' },
    ]);
  });

  describe('finds levels that stand in another order', () => {
    const orders: readonly [string, string, boolean][] = [
      ['low high', 'low high', false],
      ['low high', 'high low', true],
      ['low high', 'low mid high', false],
      ['low mid high', 'high low', true],
      ['low mid', 'low high', false],
    ];
    for (const [before, after, moved] of orders) {
      it(`from ${before} to ${after}: ${moved ? 'they do' : 'they do not'}`, () => {
        const levels = (line: string): Parts => ({ levels: line.split(' ').map((id) => ({ id, name: id })) });
        expect(diffOf(levels(before), levels(after)).levelsMoved).to.equal(moved);
      });
    }
  });

  it('leaves out expectations for roles and levels that their own version does not have', () => {
    const lost = [cell({ role: 'lead' }), cell({ level: 'top' })];
    const roles = [{ id: 'lead', name: 'Lead' }];
    expect(diffOf({ expectations: lost }, { roles, expectations: [] }).cells).to.deep.equal([]);
  });

  it('says of a document with another id that it is another profile', () => {
    const [one, other] = [new Profile(smallDocument()), new Profile(smallDocument({ id: 'other' }))];
    expect(compareVersions(one, other, 'en')).to.deep.equal({ kind: 'other-profile' });
  });

  it('takes ids with the names of built-in members as any other', () => {
    const roles = ['constructor', '__proto__', 'toString'].map((id) => ({ id, name: id }));
    const expectations = roles.map(({ id }) => cell({ role: id }));
    const { cells } = diffOf({ roles, expectations }, { roles, expectations: expectations.slice(1) });
    expect(cells.map(({ role, kind }) => `${role} ${kind}`)).to.deep.equal([
      'constructor removed',
      '__proto__ same',
      'toString same',
    ]);
  });

  it('of 70,000 roles and 70,000 levels takes the time of their expectations, not of their pairs', () => {
    const entries = Array.from({ length: 70_000 }, (_, n) => ({ id: `x${n}`, name: 'X' }));
    const big = { roles: entries, levels: entries, expectations: [cell({ role: 'x69999', level: 'x69999' })] };
    expect(diffOf(big, big).cells.map(lineOf)).to.deep.equal(['same true→true']);
  });

  for (const name of PROFILE_FILES) {
    it(`finds ${name} equal to itself, and nothing but additions to an empty version of it`, async () => {
      const profile = await readProfile(name);
      const empty = new Profile({ ...profile.document, expectations: [] });
      const n = profile.document.expectations.length;
      const totals = { added: 0, removed: 0, changed: 0, same: 0 };
      const isSame = compareVersions(profile, profile, 'en');
      expect(isSame).to.deep.include({ roles: [], levels: [], levelsMoved: false, totals: { ...totals, same: n } });
      expect(compareVersions(empty, profile, 'en')).to.deep.include({ totals: { ...totals, added: n } });
      expect(compareVersions(profile, empty, 'en')).to.deep.include({ totals: { ...totals, removed: n } });
    });
  }
});
