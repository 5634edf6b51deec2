import { expect } from 'chai';
import { learnerProgress, type CompleteOn } from '../../src/embed/state/learner-progress.js';
import { Profile } from '../../src/model/profile.js';
import type { Mark, SavedMark } from '../../src/model/marks.js';
import { smallDocument } from '../harness/data-files.js';
import { savedMark } from '../harness/marks.js';

const profile = new Profile(
  smallDocument({
    levels: [
      { id: 'low', name: 'Low' },
      { id: 'mid', name: 'Mid' },
      { id: 'high', name: 'High' },
    ],
    expectations: [
      { role: 'dev', level: 'low', required: true, description: 'Low.', items: ['a', 'b'] },
      { role: 'dev', level: 'mid', required: false, description: 'Mid.', items: ['m'] },
      { role: 'dev', level: 'high', required: true, description: 'High.', items: ['h'] },
      { role: 'ops', level: 'high', required: false, description: 'Runs it.' },
    ],
  }),
);

const places: Readonly<Record<string, readonly [string, number]>> = {
  a: ['low', 0],
  b: ['low', 1],
  m: ['mid', 0],
  h: ['high', 0],
  old: ['low', 0],
};

/** `a=covered b=partly` as marks; `old` is what stood at the place of `a` before. */
const marksOf = (list: string): SavedMark[] =>
  list
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [text = '', mark = 'covered'] = each.split('=');
      const [level, index] = places[text]!;
      return savedMark(index, text, { level, mark: mark as Mark });
    });

describe('how far a learner is', () => {
  const rows: readonly [string, CompleteOn, string | undefined, string, string][] = [
    ['nothing is answered', 'answered', undefined, '', '0 of 3'],
    ['only required items count', 'answered', undefined, 'a m', '1 of 3'],
    ['an answer of any kind counts', 'answered', undefined, 'a=partly b=not-yet h', '3 of 3 done'],
    ['up to a level, that and all below it count', 'answered', 'low', 'a b', '2 of 2 done'],
    ['up to a level without required items', 'answered', 'mid', 'a b', '2 of 2 done'],
    ['one answer is missing below the level', 'answered', 'high', 'a h', '2 of 3'],
    ['a level that is not there stands for all', 'answered', 'none', 'a b', '2 of 3'],
    ['the mark of what has changed counts no more', 'answered', 'low', 'old b', '1 of 2'],
    ['every item counts where all are asked for', 'all', undefined, 'a b h', '3 of 4'],
    ['every item has an answer', 'all', undefined, 'a b m h', '4 of 4 done'],
    ['whoever has seen it is done', 'viewed', undefined, '', '0 of 3 done'],
  ];
  for (const [title, completeOn, level, list, expected] of rows)
    it(`${title}: ${expected}`, () => {
      const { answered, total, complete, score } = learnerProgress(profile, 'dev', marksOf(list), {
        completeOn,
        level,
        score: false,
      });
      expect(`${answered} of ${total}${complete ? ' done' : ''}`).to.equal(expected);
      expect(score).to.equal(undefined);
    });

  const nobody: readonly [string, string | undefined, CompleteOn, boolean][] = [
    ['a role without required items is done at once', 'ops', 'answered', true],
    ['a role that is not there is never done by answers', 'gone', 'answered', false],
    ['no role is never done by answers', undefined, 'all', false],
    ['no role is done by seeing', undefined, 'viewed', true],
  ];
  for (const [title, role, completeOn, complete] of nobody)
    it(title, () => {
      expect(learnerProgress(profile, role, [], { completeOn, score: true })).to.deep.equal({
        answered: 0,
        total: 0,
        complete,
        score: undefined,
        location: '',
      });
    });

  it('says what share is covered where that is asked for, and where the learner is', () => {
    const progress = learnerProgress(
      profile,
      'dev',
      marksOf('a b=partly h=not-yet'),
      {
        completeOn: 'answered',
        score: true,
      },
      'mid',
    );
    expect(progress.score).to.equal(1 / 3);
    expect(progress.location).to.equal('mid');
  });
});
