import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { choiceStates, loadStates } from '../../src/view/element-states.js';
import type { LoadState, Ready } from '../../src/view/load-state.js';
import { NOTHING_SELECTED } from '../../src/view/selection.js';
import { SEED, readDocument } from '../harness/data-files.js';

describe('the states of an element', () => {
  let ready: Ready;
  before(async () => {
    const profile = new Profile(await readDocument(SEED));
    ready = { status: 'ready', profile, problems: [], loadedAt: 0, saved: false };
  });

  const failure = { kind: 'http', src: 'https://skills.example/x.json', status: 503 } as const;
  const table: readonly [string, () => LoadState, object, boolean, readonly string[]][] = [
    ['nothing given', () => ({ status: 'idle' }), {}, true, ['empty']],
    ['loading', () => ({ status: 'loading', previous: undefined, failure: undefined }), {}, true, ['loading']],
    ['loading anew', () => ({ status: 'loading', previous: ready, failure: undefined }), {}, true, ['loading']],
    ['failed', () => ({ status: 'failed', failure, previous: undefined }), {}, true, ['error']],
    [
      'failed, an older one on show',
      () => ({ status: 'failed', failure, previous: ready }),
      {},
      true,
      ['error', 'stale'],
    ],
    ['a saved copy', () => ({ ...ready, saved: true }), {}, true, ['stale']],
    ['a saved copy, offline', () => ({ ...ready, saved: true }), {}, false, ['stale', 'offline']],
    ['ready', () => ready, {}, false, []],
    ['required only', () => ready, { requiredOnly: true }, true, ['filtered']],
    ['some roles', () => ready, { roles: ['backend-go'] }, true, ['filtered']],
    ['a search', () => ready, { query: 'kafka' }, true, ['filtered']],
    ['a blank search', () => ready, { query: ' ' }, true, []],
    ['a role and a level', () => ready, { role: 'backend-go', level: 'middle' }, true, ['has-role', 'has-level']],
    ['an unknown role', () => ready, { role: 'gone', level: 'gone' }, true, []],
  ];
  for (const [title, state, selection, online, expected] of table)
    it(`are [${expected.join(', ')}] when ${title}`, () => {
      const holds = {
        ...loadStates(state(), online),
        ...choiceStates(state(), { ...NOTHING_SELECTED, ...selection }),
      };
      expect(Object.keys(holds).filter((name) => holds[name])).to.deep.equal(expected);
    });
});
