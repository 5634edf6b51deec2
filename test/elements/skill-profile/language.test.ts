import { expect } from 'chai';
import { html } from 'lit';
import { registerMessages } from '../../../src/strings/registry.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import {
  find,
  findAll,
  fixture,
  focused,
  newBox,
  profileFixture,
  settled,
  textOf,
  visibleText,
} from '../../harness/fixture.js';
import { levelTable, rowElements } from '../../harness/verbs.js';

/** A change of `lang` reaches the elements through a mutation observer: a microtask later. */
async function setLang(element: Element, lang: string, profile: Element): Promise<void> {
  element.setAttribute('lang', lang);
  await Promise.resolve();
  await settled(profile);
}

describe('skill-profile languages', function () {
  this.timeout(15_000);

  before(() => {
    registerMessages('de', {
      roles: 'Rollen',
      required: 'Verlangt',
      requiredOfTotal: '{n} von {total} verlangt',
      requiredOnly: 'Nur Verlangtes',
    });
  });

  it('speaks the language of the nearest ancestor', async () => {
    const box = await fixture(
      html`<div lang="fr"><div lang="de"><skill-profile .data=${await readValue(SEED)}></skill-profile></div></div>`,
    );
    const text = visibleText(box);
    expect(text).to.include('Rollen 9');
    expect(text).to.include('2 von 9 verlangt');
    expect(text).to.include('17. März 2026');
    expect(text, 'a message that German lacks').to.include('How to use');
  });

  it('its own lang comes first', async () => {
    const box = await fixture(
      html`<div lang="de"><skill-profile lang="en" .data=${await readValue(SEED)}></skill-profile></div>`,
    );
    expect(visibleText(box)).to.include('2 of 9 required');
  });

  it('follows a change on an ancestor, and keeps the focus', async () => {
    const box = await fixture(
      html`<div lang="en"><skill-profile .data=${await readValue(SEED)}></skill-profile></div>`,
    );
    const profile = find(box, 'skill-profile');
    const row = rowElements(levelTable(profile, 'middle'))[2]!;
    row.querySelector('button')!.focus();
    await setLang(box, 'de', box);
    expect(textOf(row.cells[1])).to.equal('Verlangt');
    expect(visibleText(find(profile, 'skill-stats'))).to.include('17. März 2026');
    expect(focused()).to.equal(row.querySelector('button'));
    await setLang(box, 'en', box);
    expect(textOf(row.cells[1])).to.equal('Required');
  });

  it('follows a change across a shadow root', async () => {
    const box = newBox();
    const outer = document.createElement('div');
    box.append(outer);
    const profile = document.createElement('skill-profile');
    profile.data = await readValue(SEED);
    outer.attachShadow({ mode: 'open' }).append(profile);
    await settled(profile);
    expect(visibleText(find(profile, 'skill-stats'))).to.include('Roles 9');
    await setLang(outer, 'de', profile);
    expect(visibleText(find(profile, 'skill-stats'))).to.include('Rollen 9');
  });

  it('follows a change of an element inside a shadow root', async () => {
    const outer = document.createElement('div');
    newBox().append(outer);
    const middle = document.createElement('div');
    const profile = document.createElement('skill-profile');
    profile.data = await readValue(SEED);
    middle.append(profile);
    outer.attachShadow({ mode: 'open' }).append(middle);
    await settled(profile);
    await setLang(middle, 'de', profile);
    expect(visibleText(find(profile, 'skill-stats'))).to.include('Rollen 9');
  });

  it('takes messages that come later', async () => {
    const box = await fixture(
      html`<div lang="nl"><skill-profile .data=${await readValue(SEED)}></skill-profile></div>`,
    );
    expect(visibleText(find(box, 'skill-stats'))).to.include('Roles 9');
    registerMessages('nl', { roles: 'Rollen (nl)', required: 'Vereist' });
    await settled(box);
    expect(visibleText(find(box, 'skill-stats'))).to.include('Rollen (nl) 9');
    expect(visibleText(find(box, 'level-table', '.badge.required'))).to.equal('Vereist');
  });

  it('"de-CH" speaks German, and an impossible tag English', async () => {
    const box = await fixture(
      html`<div lang="de-CH"><skill-profile .data=${await readValue(SEED)}></skill-profile></div>`,
    );
    expect(visibleText(box)).to.include('2 von 9 verlangt');
    await setLang(box, 'not a language', box);
    expect(visibleText(box)).to.include('2 of 9 required');
  });

  it('texts of the document come in the language asked for, and carry their own where they fall back', async () => {
    const profile = await profileFixture({ file: 'catalog/data-quality.json' });
    profile.setAttribute('lang', 'de');
    await Promise.resolve();
    await settled(profile);
    expect(textOf(find(profile, '#title'))).to.equal('Datenqualität');
    expect(textOf(find(profile, '#title').querySelector('[lang]'))).to.equal('');
    const crumb = find(profile, '.crumbs li:first-child [lang]');
    expect([textOf(crumb), crumb.getAttribute('lang'), crumb.getAttribute('dir')]).to.deep.equal([
      'Data & Analytics',
      'en',
      'auto',
    ]);
    await expectAccessible(profile);
  });

  it('a document in Arabic on an English page carries lang and dir throughout', async () => {
    const profile = await profileFixture({ file: 'awkward/arabic.json', roleId: 'backend-developer', level: 'middle' });
    const without = findAll(profile, '*').filter((element) => {
      const own = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
      return /\p{Script=Arabic}/u.test(own.join('')) && element.closest('[lang]') === null && !element.matches('style');
    });
    expect(without.map((element) => `${element.localName}: ${textOf(element)}`)).to.deep.equal([]);
    await expectAccessible(profile);
  });

  it('the date is the same in the page and in the file, in every language', async () => {
    const profile = await profileFixture();
    for (const lang of ['en', 'de', 'ja', 'ar-EG']) {
      await setLang(profile, lang, profile);
      const time = find<HTMLTimeElement>(profile, 'skill-stats', 'time');
      const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
      expect(time.dateTime).to.equal('2026-03-17');
      expect(textOf(time)).to.equal(day.format(Date.UTC(2026, 2, 17, 12)));
    }
  });
});
