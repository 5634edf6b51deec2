import { expect } from 'chai';
import { countMatches, sumMatches } from '../../src/view/match-count.js';
import { NOTHING_SELECTED } from '../../src/view/selection.js';
import { readProfile, SEED } from '../harness/data-files.js';

describe('how much a search finds', () => {
  it('is counted at each level and in all, among what the other filters leave', async () => {
    const profile = await readProfile(SEED);
    const count = (parts: object) => countMatches(profile, { ...NOTHING_SELECTED, ...parts }, 'en');
    const counts = count({ query: 'kafka' });
    expect(counts.map(({ total }) => total)).to.deep.equal([9, 9, 9, 9, 9]);
    expect(sumMatches(counts)).to.deep.equal({ n: 25, total: 45 });
    expect(sumMatches(count({ query: 'kafka', requiredOnly: true })).total).to.equal(29);
    expect(sumMatches(count({ query: 'kafka', roles: ['backend-go'] }))).to.deep.equal({ n: 3, total: 5 });
    expect(sumMatches(count({ query: 'zebra' }))).to.deep.equal({ n: 0, total: 45 });
  });

  it('leaves out what the document does not define', async () => {
    const profile = await readProfile('awkward/ragged.json');
    const counts = countMatches(profile, { ...NOTHING_SELECTED, query: 'e' }, 'en');
    expect(counts.map(({ total }) => total)).to.deep.equal([3, 3, 2, 0, 3]);
  });
});
