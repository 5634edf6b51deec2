import { expect } from 'chai';
import type { Comment } from '../../src/community/model/snapshot.js';
import { isAlive, threadsOf, type Thread } from '../../src/community/model/threads.js';
import { comment } from '../harness/fake-feed.js';

/** Threads in short: answers in brackets, `^` before whom a comment answers where its place does not say so. */
const short = (threads: readonly Thread[]): string =>
  threads
    .map(
      ({ comment: { id }, to, replies }) =>
        `${id}${to ? `^${to.id}` : ''}${replies.length > 0 ? `(${short(replies)})` : ''}`,
    )
    .join(' ');

const answer = (id: string, parent: string, parts: Partial<Comment> = {}): Comment => comment(id, { parent, ...parts });

describe('comments as threads', () => {
  const cases: readonly (readonly [about: string, comments: readonly Comment[], expected: string])[] = [
    ['are none for none', [], ''],
    ['keep their order', [comment('b'), comment('a')], 'b a'],
    ['have their answers', [comment('a'), comment('b'), answer('c', 'a'), answer('d', 'a')], 'a(c d) b'],
    ['wait for what they answer', [answer('b', 'a'), comment('a')], 'a(b)'],
    ['begin anew where what they answer is not there', [answer('b', 'gone'), comment('c')], 'b c'],
    ['are no circle', [answer('a', 'b'), answer('b', 'a'), answer('c', 'c')], 'b(a) c'],
    [
      'are set in three times at most',
      [comment('a'), answer('b', 'a'), answer('c', 'b'), answer('d', 'c'), answer('e', 'd'), answer('f', 'e')],
      'a(b(c(d e^d f^e)))',
    ],
    ['are those of the skill alone', [comment('a'), comment('b', { on: 'p' }), answer('c', 'b', { on: 'p' })], 'a'],
  ];
  for (const [about, comments, expected] of cases)
    it(about, () => {
      expect(short(threadsOf(comments))).to.equal(expected);
    });

  it('are those of one proposal when asked for', () => {
    const comments = [
      comment('a'),
      comment('b', { on: 'p' }),
      answer('c', 'b', { on: 'p' }),
      comment('d', { on: 'q' }),
    ];
    expect(short(threadsOf(comments, 'p'))).to.equal('b(c)');
  });

  it('may be as long as they like', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => answer(`c${at}`, `c${at - 1}`));
    expect(short(threadsOf([...many].reverse())).split(/[ (]/)).to.have.length(5_000);
  });

  it('are alive while something in them can be read', () => {
    const gone = { removed: true };
    const [dead, alive] = threadsOf([comment('a', gone), answer('b', 'a', gone), comment('c', gone), answer('d', 'c')]);
    expect([isAlive(dead!), isAlive(alive!)]).to.deep.equal([false, true]);
  });
});
