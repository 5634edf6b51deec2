import { expect } from 'chai';
import { find, findAll, profileFixture, settled } from '../../harness/fixture.js';
import { consoleLines } from '../../harness/listening.js';

describe('the community of a profile', () => {
  it('goes with its attribute, and comes back with it', async () => {
    const lines = consoleLines();
    const element = await profileFixture();
    const sections = (): number => findAll(element, '.community').length;
    for (const expected of [1, 0, 1, 0]) {
      if (expected) element.setAttribute('community', 'carrier-pigeon');
      else element.removeAttribute('community');
      await settled(element);
      // its first part comes in a chunk of its own
      for (let turns = 0; sections() !== expected && turns < 100; turns++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(sections()).to.equal(expected);
      expect(find(element, '.footer, slot[name="community"]')).to.not.equal(null);
    }
    expect(lines.filter(({ text }) => !text.includes('carrier-pigeon'))).to.deep.equal([]);
  });
});
