import { expect } from 'chai';
import { openTracker, type TrackerRequest } from '../../src/embed/tracking/open-tracker.js';
import type { HostFunctions } from '../../src/embed/tracking/callback.js';
import type { LearnerProgress, Tracker } from '../../src/embed/tracking/tracker.js';

const key = (): string => `test-${crypto.randomUUID()}`;
const progress: LearnerProgress = { answered: 1, total: 2, complete: false, score: undefined, location: 'low' };
const tooLong = (): never => {
  throw new DOMException('No room.', 'QuotaExceededError');
};

/** A window with a store that answers as these functions do. */
const windowWith = (store: Partial<Storage>): Window => ({ localStorage: store }) as Window;
const blocked = {
  get localStorage(): Storage {
    throw new DOMException('The document is sandboxed.', 'SecurityError');
  },
} as Window;

const open = (request: Partial<TrackerRequest>): Promise<Tracker> =>
  openTracker({ kind: 'browser', key: key(), ...request });

describe('the browser as a tracker', () => {
  afterEach(() => {
    for (const each of Object.keys(localStorage))
      if (each.startsWith('skill-profile-state:')) localStorage.removeItem(each);
  });

  it('keeps a state for the next visit, each profile its own', async () => {
    const one = key();
    const tracker = await open({ key: one });
    expect([tracker.place, tracker.state]).to.deep.equal(['browser', '']);
    expect(await tracker.keep('{"v":1}')).to.equal('kept');
    tracker.report(progress);
    tracker.close();
    tracker.close();
    expect((await open({ key: one })).state).to.equal('{"v":1}');
    expect((await open({})).state).to.equal('');
  });

  const rows: readonly [string, () => never, string][] = [
    ['has no room', tooLong, 'full'],
    [
      'takes nothing',
      () => {
        throw new Error('no');
      },
      'refused',
    ],
  ];
  for (const [title, setItem, expected] of rows)
    it(`says when the browser ${title}`, async () => {
      const tracker = await open({ window: windowWith({ getItem: () => 'before', setItem }) });
      expect(await tracker.keep('{}')).to.equal(expected);
      expect(tracker.state).to.equal('before');
    });

  it('is nobody where the page may not keep anything', async () => {
    expect((await open({ window: blocked })).place).to.equal('none');
  });
});

describe('nobody as a tracker', () => {
  it('takes nothing and says so', async () => {
    const tracker = await open({ kind: 'none' });
    expect([tracker.place, tracker.state, tracker.location, tracker.language]).to.deep.equal(['none', '', '', '']);
    expect(await tracker.keep('{}')).to.equal('refused');
    tracker.report(progress);
    tracker.close();
    expect(tracker.state).to.equal('');
  });
});

describe('a host page as a tracker', () => {
  const host = (parts: Partial<HostFunctions> = {}): HostFunctions => ({
    get: () => null,
    set: () => undefined,
    ...parts,
  });

  it('gives what it has, at once or later', async () => {
    for (const get of [() => 'kept', () => Promise.resolve('kept')])
      expect(await open({ kind: 'callback', host: host({ get, language: 'fr-CH' }) })).to.include({
        place: 'page',
        state: 'kept',
        language: 'fr-CH',
      });
    expect((await open({ kind: 'callback', host: host() })).state).to.equal('');
  });

  const rows: readonly [string, HostFunctions['set'], string][] = [
    ['takes a state', () => undefined, 'kept'],
    ['takes it later', () => Promise.resolve(), 'kept'],
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'refused',
    ],
    ['rejects', () => Promise.reject(new Error('no')), 'refused'],
    ['has no room', tooLong, 'full'],
    ['has no room, as it says later', () => Promise.reject(new DOMException('', 'QuotaExceededError')), 'full'],
  ];
  for (const [title, set, expected] of rows)
    it(`that ${title}: ${expected}`, async () => {
      const tracker = await open({ kind: 'callback', host: host({ get: () => 'before', set }) });
      expect(await tracker.keep('{}')).to.equal(expected);
      expect(tracker.state).to.equal(expected === 'kept' ? '{}' : 'before');
    });

  it('is given one state after the other, and of those that wait only the last', async () => {
    const given: string[] = [];
    let go: () => void = () => undefined;
    const set = (state: string): Promise<void> => {
      given.push(state);
      return new Promise((resolve) => (go = resolve));
    };
    const tracker = await open({ kind: 'callback', host: host({ set }) });
    const all = ['1', '2', '3'].map(async (state) => tracker.keep(state));
    expect(given).to.deep.equal(['1']);
    go();
    while (given.length < 2) await Promise.resolve();
    go();
    expect(await Promise.all(all)).to.deep.equal(['kept', 'kept', 'kept']);
    expect(given).to.deep.equal(['1', '3']);
    expect(tracker.state).to.equal('3');
  });

  it('is given what still waits when the page is left, and nothing after that', async () => {
    const given: string[] = [];
    const set = (state: string): Promise<void> => {
      given.push(state);
      return new Promise(() => undefined);
    };
    const tracker = await open({ kind: 'callback', host: host({ set }) });
    void tracker.keep('1');
    void tracker.keep('2');
    tracker.close();
    tracker.close();
    expect(given).to.deep.equal(['1', '2']);
    expect(await tracker.keep('3')).to.equal('refused');
  });

  it('is told how far the learner is, and complete stays complete', async () => {
    const told: boolean[] = [];
    const tracker = await open({
      kind: 'callback',
      host: host({ report: ({ complete }) => void told.push(complete) }),
    });
    for (const complete of [false, true, false]) tracker.report({ ...progress, complete });
    tracker.close();
    tracker.report(progress);
    expect(told).to.deep.equal([false, true, true]);
  });

  it('is the browser when it does not answer, or has no functions', async () => {
    const get = (): never => {
      throw new Error('no');
    };
    expect((await open({ kind: 'callback', host: host({ get }) })).place).to.equal('browser');
    expect((await open({ kind: 'callback' })).place).to.equal('browser');
  });
});
