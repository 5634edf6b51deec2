import { expect } from 'chai';
import { HostedMarksStorage } from '../../src/controllers/hosted-marks-storage.js';
import { marksKey, type WriteResult } from '../../src/controllers/marks-storage.js';
import { packState } from '../../src/embed/state/pack-state.js';
import { TrackedProgress } from '../../src/embed/tracking/progress-store.js';
import type { KeepResult, LearnerProgress, Tracker } from '../../src/embed/tracking/tracker.js';
import { setMark, type Mark, type RoleMarks } from '../../src/model/marks.js';
import { Profile } from '../../src/model/profile.js';
import { smallDocument } from '../harness/data-files.js';
import { settle, until } from '../harness/page.js';

const ITEMS = ['a', 'b', 'c'];
const profile = new Profile(
  smallDocument({
    expectations: [
      { role: 'dev', level: 'low', required: true, description: 'Low.', items: ITEMS },
      { role: 'ops', level: 'low', required: true, description: 'Low.', items: ITEMS },
    ],
  }),
);
const KEY = marksKey('small', 'dev');

/** Marks made one by one, a second apart: `a b=partly`. */
function marksOf(list: string, role = 'dev', at = Date.now() - 60_000): RoleMarks {
  return list
    .split(' ')
    .filter(Boolean)
    .reduce<RoleMarks>(
      (marks, each, n) => {
        const [text = '', mark = 'covered'] = each.split('=');
        return setMark(marks, 'low', ITEMS.indexOf(text), text, mark as Mark, new Date(at + 1_000 * n), ITEMS);
      },
      { skill: 'small', role, marks: [] },
    );
}
const stateOf = (list: string, role = 'dev'): string => packState(profile, [marksOf(list, role)], '');

interface Stub extends Tracker {
  state: string;
  readonly kept: string[];
  readonly told: LearnerProgress[];
}

/**
 * A tracker that answers as the function says: `kept` also keeps. A state in place of an answer is one that another page
 * has kept meanwhile.
 */
function stub(state = '', answer: (state: string, n: number) => KeepResult | Promise<KeepResult> = () => 'kept'): Stub {
  const tracker: Stub = {
    place: 'platform',
    state,
    location: '',
    language: '',
    returnUrl: '',
    kept: [],
    told: [],
    keep(text) {
      tracker.kept.push(text);
      const settled = (result: KeepResult): KeepResult => {
        if (result === 'kept') tracker.state = text;
        return result;
      };
      const result = answer(text, tracker.kept.length);
      return result instanceof Promise ? result.then(settled) : settled(result);
    },
    report: (progress) => void tracker.told.push(progress),
    close: () => undefined,
  };
  return tracker;
}

/** A tracker of an element: what the element sees, and what its reader does. */
function follow(tracker: Tracker): {
  readonly store: TrackedProgress;
  readonly storage: HostedMarksStorage;
  marks(role?: string): string;
  mark(text: string, mark?: Mark | 'none', role?: string): Promise<WriteResult>;
} {
  const store = new TrackedProgress(tracker, profile, { completeOn: 'answered', score: false });
  const storage = new HostedMarksStorage(store);
  storage.subscribe(() => undefined);
  const read = (role: string): RoleMarks => {
    const found = storage.read('small', role);
    return typeof found === 'object' ? found : { skill: 'small', role, marks: [] };
  };
  return {
    store,
    storage,
    marks: (role = 'dev') =>
      read(role)
        .marks.map(({ text, mark }) => (mark === 'covered' ? text : `${text}=${mark}`))
        .sort()
        .join(' '),
    async mark(text, mark = 'covered', role = 'dev') {
      read(role);
      await Promise.resolve();
      const wanted = mark === 'none' ? undefined : mark;
      const result = storage.write(setMark(read(role), 'low', ITEMS.indexOf(text), text, wanted, new Date(), ITEMS));
      await Promise.resolve();
      return result;
    },
  };
}

describe('the marks of a profile in the hands of a tracker', () => {
  it('are all in one state, those of every role', async () => {
    const tracker = stub();
    const { mark } = follow(tracker);
    expect(await mark('a')).to.equal('kept');
    expect(await mark('b', 'partly', 'ops')).to.equal('kept');
    const again = follow(stub(tracker.state));
    expect([again.marks(), again.marks('ops')]).to.deep.equal(['a', 'b=partly']);
  });

  it('are those of this profile only', () => {
    const { store } = follow(stub(stateOf('a')));
    expect(store.get(marksKey('other', 'dev'))).to.equal(null);
    expect(store.get('page')).to.equal(null);
    expect(store.get(marksKey('small', 'ops'))).to.equal(null);
    expect(store.get(KEY)).to.be.a('string');
    const tracker = stub();
    follow(tracker).store.set(marksKey('other', 'dev'), '{}');
    expect(tracker.kept).to.deep.equal([]);
  });

  it('are told with every mark, as far as the learner is with that role', async () => {
    const tracker = stub();
    const { store, mark } = follow(tracker);
    store.show('dev', 'high');
    await mark('a');
    await mark('b', 'covered', 'ops');
    await mark('b');
    await mark('c');
    expect(tracker.told.map(({ answered, total, complete }) => `${answered}/${total} ${complete}`)).to.deep.equal([
      '0/3 false',
      '1/3 false',
      '1/3 false',
      '2/3 false',
      '3/3 true',
    ]);
    expect(new Set(tracker.told.map(({ location }) => location))).to.deep.equal(new Set(['high']));
  });

  it('go with the level on show, once there is something to go with', async () => {
    const tracker = stub();
    const { store, mark } = follow(tracker);
    store.show('dev', 'high');
    expect(tracker.kept).to.deep.equal([]);
    await mark('a');
    store.show('dev', 'low');
    store.show('ops', 'low');
    expect(tracker.kept).to.have.lengthOf(2);
    expect(follow(stub(tracker.state)).store.level).to.equal('low');
    expect(follow({ ...stub(tracker.state), location: 'high' }).store.level).to.equal('high');
    expect(follow({ ...stub(tracker.state), location: 'gone' }).store.level).to.equal('low');
    expect(follow(stub('{"v":1,"r":{},"l":"gone"}')).store.level).to.equal('');
  });

  const answers: readonly [KeepResult, WriteResult][] = [
    ['full', 'full'],
    ['refused', 'blocked'],
  ];
  for (const [answer, expected] of answers)
    it(`reach the reader as "${expected}" when they are ${answer}, and go with the next mark`, async () => {
      let takes = false;
      const tracker = stub(stateOf('a'), () => (takes ? 'kept' : answer));
      const { mark, marks, storage } = follow(tracker);
      expect(await mark('b')).to.equal(expected);
      expect([marks(), storage.kept, tracker.state]).to.deep.equal(['a b', false, stateOf('a')]);
      expect(tracker.told).to.deep.equal([]);
      takes = true;
      expect(await mark('c', 'partly')).to.equal('kept');
      expect([marks(), storage.kept]).to.deep.equal(['a b c=partly', true]);
      expect(follow(stub(tracker.state)).marks()).to.equal('a b c=partly');
    });

  it('that were not kept can be taken away again', async () => {
    let takes = false;
    const tracker = stub(stateOf('a'), () => (takes ? 'kept' : 'full'));
    const { mark, marks } = follow(tracker);
    await mark('b');
    await mark('b', 'none');
    takes = true;
    await mark('c');
    expect(marks()).to.equal('a c');
    expect(follow(stub(tracker.state)).marks()).to.equal('a c');
  });

  for (const [answer] of answers)
    it(`are known to be ${answer} also when the answer comes late`, async () => {
      const tracker = stub('', (_, n) => Promise.resolve<KeepResult>(n === 1 ? answer : 'kept'));
      const { mark, marks, storage } = follow(tracker);
      expect(await mark('a')).to.equal('kept');
      await until(() => !storage.kept);
      expect(marks()).to.equal('a');
      await mark('b');
      await mark('a', 'none');
      await until(() => tracker.kept.length === 3 && tracker.state === tracker.kept[2]);
      expect([marks(), storage.kept]).to.deep.equal(['b', true]);
    });

  it('wait for the answer to the last of them', async () => {
    const answer: ((result: KeepResult) => void)[] = [];
    const tracker = stub('', () => new Promise((resolve) => answer.push(resolve)));
    const { mark, storage } = follow(tracker);
    await mark('a');
    await mark('b');
    answer[0]!('refused');
    await settle();
    expect(storage.kept).to.equal(true);
    answer[1]!('kept');
    await settle();
    expect(storage.kept).to.equal(true);
  });

  const both: readonly [string, string, string, string, Mark | 'none', string][] = [
    ['what only they have marked comes in', 'a', 'a b=partly', 'c', 'covered', 'a b=partly c'],
    ['what only they have taken away goes', 'a b', 'a', 'c', 'covered', 'a c'],
    ['what only they have changed is as they have it', 'a', 'a=partly', 'c', 'covered', 'a=partly c'],
    ['what we have taken away is gone', 'a b', 'a b c', 'a', 'none', 'b c'],
    ['what both have changed is as we have it', 'a', 'b', 'a', 'partly', 'a=partly b'],
    ['what both have marked is as we have it', '', 'a=partly', 'a', 'covered', 'a'],
  ];
  for (const [title, before, theirs, text, mark, expected] of both)
    it(`are brought together with what others have kept: ${title}`, async () => {
      const tracker = stub(stateOf(before), (_, n) => {
        if (n > 1) return Promise.resolve<KeepResult>('kept');
        tracker.state = stateOf(theirs);
        return Promise.resolve<KeepResult>('changed');
      });
      const followed = follow(tracker);
      await followed.mark(text, mark);
      await until(() => tracker.kept.length === 2 && tracker.state === tracker.kept[1]);
      expect(follow(stub(tracker.state)).marks()).to.equal(expected);
      await until(() => followed.marks() === expected);
      expect(followed.storage.kept).to.equal(true);
      const covered = expected.split(' ').length;
      expect(tracker.told.at(-1)).to.include({ answered: covered });
    });

  it('are not kept when others always come first', async () => {
    const tracker = stub('', (_, n) => {
      tracker.state = stateOf(n % 2 ? 'b' : 'c');
      return Promise.resolve<KeepResult>('changed');
    });
    const { mark, storage } = follow(tracker);
    await mark('a');
    await until(() => !storage.kept);
    expect(tracker.kept.length).to.be.below(10);
  });

  it('do not go over what a later version has kept meanwhile', async () => {
    const later = '{"v":2}';
    const tracker = stub(stateOf('a'), () => {
      tracker.state = later;
      return Promise.resolve<KeepResult>('changed');
    });
    const { mark, storage } = follow(tracker);
    await mark('b');
    await until(() => !storage.kept);
    expect(await mark('c')).to.equal('blocked');
    expect([tracker.kept.length, tracker.state]).to.deep.equal([1, later]);
  });

  it('come from another tab that the browser has told nothing of', async () => {
    const tracker = stub(stateOf('a'));
    const { mark, marks } = follow(tracker);
    expect(marks()).to.equal('a');
    tracker.state = stateOf('a b');
    await mark('c');
    expect(marks()).to.equal('a b c');
    expect(follow(stub(tracker.state)).marks()).to.equal('a b c');
  });

  for (const late of [false, true])
    it(`push out what was damaged where there is no room for both${late ? ', as is said later' : ''}`, async () => {
      const damaged = `{"v":1,"r":"${'x'.repeat(50)}`;
      const tracker = stub(damaged, (text) => {
        const result = text.length > 80 ? 'full' : 'kept';
        return late ? Promise.resolve<KeepResult>(result) : result;
      });
      const { mark, storage } = follow(tracker);
      expect(storage.read('small', 'dev')).to.equal('damaged');
      await mark('a');
      await until(() => tracker.state !== damaged);
      expect(tracker.kept).to.have.lengthOf(2);
      expect(tracker.kept[0]).to.include('"damaged":');
      expect(follow(stub(tracker.state)).marks()).to.equal('a');
    });
});
