import { expect } from 'chai';
import type {
  CommentDocument,
  CommunityDocument,
  DecisionDocument,
  ProposalDocument,
  VoteDocument,
} from '../../src/community/model/documents.js';
import { fold } from '../../src/community/model/fold.js';
import { documentIds, nextDocument } from '../../src/community/model/next-document.js';
import type { Operation } from '../../src/community/model/operation.js';
import { replay } from '../../src/community/model/replay.js';
import type { Snapshot, Viewer } from '../../src/community/model/snapshot.js';

const OWNER = 'OWNER';
const ADA: Viewer = { id: 'ada', name: 'ada', roles: [] };
const MIA: Viewer = { id: 'mia', name: 'mia', roles: ['moderator'] };
const EARLY = '2026-01-01T00:00:00.000Z';
const LATER = '2026-01-02T00:00:00.000Z';
const LAST = '2026-01-03T00:00:00.000Z';

/** An id, by its place in time. */
const id = (n: number): string => `01J${String(n).padStart(23, '0')}`;

const common = (key: string, ...more: string[]) =>
  ({ subject: 's', author: OWNER, createdAt: EARLY, ops: [key, ...more] }) as const;
const comment = (n: number, parts: Partial<CommentDocument> = {}): CommentDocument => ({
  ...common(id(n)),
  _id: `s:comment:${id(n)}`,
  type: 'comment',
  body: `Comment ${n}`,
  ...parts,
});
const proposal = (n: number, parts: Partial<ProposalDocument> = {}): ProposalDocument => ({
  ...common(id(n)),
  _id: `s:proposal:${id(n)}`,
  type: 'proposal',
  title: `Proposal ${n}`,
  body: '',
  ...parts,
});
const vote = (n: number, of: number, value: VoteDocument['value']): VoteDocument => ({
  ...common(id(n)),
  _id: `s:vote:${id(of)}:${OWNER}`,
  type: 'vote',
  proposal: id(of),
  value,
});
const decision = (n: number, of: number): DecisionDocument => ({
  ...common(id(n)),
  _id: `s:decision:${id(of)}`,
  type: 'decision',
  proposal: id(of),
  status: 'accepted',
  note: 'Good',
});
const watch = (n: number, on: boolean): CommunityDocument => ({
  ...common(id(n)),
  _id: `s:watch:${OWNER}`,
  type: 'watch',
  on,
});
const removed = { body: '', removed: true, editedAt: LATER } as const;

/** The other store: applies operations as every store does. */
function otherStore(viewer: Viewer, documents: readonly CommunityDocument[] = []) {
  const all = new Map(documents.map((document) => [document._id, document]));
  return {
    apply(operation: Operation): void {
      const ids = documentIds(operation, viewer.id);
      const place = ids.find((each) => all.has(each)) ?? ids[0]!;
      const old = all.get(place);
      if (!old?.ops.includes(operation.id)) all.set(place, nextDocument(operation, viewer, old));
    },
    snapshot: (): Snapshot => fold('s', [...all.values()], viewer),
    documents: (): CommunityDocument[] => [...all.values()],
  };
}

const empty = (viewer: Viewer = ADA): Snapshot => otherStore(viewer).snapshot();

const operationsOf = (documents: readonly CommunityDocument[], there = empty()): Operation[] =>
  replay(documents, OWNER, there).flatMap(({ operations }) => operations);

/** Operations in short: what, which, and the text. */
const inShort = (documents: readonly CommunityDocument[], there?: Snapshot): string[] =>
  operationsOf(documents, there).map((made) => {
    const which = 'target' in made ? made.target : 'proposal' in made ? made.proposal : made.id;
    const text = made.op === 'propose' ? made.title : 'body' in made ? made.body : '';
    return [made.op, Number(which.slice(3)), text].join(' ').trim();
  });

describe('replay()', () => {
  const cases: readonly [string, readonly CommunityDocument[], readonly string[]][] = [
    ['makes nothing of nothing', [], []],
    ['makes a comment', [comment(1)], ['comment 1 Comment 1']],
    ['makes a proposal', [proposal(1)], ['propose 1 Proposal 1']],
    [
      'begins with the oldest',
      [comment(3), proposal(2), comment(1)],
      ['comment 1 Comment 1', 'propose 2 Proposal 2', 'comment 3 Comment 3'],
    ],
    ['leaves alone what others have said', [comment(1, { author: 'somebody' }), comment(2)], ['comment 2 Comment 2']],
    [
      'makes an edited comment and edits it',
      [comment(1, { ...common(id(1), id(2)), editedAt: LATER })],
      ['comment 1 Comment 1', 'edit 1 Comment 1'],
    ],
    [
      'withdraws what was withdrawn',
      [proposal(1, { ...common(id(1), id(2)), editedAt: LATER, withdrawn: true })],
      ['propose 1 Proposal 1', 'withdraw 1'],
    ],
    [
      'edits and withdraws what was both',
      [proposal(1, { ...common(id(1), id(2), id(3)), editedAt: LATER, withdrawn: true })],
      ['propose 1 Proposal 1', 'edit 1', 'withdraw 1'],
    ],
    [
      'leaves open what was opened again',
      [proposal(1, { ...common(id(1), id(2), id(3)), editedAt: LATER, withdrawn: false })],
      ['propose 1 Proposal 1', 'edit 1'],
    ],
    ['leaves out what was removed', [comment(1, removed), proposal(2, { ...removed, title: '' })], []],
    [
      'keeps the place of a removed comment that was answered',
      [comment(1, { ...removed, ...common(id(1), id(5)) }), comment(2, { parent: id(1) })],
      ['comment 1 …', 'remove 1', 'comment 2 Comment 2'],
    ],
    [
      'keeps those places up to the beginning of the thread',
      [comment(1, removed), comment(2, { ...removed, parent: id(1) }), comment(3, { parent: id(2) })],
      ['comment 1 …', 'remove 1', 'comment 2 …', 'remove 2', 'comment 3 Comment 3'],
    ],
    [
      'leaves out a removed comment with its removed answer',
      [comment(1, removed), comment(2, { ...removed, parent: id(1) })],
      [],
    ],
    [
      'leaves out a removed comment that only others have answered',
      [comment(1, removed), comment(2, { parent: id(1), author: 'somebody' })],
      [],
    ],
    [
      'keeps the place of a removed proposal with comments',
      [proposal(1, { ...removed, title: '' }), comment(2, { on: id(1) })],
      ['propose 1 …', 'remove 1', 'comment 2 Comment 2'],
    ],
    [
      'keeps the place of a removed proposal for the answer to a removed comment on it',
      [proposal(1, { ...removed, title: '' }), comment(2, { ...removed, on: id(1) }), comment(3, { parent: id(2) })],
      ['propose 1 …', 'remove 1', 'comment 2 …', 'remove 2', 'comment 3 Comment 3'],
    ],
    [
      'ends with comments that answer each other',
      [comment(1, { parent: id(2) }), comment(2, { parent: id(1) })],
      ['comment 1 Comment 1', 'comment 2 Comment 2'],
    ],
    ['votes as was voted', [proposal(1), vote(2, 1, -1)], ['propose 1 Proposal 1', 'vote 1']],
    ['makes nothing of a vote that was taken back', [proposal(1), vote(2, 1, 0)], ['propose 1 Proposal 1']],
    ['votes for nothing that is left out', [proposal(1, removed), vote(2, 1, 1), decision(3, 1)], []],
    ['votes for what others proposed', [proposal(1, { author: 'somebody' }), vote(2, 1, 1)], ['vote 1']],
    ['watches', [watch(1, true)], ['watch 1']],
    ['makes nothing of a watch that is off', [watch(1, false)], []],
    ['decides nothing where the reader is no moderator', [proposal(1), decision(2, 1)], ['propose 1 Proposal 1']],
  ];
  for (const [title, documents, expected] of cases)
    it(title, () => {
      expect(inShort(documents)).to.deep.equal(expected);
    });

  it('decides where the reader is a moderator', () => {
    expect(inShort([proposal(1), decision(2, 1)], empty(MIA))).to.deep.equal(['propose 1 Proposal 1', 'decide 1']);
  });

  it('takes ids and dates from the documents', () => {
    const edited = proposal(1, { ...common(id(1), id(7), id(9)), editedAt: LATER, withdrawn: true });
    const made = operationsOf([edited, { ...vote(3, 1, 1), ops: [id(3), id(4)] }]);
    expect(made.map((operation) => [operation.op, operation.id, operation.at])).to.deep.equal([
      ['propose', id(1), EARLY],
      ['edit', id(9), LATER],
      ['withdraw', id(9).replace(/9$/, 'A'), LATER],
      ['vote', id(4), EARLY],
    ]);
  });

  for (const [title, last] of [
    ['a moment later', `${id(1).slice(0, 10)}${'Z'.repeat(16)}`],
    ['with the clock set back', `0000000000${'Z'.repeat(16)}`],
  ] as const)
    it(`gives ids in the order in which they are to be done: ${title}`, () => {
      const document = proposal(1, { ...common(id(1), id(2), last), editedAt: LATER, withdrawn: true });
      const ids = operationsOf([document]).map((operation) => operation.id);
      expect(ids).to.have.length(3);
      expect([...ids].sort()).to.deep.equal(ids);
      for (const each of ids) expect(each).to.match(/^[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(
        operationsOf([document]).map((operation) => operation.id),
        'the same each time',
      ).to.deep.equal(ids);
    });

  const LIVELY: readonly CommunityDocument[] = [
    proposal(1, { patch: [{ op: 'replace', path: '/name', value: 'x' }] }),
    proposal(2, { ...common(id(2), id(20)), editedAt: LATER, title: 'Edited' }),
    proposal(3, { ...common(id(3), id(21)), editedAt: LATER, withdrawn: true }),
    proposal(4, { ...common(id(4), id(22), id(23)), editedAt: LATER, withdrawn: true }),
    proposal(5, { ...common(id(5), id(24)), ...removed, title: '' }),
    comment(6),
    comment(7, { ...common(id(7), id(25)), ...removed, parent: id(6) }),
    comment(8, { parent: id(7) }),
    comment(9, { on: id(5) }),
    comment(10, { ...common(id(10), id(26)), ...removed }),
    vote(11, 1, 1),
    decision(12, 2),
    watch(13, true),
  ];
  /** Without who it was, and what is undefined. */
  const plain = (snapshot: Snapshot): unknown =>
    JSON.parse(
      JSON.stringify(snapshot, (key, value: unknown) => (['author', 'by', 'viewer'].includes(key) ? 0 : value)),
    );

  it('comes to the same snapshot', () => {
    const store = otherStore(MIA);
    for (const operation of operationsOf(LIVELY, store.snapshot())) store.apply(operation);
    const owner = { id: OWNER, name: '', roles: ['moderator'] };
    expect(plain(store.snapshot())).to.deep.equal(plain(fold('s', LIVELY, owner)));
  });

  it('changes nothing the second time, whether or not it is known what is there', () => {
    const store = otherStore(MIA);
    const all = operationsOf(LIVELY, store.snapshot());
    for (const operation of all) store.apply(operation);
    const before = structuredClone(store.documents());
    for (const operation of all) store.apply(operation);
    expect(store.documents()).to.deep.equal(before);
    expect(inShort(LIVELY, store.snapshot())).to.deep.equal([]);
  });

  it('goes on where it was cut off, wherever that was', () => {
    const whole = otherStore(MIA);
    const all = operationsOf(LIVELY, whole.snapshot());
    for (const operation of all) whole.apply(operation);
    for (let cut = 0; cut < all.length; cut++) {
      const store = otherStore(MIA);
      for (const operation of all.slice(0, cut)) store.apply(operation);
      for (const operation of all) store.apply(operation);
      expect(store.snapshot(), `cut at ${cut}`).to.deep.equal(whole.snapshot());
    }
  });

  describe('where some of it is there', () => {
    const MINE = { author: ADA.id };
    const there = (...documents: CommunityDocument[]): Snapshot => otherStore(ADA, documents).snapshot();
    const edited = comment(1, { ...common(id(1), id(5)), editedAt: LATER, body: 'New' });

    const more: readonly [string, readonly CommunityDocument[], Snapshot, readonly string[]][] = [
      ['sends what was changed since', [edited], there(comment(1, MINE)), ['edit 1 New']],
      ['leaves what was changed there later', [edited], there(comment(1, { ...MINE, editedAt: LAST })), []],
      ['leaves what somebody else has under this id', [edited], there(comment(1, { author: 'ben' })), []],
      [
        'removes what was removed since',
        [comment(1, { ...removed, ops: [id(9)] })],
        there(comment(1, MINE)),
        ['remove 1'],
      ],
      [
        'does not bring back what was removed there',
        [edited],
        there(comment(1, { ...MINE, ...removed }), comment(2, { parent: id(1) })),
        [],
      ],
      [
        'withdraws what was withdrawn since',
        [proposal(1, { ...common(id(1), id(2)), editedAt: LATER, withdrawn: true })],
        there(proposal(1, MINE)),
        ['withdraw 1'],
      ],
      [
        'opens what was opened again since',
        [proposal(1, { ...common(id(1), id(2), id(3)), editedAt: LAST, withdrawn: false })],
        there(proposal(1, { ...MINE, editedAt: LATER, withdrawn: true })),
        ['edit 1', 'withdraw 1'],
      ],
      ['leaves the vote that was given there', [vote(2, 1, 1)], there(proposal(1), { ...vote(3, 1, -1), ...MINE }), []],
      ['watches once', [watch(1, true)], there({ ...watch(1, true), ...MINE }), []],
    ];
    for (const [title, documents, snapshot, expected] of more)
      it(title, () => {
        expect(inShort(documents, snapshot)).to.deep.equal(expected);
      });

    it('leaves the decision that was made there', () => {
      const moderated = otherStore(MIA, [proposal(1), { ...decision(2, 1), author: 'mia' }]).snapshot();
      expect(inShort([decision(3, 1)], moderated)).to.deep.equal([]);
    });
  });

  describe('what was sent before and changed since', () => {
    const others = (value: VoteDocument['value']): Snapshot => {
      const { snapshot } = otherStore(ADA, [
        { ...proposal(1), author: 'ben' },
        { ...vote(2, 1, value), author: 'ada' },
        { ...watch(3, value !== 0), author: 'ada' },
      ]);
      return snapshot();
    };
    const cases: readonly (readonly [
      about: string,
      kept: CommunityDocument,
      sent: string | undefined,
      made: boolean,
    ])[] = [
      ['takes back the vote that is still there', vote(4, 1, 0), '1', true],
      ['turns the vote that is still there', vote(4, 1, -1), '1', true],
      ['leaves a vote that was changed there', vote(4, 1, 0), '-1', false],
      ['leaves a vote that was never sent from here', vote(4, 1, 0), undefined, false],
      ['takes back the watch that is still there', watch(4, false), 'true', true],
      ['leaves a watch that was never sent from here', watch(4, false), undefined, false],
      ['leaves a watch that was sent when it was off', watch(4, false), 'false', false],
    ];
    for (const [about, kept, sent, made] of cases)
      it(about, () => {
        expect(replay([kept], OWNER, others(1), () => sent)).to.have.length(made ? 1 : 0);
      });
    it('takes back nothing that is gone there already', () => {
      for (const kept of [vote(4, 1, 0), watch(4, false)])
        expect(replay([kept], OWNER, others(0), ({ type }) => (type === 'vote' ? '1' : 'true'))).to.have.length(0);
    });
  });
});
