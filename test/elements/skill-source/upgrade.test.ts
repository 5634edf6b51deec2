import { expect } from 'chai';
import { SkillSource } from '../../../src/index.js';
import { SEED, readValue } from '../../harness/data-files.js';
import { newBox, settled } from '../../harness/fixture.js';
import { deepAll } from '../../harness/page.js';

describe('a skill-source that comes to life after the elements inside it', () => {
  it('gives them its profile all the same', async () => {
    const box = newBox();
    const source = document.createElement('late-source');
    const card = document.createElement('div');
    card.attachShadow({ mode: 'open' }).append(document.createElement('skill-stats'));
    source.append(document.createElement('level-table'), card);
    box.append(source);
    await settled(box);
    expect(deepAll(box, 'td')).to.deep.equal([]);

    customElements.define('late-source', class extends SkillSource {});
    Object.assign(source, { data: await readValue(SEED) });
    await settled(box);
    expect(deepAll(box, 'td')).to.have.length(18);
    expect(deepAll(box, '[part="stat"]')).to.have.length(6);
  });
});
