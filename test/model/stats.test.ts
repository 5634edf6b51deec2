import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { countAll, countLevel, countLevels } from '../../src/model/stats.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';

/** File; required, optional and defined in all; required of defined, level by level. */
const rows: readonly [string, readonly [number, number, number], string][] = [
  ['message-broker-patterns.json', [29, 16, 45], '2/9 9/9 9/9 9/9 0/9'],
  ['minimal.json', [1, 0, 1], '1/1'],
  ['awkward/one-role.json', [3, 1, 4], '1/1 1/1 1/1 0/1'],
  ['awkward/ragged.json', [6, 5, 11], '1/3 2/3 2/2 0/0 1/3'],
];

describe('stats', () => {
  for (const [name, [required, optional, defined], levels] of rows) {
    it(`count ${required} required and ${optional} optional of ${defined} in ${name}`, async () => {
      const profile = await readProfile(name);
      expect(countAll(profile)).to.deep.equal({ required, optional, defined });
      expect(
        countLevels(profile)
          .map((count) => `${count.required}/${count.defined}`)
          .join(' '),
      ).to.equal(levels);
    });
  }

  for (const name of PROFILE_FILES) {
    it(`of the levels add up to those of the whole in ${name}`, async () => {
      const profile = await readProfile(name);
      const sum = { required: 0, optional: 0, defined: 0 };
      for (const count of countLevels(profile)) {
        sum.required += count.required;
        sum.optional += count.optional;
        sum.defined += count.defined;
      }
      expect(sum).to.deep.equal(countAll(profile));
    });
  }

  it('of a ragged level leave out the pairs that are not defined', () => {
    const profile = new Profile(smallDocument());
    expect(countLevel(profile, 0)).to.deep.equal({ required: 1, optional: 0, defined: 1 });
    expect(countLevel(profile, 1)).to.deep.equal({ required: 1, optional: 1, defined: 2 });
  });

  it('of a level that does not exist, and of a document without expectations, are 0', () => {
    const nothing = { required: 0, optional: 0, defined: 0 };
    expect(countLevel(new Profile(smallDocument()), 7)).to.deep.equal(nothing);
    expect(countAll(new Profile(smallDocument({ expectations: [] })))).to.deep.equal(nothing);
  });
});
