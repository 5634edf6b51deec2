import { expect } from 'chai';
import { compareLevels } from '../../src/model/comparison.js';
import { Profile } from '../../src/model/profile.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';

type Cell = 'required' | 'optional' | 'nothing';

const rows: readonly [Cell, Cell, string][] = [
  ['required', 'required', 'required-both'],
  ['optional', 'optional', 'optional-both'],
  ['optional', 'required', 'becomes-required'],
  ['required', 'optional', 'becomes-optional'],
  ['required', 'nothing', 'only-from'],
  ['optional', 'nothing', 'only-from'],
  ['nothing', 'required', 'only-to'],
  ['nothing', 'optional', 'only-to'],
  ['nothing', 'nothing', 'neither'],
];

function profileOf(low: Cell, high: Cell): Profile {
  const cell = (level: string, kind: Cell): object[] =>
    kind === 'nothing' ? [] : [{ role: 'ops', level, required: kind === 'required', description: level }];
  return new Profile(smallDocument({ expectations: [...cell('low', low), ...cell('high', high)] }));
}

describe('compareLevels', () => {
  for (const [low, high, change] of rows) {
    it(`from ${low} to ${high} is ${change}`, () => {
      const { now, next, ...rest } = compareLevels(profileOf(low, high), 1, 0, 1);
      expect(rest).to.deep.equal({ change });
      expect(now?.description).to.equal(low === 'nothing' ? undefined : 'low');
      expect(next?.description).to.equal(high === 'nothing' ? undefined : 'high');
    });
  }

  const mirror: Readonly<Record<string, string>> = {
    'becomes-required': 'becomes-optional',
    'becomes-optional': 'becomes-required',
    'only-from': 'only-to',
    'only-to': 'only-from',
  };

  for (const name of PROFILE_FILES) {
    it(`says the reverse when asked the other way round, for each pair of levels in ${name}`, async () => {
      const profile = await readProfile(name);
      let pairs = 0;
      for (const role of profile.roles.keys())
        for (const from of profile.levels.keys())
          for (const to of profile.levels.keys()) {
            const there = compareLevels(profile, role, from, to);
            const back = compareLevels(profile, role, to, from);
            expect([back.now, back.next]).to.deep.equal([there.next, there.now]);
            expect(back.change).to.equal(mirror[there.change] ?? there.change);
            pairs++;
          }
      expect(pairs).to.equal(profile.roles.length * profile.levels.length ** 2);
    });
  }

  it('finds in the seed that C#/.NET becomes required at Middle and optional at Principal', async () => {
    const profile = await readProfile('message-broker-patterns.json');
    const changes = [0, 1, 2, 3].map((level) => compareLevels(profile, 0, level, level + 1).change);
    expect(changes).to.deep.equal(['becomes-required', 'required-both', 'required-both', 'becomes-optional']);
  });
});
