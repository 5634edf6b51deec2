import { expect } from 'chai';
import fc from 'fast-check';
import {
  coverage,
  coverageByLevel,
  hashText,
  matchMarks,
  matchRole,
  setMark,
  type Mark,
  type RoleMarks,
  type SavedMark,
} from '../../src/model/marks.js';
import { Profile } from '../../src/model/profile.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';
import { day, savedMark } from '../harness/marks.js';

const NONE: RoleMarks = { skill: 'small', role: 'dev', marks: [] };
/** A mark of level `low`, made at a place. */
const saved = (index: number, text: string, mark: Mark = 'covered', date = day(1)): SavedMark =>
  savedMark(index, text, { mark, date: date.toISOString() });

/** What is found for each item: `=` its own mark, `?` that it has changed, `.` nothing. */
const signs = (items: readonly string[], marks: readonly SavedMark[]): string =>
  matchMarks('low', items, marks)
    .items.map(({ mark, changed }) => (mark ? '=' : changed ? '?' : '.'))
    .join('');

describe('hashText', () => {
  it('is FNV-1a', () => {
    // of the bytes 61 00, as the algorithm's own tables have it for 61 before the second step
    const once = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
    expect(once(0x811c9dc5, 0x61) >>> 0).to.equal(0xe40c292c);
    expect(hashText('a')).to.equal((once(0xe40c292c, 0) >>> 0).toString(36));
    expect(hashText('')).to.equal((0x811c9dc5).toString(36));
  });

  const same: readonly [string, string, string][] = [
    ['white space', ' Reads\n\tcode. ', 'Reads code.'],
    ['the way accents are written', 'Cafe\u0301', 'Caf\u00e9'],
  ];
  for (const [title, one, other] of same)
    it(`does not mind ${title}`, () => {
      expect(hashText(one)).to.equal(hashText(other));
    });

  const different: readonly [string, string, string][] = [
    ['a letter', 'Reads code.', 'Reads Code.'],
    ['a full stop', 'Reads code', 'Reads code.'],
    ['where words end', 'ab c', 'a bc'],
    ['letters of one low byte', '\u0141', 'A'],
  ];
  for (const [title, one, other] of different)
    it(`minds ${title}`, () => {
      expect(hashText(one)).to.not.equal(hashText(other));
    });

  it('tells all items of all documents apart, takes any text and is short', async () => {
    const texts = new Set<string>();
    for (const name of PROFILE_FILES) {
      const profile = await readProfile(name);
      for (const [role] of profile.roles.entries())
        for (const { text } of matchRole(profile, role, []).levels.flat()) texts.add(text);
    }
    expect(new Set([...texts].map(hashText)).size).to.equal(texts.size);
    expect(texts.size).to.be.above(500);
    for (const text of [...texts, '\ud800', '🎉'.repeat(1000)]) expect(hashText(text)).to.match(/^[0-9a-z]{1,7}$/);
  });
});

describe('matchMarks', () => {
  const rows: readonly [string, readonly string[], readonly SavedMark[], string, readonly string[]][] = [
    ['finds nothing where nothing is marked', ['a', 'b'], [], '..', []],
    ['finds the mark of an item', ['a', 'b'], [saved(1, 'b')], '.=', []],
    ['follows items that were put in another order', ['b', 'c', 'a'], [saved(0, 'a'), saved(1, 'b')], '=.=', []],
    [
      'follows items past one that was put in before them',
      ['new', 'a', 'b'],
      [saved(0, 'a'), saved(1, 'b')],
      '.==',
      [],
    ],
    ['follows items past one that was taken out', ['b'], [saved(0, 'a'), saved(1, 'b')], '=', ['a']],
    ['says that an item has changed', ['a', 'B'], [saved(0, 'a'), saved(1, 'b')], '=?', []],
    ['keeps what fits nothing', ['a'], [saved(0, 'a'), saved(7, 'gone')], '=', ['gone']],
    ['knows one of two items with one text', ['a', 'a'], [saved(1, 'a')], '.=', []],
    ['knows both of two items with one text', ['a', 'a'], [saved(0, 'a'), saved(1, 'a')], '==', []],
    ['gives one mark to one item only', ['x', 'a', 'a'], [saved(0, 'a')], '.=.', []],
    ['does not take for a change what has moved', ['x', 'a'], [saved(0, 'a')], '.=', []],
    ['leaves a mark of another level alone', ['a'], [{ ...saved(0, 'a'), level: 'high' }], '.', []],
    ['keeps all marks of a level without items', [], [saved(0, 'a')], '', ['a']],
  ];
  for (const [title, items, marks, expected, lost] of rows)
    it(title, () => {
      expect(signs(items, marks)).to.equal(expected);
      expect(matchMarks('low', items, marks).lost.map(({ text }) => text)).to.deep.equal(lost);
    });

  it('shows the latest of several older texts, and keeps the others', () => {
    const marks = [saved(0, 'first'), saved(0, 'third', 'covered', day(3)), saved(0, 'second', 'covered', day(2))];
    const { items, lost } = matchMarks('low', ['fourth'], marks);
    expect(items[0]?.changed?.text).to.equal('third');
    expect(lost.map(({ text }) => text)).to.deep.equal(['first', 'second']);
  });

  it('loses no mark of its level, gives none twice and reads none that is not there', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'a ', 'd');
    const marks = fc.array(
      fc.record({ index: fc.nat({ max: 5 }), text }).map(({ index, text }) => saved(index, text)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), marks, (items, all) => {
        const result = matchMarks('low', items, all);
        const marked = result.items.filter(({ mark }) => mark).length;
        const changed = result.items.flatMap((item) => item.changed ?? []);
        expect(marked + changed.length + result.lost.length).to.equal(all.length);
        expect(new Set([...changed, ...result.lost]).size).to.equal(changed.length + result.lost.length);
        expect(result.items.map((item) => item.text)).to.deep.equal(items);
        for (const item of result.items) expect(item.mark && item.changed).to.equal(undefined);
      }),
    );
  });
});

describe('setMark', () => {
  const ab = ['a', 'b'];

  it('marks an item: text, place, hash and time are kept, and the marks given stay as they were', () => {
    const marks = setMark(NONE, 'low', 1, 'b', 'partly', day(5), ab);
    expect(marks).to.deep.equal({ ...NONE, marks: [saved(1, 'b', 'partly', day(5))] });
    expect(NONE.marks).to.deep.equal([]);
  });

  const rows: readonly [string, readonly SavedMark[], number, string, Mark | undefined, string, string[]][] = [
    ['changes the mark of an item', [saved(0, 'a', 'partly')], 0, 'a', 'covered', 'a b', ['0 a']],
    ['takes a mark away', [saved(0, 'a'), saved(1, 'b')], 0, 'a', undefined, 'a b', ['1 b']],
    ['takes nothing away where nothing is', [saved(1, 'b')], 0, 'a', undefined, 'a b', ['1 b']],
    ['puts the new place to an item that has moved', [saved(5, 'a')], 0, 'a', 'covered', 'a b', ['0 a']],
    ['replaces the mark of what has changed', [saved(0, 'old')], 0, 'a', 'covered', 'a b', ['0 a']],
    ['takes away the mark of what has changed', [saved(0, 'old')], 0, 'a', undefined, 'a b', []],
    ['keeps the mark of what has moved on', [saved(0, 'a')], 0, 'new', 'covered', 'new a', ['0 a', '0 new']],
    ['keeps both of two items with one text', [saved(0, 'a')], 1, 'a', 'covered', 'a a', ['0 a', '1 a']],
    ['takes away one of two with one text', [saved(0, 'a'), saved(1, 'a')], 1, 'a', undefined, 'a a', ['0 a']],
    ['keeps what fits nothing', [saved(9, 'gone')], 0, 'a', 'covered', 'a b', ['9 gone', '0 a']],
  ];
  for (const [title, marks, index, text, mark, items, expected] of rows)
    it(title, () => {
      const result = setMark({ ...NONE, marks }, 'low', index, text, mark, day(5), items.split(' '));
      expect(result.marks.map((each) => `${each.index} ${each.text}`)).to.deep.equal(expected);
      if (mark) expect(result.marks.at(-1)).to.include({ mark, date: day(5).toISOString() });
    });

  it('knows the same text and the same place when the other items are not given', () => {
    const marks = { ...NONE, marks: [saved(0, 'a'), saved(1, 'old')] };
    expect(setMark(marks, 'low', 5, 'a', undefined, day(5)).marks).to.deep.equal([saved(1, 'old')]);
    expect(setMark(marks, 'low', 1, 'b', undefined, day(5)).marks).to.deep.equal([saved(0, 'a')]);
  });

  it('keeps what others have written into a mark and beside the marks', () => {
    const marks = { ...NONE, 'x-source': 'course', marks: [{ ...saved(0, 'a'), 'x-note': 'by hand' }] };
    const result = setMark(marks, 'low', 0, 'a', 'partly', day(5), ab);
    expect(result).to.include({ 'x-source': 'course' });
    expect(result.marks[0]).to.include({ 'x-note': 'by hand', mark: 'partly' });
  });

  it('leaves all other items as they were, whatever is set', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 6 });
    const marks = fc.array(fc.record({ index: fc.nat({ max: 6 }), text: fc.constantFrom('a', 'b', 'c', 'e') }), {
      maxLength: 6,
    });
    const wanted = fc.constantFrom<Mark | undefined>('covered', 'partly', 'not-yet', undefined);
    fc.assert(
      fc.property(texts, marks, fc.nat(), wanted, (items, given, at, mark) => {
        const index = at % items.length;
        const all = { ...NONE, marks: given.map(({ index: place, text }) => saved(place, text)) };
        const before = matchMarks('low', items, all.marks);
        const after = matchMarks(
          'low',
          items,
          setMark(all, 'low', index, items[index] ?? '', mark, day(9), items).marks,
        );
        if (mark) expect(after.items[index]).to.include({ mark, changed: undefined });
        before.items.forEach((item, place) => {
          if (place !== index && item.mark)
            expect(after.items.some((each) => each.mark && each.text === item.text)).to.equal(true);
        });
      }),
    );
  });
});

describe('coverage', () => {
  const marks = [saved(0, 'a'), saved(1, 'b', 'partly'), saved(2, 'old')];
  const profile = new Profile(
    smallDocument({
      expectations: [
        { role: 'dev', level: 'low', required: true, description: 'Not shown.', items: ['a', 'b', 'c', 'd'] },
        { role: 'ops', level: 'high', required: false, description: 'Runs it. Stops it.' },
      ],
    }),
  );

  it('counts each item once', () => {
    expect(coverage(matchMarks('low', ['a', 'b', 'c', 'd'], marks).items)).to.deep.equal({
      covered: 1,
      partly: 1,
      changed: 1,
      total: 4,
    });
  });

  it('of nothing is 0 of 0', () => {
    expect(coverage([])).to.deep.equal({ covered: 0, partly: 0, changed: 0, total: 0 });
  });

  it('of a role goes over every level, those that say nothing as well', () => {
    const totals = (role: number): number[] => coverageByLevel(profile, role, marks).map(({ total }) => total);
    expect(totals(0)).to.deep.equal([4, 0]);
    expect(totals(1)).to.deep.equal([0, 2]);
    expect(coverageByLevel(profile, 0, marks)[0]).to.include({ covered: 1, partly: 1, changed: 1 });
  });

  it('keeps the marks of a level that is gone', () => {
    const gone = { ...saved(0, 'a'), level: 'gone' };
    expect(matchRole(profile, 0, [...marks, gone]).lost).to.deep.equal([gone]);
  });
});
