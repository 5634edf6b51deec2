import { expect } from 'chai';
import fc from 'fast-check';
import { matchRole, type Mark, type RoleMarks, type SavedMark } from '../../src/model/marks.js';
import { Profile } from '../../src/model/profile.js';
import { translator } from '../../src/strings/translate.js';
import { importReport } from '../../src/view/import-report.js';
import { toJson } from '../../src/view/marks-export.js';
import { applyImport, previewImport, type ImportPreview } from '../../src/view/marks-import.js';
import { smallDocument } from '../harness/data-files.js';
import { day, savedMark } from '../harness/marks.js';

const t = translator('en');
const profile = new Profile(
  smallDocument({
    expectations: [
      { role: 'dev', level: 'low', required: true, description: 'x', items: ['a', 'b', 'c', 'c'] },
      { role: 'dev', level: 'high', required: true, description: 'x', items: ['a', 'd'] },
      { role: 'ops', level: 'high', required: true, description: 'x', items: ['e'] },
    ],
  }),
);

const marksOf = (...marks: SavedMark[]): RoleMarks => ({ skill: 'small', role: 'dev', marks });
const now = day(17);
const fileOf = (marks: readonly RoleMarks[]): unknown => JSON.parse(toJson({ profile, marks, t, now }));
const at = (n: number, parts: Partial<SavedMark> = {}): Partial<SavedMark> => ({
  date: day(n).toISOString(),
  ...parts,
});

function preview(file: unknown, current: readonly RoleMarks[] = []): ImportPreview {
  const result = previewImport(file, profile, current);
  if (!('marks' in result)) throw new Error(JSON.stringify(result.problems));
  return result;
}

const imported = (file: unknown, current: readonly RoleMarks[] = []): readonly RoleMarks[] =>
  applyImport(preview(file, current), current);

describe('previewImport', () => {
  const rows: readonly [string, SavedMark[], SavedMark[], string][] = [
    ['a mark of an item without one', [], [savedMark(0, 'a')], 'new found'],
    ['a mark that is here', [savedMark(0, 'a')], [savedMark(0, 'a')], 'same found'],
    ['the same mark of another day', [savedMark(0, 'a')], [savedMark(0, 'a', at(5))], 'same found'],
    ['a later mark', [savedMark(0, 'a')], [savedMark(0, 'a', at(5, { mark: 'partly' }))], 'newer found'],
    ['an earlier mark', [savedMark(0, 'a', at(5))], [savedMark(0, 'a', { mark: 'partly' })], 'older found'],
    ['another mark of the same time', [savedMark(0, 'a')], [savedMark(0, 'a', { mark: 'partly' })], 'older found'],
    [
      'a mark of an item that has moved',
      [savedMark(0, 'a')],
      [savedMark(7, 'a', at(5, { mark: 'partly' }))],
      'newer found',
    ],
    ['a mark of the second of two items with one text', [savedMark(2, 'c')], [savedMark(3, 'c')], 'new found'],
    ['a mark of an item that has changed', [], [savedMark(1, 'old b')], 'new changed'],
    ['the same, when it is here', [savedMark(1, 'old b')], [savedMark(1, 'old b')], 'same changed'],
    ['a mark of an item that is gone', [], [savedMark(9, 'gone')], 'new gone'],
    ['a mark of a level that is gone', [], [savedMark(0, 'a', { level: 'gone' })], 'new gone'],
  ];
  for (const [title, here, there, expected] of rows)
    it(`says of ${title}: ${expected}`, () => {
      const { marks } = preview(fileOf([marksOf(...there)]), [marksOf(...here)]);
      expect(marks.map(({ kind, item }) => `${kind} ${item}`)).to.deep.equal([expected]);
    });

  it('says of a mark of a role that is gone that it fits nothing', () => {
    const file = fileOf([{ ...marksOf(savedMark(0, 'a')), role: 'gone' }]);
    expect(preview(file).marks[0]).to.include({ role: 'gone', kind: 'new', item: 'gone' });
  });

  it('refuses the marks of another skill, by name', () => {
    const other = { format: 'skill-progress', version: 1, skill: 'other', name: 'Other skill', roles: [] };
    const result = previewImport(other, profile, []);
    expect(result.problems).to.deep.equal([
      { code: 'other-skill', severity: 'error', path: 'skill', found: '"other"', expected: 'this-skill' },
    ]);
    expect(importReport(result, profile, t)).to.deep.equal([
      'This file holds marks for “Other skill”, not for “Small”.',
    ]);
  });

  const others: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    null: null,
    'a number': 5,
    text: 'text',
    'a list': [],
    'an empty object': {},
    'a profile': profile.document,
  };
  for (const [title, value] of Object.entries(others))
    it(`refuses ${title} in words`, () => {
      const result = previewImport(value, profile, []);
      expect(result).to.not.have.property('marks');
      const [first, ...more] = importReport(result, profile, t);
      expect(first).to.equal('This file cannot be read as marks.');
      expect(more).to.have.length(result.problems.length);
      expect(more).to.not.have.length(0);
    });

  it('refuses a later version in words', () => {
    const result = previewImport({ format: 'skill-progress', version: 2 }, profile, []);
    expect(importReport(result, profile, t)).to.deep.equal([
      'This file cannot be read as marks.',
      'version: found 2, expected format version 1.',
    ]);
  });

  it('takes the rest of a file with a mistake in a mark, and names the mistake', () => {
    const file = {
      ...(fileOf([]) as object),
      roles: [{ role: 'dev', marks: [{ ...savedMark(0, 'a'), mark: 'mastered' }, savedMark(1, 'b')] }],
    };
    expect(importReport(preview(file), profile, t)).to.deep.equal([
      '1 mark is new.',
      'One mistake was found, and what it stands in is left out.',
      'roles[0].marks[0].mark: found "mastered", expected “covered”, “partly” or “not-yet”.',
    ]);
    expect(imported(file)[0]?.marks).to.deep.equal([savedMark(1, 'b')]);
  });

  it('is told in a sentence for each thing', () => {
    const here = marksOf(savedMark(0, 'a'), savedMark(1, 'b'), savedMark(2, 'c', at(9)));
    const there = marksOf(
      savedMark(0, 'a'),
      savedMark(1, 'b', at(5, { mark: 'partly' })),
      savedMark(2, 'c', { mark: 'partly' }),
      savedMark(9, 'gone'),
      savedMark(1, 'old d', { level: 'high' }),
    );
    expect(importReport(preview(fileOf([there]), [here]), profile, t)).to.deep.equal([
      '2 marks are new.',
      '1 mark is here already.',
      '1 mark replaces an older one.',
      '1 mark is older than yours, which stays.',
      '1 mark is for an item that has changed since.',
      '1 mark fits no item of this document. It is kept.',
    ]);
  });
});

describe('applyImport', () => {
  it('takes later marks, and leaves the reader’s own later ones', () => {
    const here = marksOf(savedMark(0, 'a'), savedMark(1, 'b', at(9)));
    const there = marksOf(savedMark(5, 'a', at(5, { mark: 'partly' })), savedMark(1, 'b', { mark: 'partly' }));
    expect(imported(fileOf([there]), [here])).to.deep.equal([
      marksOf(savedMark(1, 'b', at(9)), savedMark(5, 'a', at(5, { mark: 'partly' }))),
    ]);
  });

  it('leaves other roles and other skills alone', () => {
    const others = [
      { ...marksOf(savedMark(0, 'a')), role: 'ops' },
      { ...marksOf(savedMark(0, 'a')), skill: 'other' },
    ];
    const result = imported(fileOf([marksOf(savedMark(1, 'b'))]), others);
    expect(result.slice(0, 2)).to.deep.equal(others);
    expect(result).to.have.length(3);
  });

  it('looks at the marks as they are when it is done, not as they were when it was asked', () => {
    const asked = preview(fileOf([marksOf(savedMark(0, 'a', { mark: 'partly' }))]));
    const meanwhile = [marksOf(savedMark(0, 'a', at(9)))];
    expect(applyImport(asked, meanwhile)).to.deep.equal(meanwhile);
  });

  it('keeps what others have written into the file', () => {
    const file = {
      ...(fileOf([]) as object),
      roles: [{ role: 'dev', 'x-source': 'course', marks: [{ ...savedMark(0, 'a'), 'x-note': 'by hand' }] }],
    };
    const again = fileOf(imported(file)) as { roles: unknown[] };
    expect(again.roles).to.deep.equal([
      { role: 'dev', name: 'Developer', 'x-source': 'course', marks: [{ ...savedMark(0, 'a'), 'x-note': 'by hand' }] },
    ]);
  });

  const someMark = fc
    .record({
      level: fc.constantFrom('low', 'high', 'gone'),
      index: fc.nat({ max: 5 }),
      text: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'old'),
      mark: fc.constantFrom<Mark>('covered', 'partly', 'not-yet'),
      on: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ index, text, level, mark, on }) => savedMark(index, text, at(on, { level, mark })));
  const identity = ({ level, hash, index }: SavedMark): string => `${level} ${hash} ${index}`;
  const rolesOf = (selector: (mark: SavedMark) => string): fc.Arbitrary<RoleMarks[]> => {
    const ofRole = (role: string): fc.Arbitrary<RoleMarks> =>
      fc.uniqueArray(someMark, { selector, maxLength: 8 }).map((marks) => ({ skill: 'small', role, marks }));
    return fc.tuple(ofRole('dev'), ofRole('ops'), ofRole('gone')).map((roles) => [...roles]);
  };
  const someRoles = rolesOf(identity);
  const eachTextOnce = rolesOf(({ level, hash }) => `${level} ${hash}`);

  it('of an export into nothing gives the same export again', () => {
    fc.assert(
      fc.property(someRoles, (roles) => {
        const file = fileOf(roles);
        expect(fileOf(imported(file))).to.deep.equal(file);
      }),
      { numRuns: 300 },
    );
  });

  it('into the marks that were exported changes nothing', () => {
    fc.assert(
      fc.property(someRoles, (roles) => {
        expect(imported(fileOf(roles), roles)).to.deep.equal(roles);
      }),
      { numRuns: 300 },
    );
  });

  it('done twice is the same as done once, when each text is marked once', () => {
    fc.assert(
      fc.property(eachTextOnce, eachTextOnce, (file, own) => {
        const once = imported(fileOf(file), own);
        expect(imported(fileOf(file), once)).to.deep.equal(once);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no mark: what is missing has made place for a later mark of the same text', () => {
    fc.assert(
      fc.property(someRoles, someRoles, (file, own) => {
        const result = imported(fileOf(file), own);
        for (const { role, marks } of [...own, ...file]) {
          const after = result.find((each) => each.role === role)?.marks ?? [];
          for (const mark of marks)
            expect(
              after.some(
                (each) =>
                  each.level === mark.level &&
                  each.hash === mark.hash &&
                  Date.parse(each.date) >= Date.parse(mark.date),
              ),
              JSON.stringify(mark),
            ).to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('unmarks no item that was marked', () => {
    fc.assert(
      fc.property(someRoles, someRoles, (file, own) => {
        const result = imported(fileOf(file), own);
        const marked = (roles: readonly RoleMarks[]): boolean[] =>
          matchRole(profile, 0, roles.find(({ role }) => role === 'dev')?.marks ?? [])
            .levels.flat()
            .map(({ mark }) => mark !== undefined);
        const [before, given, after] = [marked(own), marked(file), marked(result)];
        after.forEach((is, place) => {
          if ([before, given].some((marks) => marks[place])) expect(is).to.equal(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
