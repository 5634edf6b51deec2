import { expect } from 'chai';
import type { CommunityDocument } from '../../src/community/model/documents.js';
import { fold } from '../../src/community/model/fold.js';

const common = { subject: 's', author: 'ada', createdAt: '2026-03-01T08:00:00Z', ops: ['1'] };
const comment = { ...common, _id: 's:comment:1', type: 'comment', body: 'x' };
const proposal = { ...common, _id: 's:proposal:1', type: 'proposal', title: 'x', body: '' };
const vote = { ...common, _id: 's:vote:1:ada', type: 'vote', proposal: '1', value: 1 };
const decision = { ...common, _id: 's:decision:1', type: 'decision', proposal: '1', status: 'accepted', note: '' };
const watch = { ...common, _id: 's:watch:ada', type: 'watch', on: true };

describe('the documents of a skill, when they are not as they should be', () => {
  const odd: readonly (readonly [about: string, document: unknown])[] = [
    ['nothing', null],
    ['a comment without a text', { ...comment, body: undefined }],
    ['a comment without an author', { ...comment, author: undefined }],
    ['a comment without a time', { ...comment, createdAt: 3 }],
    ['a comment without an id', { ...comment, _id: undefined }],
    ['a comment that answers a number', { ...comment, parent: 3 }],
    ['a proposal without a title', { ...proposal, title: null }],
    ['a proposal with a patch that is none', { ...proposal, patch: {} }],
    ['a vote that counts a thousand', { ...vote, value: 1_000 }],
    ['a decision of another kind', { ...decision, status: 'maybe' }],
    ['a decision without a note', { ...decision, note: undefined }],
    ['a watch that says nothing', { ...watch, on: undefined }],
    ['another kind of document', { ...comment, type: 'poll' }],
  ];
  const sound = [
    { ...comment, _id: 's:comment:2' },
    { ...proposal, _id: 's:proposal:2' },
  ];
  const folded = (documents: readonly unknown[]): unknown => fold('s', documents as readonly CommunityDocument[], null);
  for (const [about, document] of odd)
    it(`are shown without ${about}`, () => {
      expect(folded([document, ...sound])).to.deep.equal(folded(sound));
    });

  it('are all shown when they are', () => {
    expect(fold('s', [comment, proposal, vote, decision, watch] as readonly CommunityDocument[], null)).to.deep.include(
      {
        watchers: 1,
      },
    );
    const { comments, proposals } = fold('s', [comment, proposal, vote, decision] as CommunityDocument[], null);
    expect([comments.length, proposals[0]?.up, proposals[0]?.status]).to.deep.equal([1, 1, 'accepted']);
  });
});
