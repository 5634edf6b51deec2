import { expect } from 'chai';
import fc from 'fast-check';
import type { RoleMarks, SavedMark } from '../../src/model/marks.js';
import { mergeMarks } from '../../src/model/merge-marks.js';
import { day, savedMark } from '../harness/marks.js';

/** `a1` is item a covered on day 1, `A2` the same item partly on day 2; texts are their own places. */
function marksOf(short: string): RoleMarks {
  const marks = short
    .split(' ')
    .filter(Boolean)
    .map(([letter = '', n]) =>
      savedMark(letter.toLowerCase().charCodeAt(0), letter.toLowerCase(), {
        mark: letter === letter.toLowerCase() ? 'covered' : 'partly',
        date: day(Number(n)).toISOString(),
      }),
    );
  return { skill: 'small', role: 'dev', marks };
}

const shortOf = ({ marks }: RoleMarks): string =>
  marks
    .map(({ text, mark, date }) => `${mark === 'partly' ? text.toUpperCase() : text}${new Date(date).getUTCDate()}`)
    .sort()
    .join(' ');

describe('mergeMarks', () => {
  const rows: readonly [string, string, string, string, string][] = [
    ['takes what only one has marked', '', 'a1', 'b1', 'a1 b1'],
    ['takes what one has changed', 'a1 b1', 'A2 b1', 'a1 b1', 'A2 b1'],
    ['takes what the other has changed', 'a1 b1', 'a1 b1', 'A2 b1', 'A2 b1'],
    ['takes the later of two changes', 'a1', 'A2', 'a3', 'a3'],
    ['takes the later of two changes, ours', 'a1', 'A4', 'a3', 'A4'],
    ['takes ours of two changes at once', 'a1', 'A2', 'a2', 'A2'],
    ['takes away what one has taken away', 'a1 b1', 'b1', 'a1 b1', 'b1'],
    ['takes away what the other has taken away', 'a1 b1', 'a1 b1', 'b1', 'b1'],
    ['keeps what was taken away and then marked anew elsewhere', 'a1', '', 'A2', 'A2'],
    ['keeps what was marked anew and taken away elsewhere', 'a1', 'A2', '', 'A2'],
    ['takes nothing away when nothing is known of before', '', 'a1 b2', 'b1 c1', 'a1 b2 c1'],
  ];
  for (const [title, before, ours, theirs, expected] of rows)
    it(title, () => {
      expect(shortOf(mergeMarks(marksOf(before), marksOf(ours), marksOf(theirs)))).to.equal(expected);
    });

  it('keeps all when the other place has nothing to say', () => {
    expect(mergeMarks(marksOf('a1'), marksOf('a1 b2'), undefined)).to.deep.equal(marksOf('a1 b2'));
  });

  it('keeps what others have added beside the marks', () => {
    const merged = mergeMarks(undefined, marksOf('a1'), { ...marksOf('b1'), ...{ 'x-source': 'course' } });
    expect(merged).to.include({ 'x-source': 'course' });
  });

  const mark = fc.record({ at: fc.nat({ max: 3 }), on: fc.integer({ min: 1, max: 9 }), partly: fc.boolean() });
  const someMarks = fc
    .uniqueArray(mark, { selector: ({ at }) => at, maxLength: 4 })
    .map((list) =>
      marksOf(
        list.map(({ at, on, partly }) => `${'abcd'[at]?.[partly ? 'toUpperCase' : 'toString']()}${on}`).join(' '),
      ),
    );
  const find = ({ marks }: RoleMarks, text: string): SavedMark | undefined => marks.find((each) => each.text === text);

  it('loses no mark that only one place knows, and takes none that neither has', () => {
    fc.assert(
      fc.property(someMarks, someMarks, (ours, theirs) => {
        const merged = mergeMarks(undefined, ours, theirs);
        for (const text of 'abcd') {
          const dates = [find(ours, text), find(theirs, text)].flatMap((each) => each?.date ?? []);
          expect(find(merged, text)?.date).to.equal(dates.sort().at(-1));
        }
      }),
    );
  });

  it('changes nothing when the other place has not changed, and takes all when we have not', () => {
    fc.assert(
      fc.property(someMarks, someMarks, (before, other) => {
        expect(shortOf(mergeMarks(before, before, before))).to.equal(shortOf(before));
        const newer = { ...other, marks: other.marks.map((each) => ({ ...each, date: day(20).toISOString() })) };
        expect(shortOf(mergeMarks(before, before, newer))).to.equal(shortOf(newer));
        expect(shortOf(mergeMarks(before, newer, before))).to.equal(shortOf(newer));
      }),
    );
  });
});
