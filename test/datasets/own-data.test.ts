import { expect } from 'chai';
import '../../src/define.js';
import { PROFILE_FILES, readValue } from '../harness/data-files.js';
import { settled } from '../harness/fixture.js';
import { overflowOf } from '../harness/overflow.js';
import { deep } from '../harness/page.js';

describe('every profile of data/ is shown within its width', () => {
  const { warn } = console;
  before(() => (console.warn = () => undefined)); // of what is odd in the awkward ones
  after(() => (console.warn = warn));

  for (const name of PROFILE_FILES)
    it(name, async function () {
      this.timeout(10_000);
      const box = document.createElement('div');
      const element = document.createElement('skill-profile');
      element.data = await readValue(name);
      box.append(element);
      document.body.append(box);
      await settled(element);
      expect(deep(element.shadowRoot!, '[role=alert]')?.textContent).to.equal(undefined);
      for (const width of [1280, 640, 320, 280]) {
        box.style.width = `${width}px`;
        await settled(element);
        expect(overflowOf(box), `at ${width} px`).to.deep.equal([]);
      }
      box.remove();
    });
});
