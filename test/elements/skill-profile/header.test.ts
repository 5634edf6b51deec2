import { expect } from 'chai';
import { html } from 'lit';
import { readValue, SEED } from '../../harness/data-files.js';
import { find, findAll, fixture, settled } from '../../harness/fixture.js';
import { until } from '../../harness/page.js';
import { press } from '../../harness/verbs.js';

const header = async (file: string, width: number, buttons: number): Promise<HTMLElement> => {
  const slotted = Array.from(
    { length: buttons },
    (_, at) => html`<button slot="actions">What a host offers ${at}</button>`,
  );
  const profile = await fixture(html`<skill-profile .data=${await readValue(file)}>${slotted}</skill-profile>`, width);
  await settled(profile);
  return profile;
};

const boxOf = (profile: HTMLElement, selector: string): DOMRect => find(profile, selector).getBoundingClientRect();

/** The width of the text itself, which can be wider than its box. */
function textWidth(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().width;
}

describe('the buttons of a profile’s header', () => {
  it('stand beside the title where both have room', async () => {
    for (const width of [768, 1280]) {
      const profile = await header(SEED, width, 0);
      const [titles, actions] = ['.titles', '.masthead > .actions'].map((selector) => boxOf(profile, selector));
      expect(actions!.left).to.be.at.least(titles!.right);
      expect(actions!.bottom).to.be.closeTo(titles!.bottom, 1);
    }
  });

  for (const file of [SEED, 'awkward/long-text.json'])
    for (const [width, buttons] of [
      [360, 1],
      [768, 1],
      [768, 4],
      [1280, 6],
    ] as const)
      it(`leave the title of ${file} whole at ${width} px, with ${buttons} of the host’s`, async () => {
        const profile = await header(file, width, buttons);
        const titles = boxOf(profile, '.titles');
        expect(textWidth(find(profile, '[part="title"]'))).to.be.at.most(titles.width);
        expect(titles.width).to.be.at.least(Math.min(400, width - 34));
        const actions = boxOf(profile, '.masthead > .actions');
        expect(actions.left >= titles.right || actions.top >= titles.bottom).to.equal(true);
        expect(actions.right).to.be.at.most(profile.getBoundingClientRect().right);
      });

  it('open a menu that stays inside the profile, wherever they stand', async () => {
    for (const [width, buttons] of [
      [320, 0],
      [768, 0],
      [768, 1],
      [1280, 0],
      [1280, 6],
    ] as const) {
      const profile = await header(SEED, width, buttons);
      await press(profile, find(profile, '.export > button'));
      const menu = (await until(() => findAll(profile, '.menu')[0], { name: 'the menu' })).getBoundingClientRect();
      const { left, right } = profile.getBoundingClientRect();
      expect(menu.left).to.be.at.least(left);
      expect(menu.right).to.be.at.most(right);
    }
  });
});
