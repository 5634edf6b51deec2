import { expect } from 'chai';
import { mergeOrder } from '../../src/model/merge-order.js';

/** What is special; the older list, the newer one, both in one. */
const rows: readonly [string, string, string, string][] = [
  ['nothing', '', '', ''],
  ['equal lists', 'a b c', 'a b c', 'a b c'],
  ['what came', 'a c', 'a b c d', 'a b c d'],
  ['what went from the middle', 'a b c', 'a c', 'a b c'],
  ['what went from the start', 'a b c', 'c', 'a b c'],
  ['what went from the end', 'a b c', 'a', 'a b c'],
  ['all that went', 'a b', '', 'a b'],
  ['all that came', '', 'a b', 'a b'],
  ['what was replaced', 'a b c', 'a x c', 'a b x c'],
  ['several that were replaced', 'a b c d', 'a x y d', 'a b c x y d'],
  ['what has moved, where it stands now', 'a b c', 'c a b', 'c a b'],
  ['what went from behind one that has moved', 'a b c', 'c a', 'c a b'],
  ['the same entry twice, once', 'a a b b', 'a c c a', 'a b c'],
];

describe('mergeOrder', () => {
  const list = (line: string): string[] => line.split(' ').filter(Boolean);
  for (const [title, before, after, merged] of rows) {
    it(`of ${title}`, () => {
      expect(mergeOrder(list(before), list(after))).to.deep.equal(list(merged));
    });
  }

  it('of 70,000 entries that went takes no longer than reading them', () => {
    const ids = Array.from({ length: 70_000 }, (_, n) => `x${n}`);
    expect(mergeOrder(ids, [])).to.deep.equal(ids);
  });
});
