import { expect } from 'chai';
import { html } from 'lit';
import { embedWays } from '../../stories/embed/embed-ways.js';
import type { SkillProfile } from '../../src/index.js';
import { expectAccessible } from '../harness/accessibility.js';
import { readValue } from '../harness/data-files.js';
import { fixture } from '../harness/fixture.js';
import { until } from '../harness/page.js';

/** A profile and its menu, open. */
async function opened(profile: SkillProfile): Promise<HTMLDetailsElement> {
  const menu = embedWays(profile, '/dist/cdn/');
  profile.after(menu);
  menu.open = true;
  await until(() => menu.querySelector('fieldset, [role="alert"]'), { name: 'the ways' });
  return menu;
}

const waysIn = (menu: HTMLElement): string[] => [...menu.querySelectorAll('input')].map(({ value }) => value);
const codeIn = (menu: HTMLElement): string =>
  [...menu.querySelectorAll('pre')].map(({ textContent }) => textContent).join('\n');

describe('the menu that says how to embed a profile', () => {
  const seed = (): Promise<SkillProfile> =>
    fixture(html`<skill-profile src="/data/message-broker-patterns.json" role-id="backend-go"></skill-profile>`);

  it('is empty until it is opened', async () => {
    const profile = await seed();
    const menu = embedWays(profile, '/dist/cdn/');
    profile.after(menu);
    expect(menu.textContent).to.equal('Embed');
  });

  it('shows one way at a time, and is as accessible as a form', async () => {
    const menu = await opened(await seed());
    expect(waysIn(menu)).to.deep.equal(['script', 'link', 'frame', 'inline']);
    expect(codeIn(menu)).to.include('<skill-profile');
    menu.querySelector<HTMLInputElement>('[value="frame"]')!.click();
    expect(codeIn(menu)).to.include('<iframe').and.not.to.include('<skill-profile');
    expect(menu.querySelectorAll('figure button')).to.have.length(1);
    await expectAccessible(menu);
  });

  it('follows what the reader chooses, and stays on the chosen way', async () => {
    const profile = await seed();
    const menu = await opened(profile);
    menu.querySelector<HTMLInputElement>('[value="link"]')!.click();
    const radio = await until(
      () =>
        profile.shadowRoot!.querySelector('level-selector')?.shadowRoot?.querySelector<HTMLElement>('[value="senior"]'),
      { name: 'the levels' },
    );
    radio.click();
    await until(() => codeIn(menu).includes('level=senior'), { name: 'the level in the address' });
    expect(codeIn(menu)).to.include('role=backend-go');
    expect(menu.querySelector<HTMLInputElement>('input:checked')!.value).to.equal('link');
  });

  it('of a document without an address offers its data only', async () => {
    const profile = await fixture<SkillProfile>(html`<skill-profile></skill-profile>`);
    profile.data = await readValue('minimal.json');
    const menu = await opened(profile);
    expect(waysIn(menu)).to.deep.equal(['inline']);
    expect(codeIn(menu)).to.include('"name": "Code Review"');
  });

  it('says so when there is nothing to paste, and nothing is blank', async () => {
    const profile = await fixture<SkillProfile>(html`<skill-profile src="/data/none.json"></skill-profile>`);
    const menu = await opened(profile);
    expect(menu.querySelector('[role="alert"]')!.textContent).to.equal(
      'There is nothing to paste: the document answers 404',
    );
  });

  it('copies a text, or says that it cannot', async () => {
    const menu = await opened(await seed());
    menu.querySelector('button')!.click();
    const said = menu.querySelector('[role="status"]')!;
    await until(() => said.textContent, { name: 'what was done' });
    expect(said.textContent).to.be.oneOf(['Copied', 'It cannot be copied here: select the text']);
  });
});
