import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { shown, type LoadState, type Ready } from '../../src/view/load-state.js';
import { smallDocument } from '../harness/data-files.js';

const ready: Ready = {
  status: 'ready',
  profile: new Profile(smallDocument()),
  problems: [],
  loadedAt: 0,
  saved: false,
};
const failure = { kind: 'address', src: 'x' } as const;

const rows: readonly [string, LoadState, Ready | undefined][] = [
  ['nothing while there is no source', { status: 'idle' }, undefined],
  ['nothing while the first one loads', { status: 'loading', previous: undefined, failure: undefined }, undefined],
  ['the last profile while another loads', { status: 'loading', previous: ready, failure: undefined }, ready],
  ['the profile that came', ready, ready],
  ['nothing when the first one failed', { status: 'failed', failure, previous: undefined }, undefined],
  ['the last profile when another failed', { status: 'failed', failure, previous: ready }, ready],
];

describe('what is shown', () => {
  for (const [title, state, expected] of rows) {
    it(`is ${title}`, () => {
      expect(shown(state)).to.equal(expected);
    });
  }
});
