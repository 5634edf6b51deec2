import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { LevelSelector } from '../../../src/elements/level-selector/level-selector.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseLevel, keys, pick, radio } from '../../harness/verbs.js';

async function selectorFixture(
  properties: Partial<LevelSelector> = {},
  { file = SEED, width }: { file?: string; width?: number } = {},
): Promise<LevelSelector> {
  const data = await readValue(file);
  const element = await fixture<LevelSelector>(html`<level-selector .data=${data}></level-selector>`, width);
  Object.assign(element, properties);
  await settled(element);
  return element;
}

const data = await readValue(SEED);

/** A form with a selector called `level` in it. */
async function formFixture(selector: TemplateResult): Promise<{ form: HTMLFormElement; selector: LevelSelector }> {
  const form = await fixture<HTMLFormElement>(html`<form>${selector}</form>`);
  return { form, selector: find<LevelSelector>(form, 'level-selector') };
}

const sent = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];
const checked = (root: Element): string[] =>
  findAll<HTMLInputElement>(root, 'input[type="radio"]')
    .filter((input) => input.checked)
    .map(({ value }) => value);

describe('level-selector', function () {
  this.timeout(15_000);

  describe('renders', () => {
    it('a group of radio buttons, one for each level with how many must meet it, and none chosen', async () => {
      const selector = await selectorFixture();
      expect(visibleText(selector)).to.equal(
        'Your current level Junior 2 of 9 required Middle 9 of 9 required Senior 9 of 9 required ' +
          'Lead/Staff 9 of 9 required Principal none required',
      );
      expect(checked(selector)).to.deep.equal([]);
      await expectAccessible(selector);
    });

    it('the tags, which are not part of the names', async () => {
      const selector = await selectorFixture({ value: 'middle' });
      const tags = findAll(selector, '[part="tag"]');
      expect(tags.map(textOf)).to.deep.equal(['You are here', 'Next level']);
      expect(tags.every((tag) => tag.getAttribute('aria-hidden') === 'true')).to.equal(true);
      await expectAccessible(selector);
    });

    it('a list to pull down for more than seven levels', async () => {
      const selector = await selectorFixture({}, { file: 'awkward/twelve-levels.json' });
      expect(findAll(selector, 'input')).to.deep.equal([]);
      expect(find<HTMLSelectElement>(selector, 'select').options).to.have.length(13);
      expect(textOf(find<HTMLSelectElement>(selector, 'select').options[0])).to.equal('Choose a level');
      await expectAccessible(selector);
    });

    for (const [layout, control, count] of [
      ['select', 'option', 6],
      ['list', 'input[type="radio"]', 5],
      ['stairs', 'input[type="radio"]', 5],
      ['nonsense', 'input[type="radio"]', 5],
    ] as const) {
      it(`layout="${layout}"`, async () => {
        const selector = await selectorFixture({ layout });
        expect(findAll(selector, control)).to.have.length(count);
        await expectAccessible(selector);
      });
    }

    it('layout="stairs" and "list" also with many levels', async () => {
      const selector = await selectorFixture({ layout: 'list' }, { file: 'awkward/twelve-levels.json' });
      expect(findAll(selector, 'input[type="radio"]')).to.have.length(12);
    });

    it('a label of the page, as attribute or as markup', async () => {
      const element = await fixture<LevelSelector>(
        html`<level-selector label="Where are you?" .data=${data}><em slot="hint">Be honest.</em></level-selector>`,
      );
      expect(visibleText(element)).to.match(/^Where are you\? Be honest\. /);
      const other = await fixture(
        html`<level-selector .data=${data}><span slot="label">Your <b>step</b></span></level-selector>`,
      );
      expect(visibleText(other)).to.match(/^Your step /);
      await expectAccessible(other);
    });
  });

  describe('properties', () => {
    it('value as attribute', async () => {
      const selector = await fixture<LevelSelector>(
        html`<level-selector value="senior" .data=${data}></level-selector>`,
      );
      expect(checked(selector)).to.deep.equal(['senior']);
    });

    it('value as property, before and after the document is there', async () => {
      const selector = document.createElement('level-selector');
      selector.value = 'middle';
      const box = await fixture(html`<div>${selector}</div>`);
      selector.data = data;
      await settled(box);
      expect(checked(selector)).to.deep.equal(['middle']);
      selector.value = 'lead';
      await settled(box);
      expect(checked(selector)).to.deep.equal(['lead']);
      selector.value = '';
      await settled(box);
      expect(checked(selector)).to.deep.equal([]);
    });

    it('value tells what the reader has chosen', async () => {
      const selector = await selectorFixture();
      await chooseLevel(selector, 'lead');
      expect(selector.value).to.equal('lead');
    });

    it('a value that is no level is ignored, with one warning', async () => {
      const lines = consoleLines();
      const selector = await selectorFixture({ value: 'guru' });
      expect(checked(selector)).to.deep.equal([]);
      expect(lines.map(({ text }) => text)).to.deep.equal([
        '<level-selector> message-broker-patterns has no level "guru": ignored.',
      ]);
    });
  });

  describe('events', () => {
    for (const layout of ['stairs', 'select']) {
      it(`${layout}: input and change once for each choice, from the element, with the value set`, async () => {
        const selector = await selectorFixture({ layout });
        const seen: string[] = [];
        for (const type of ['input', 'change'])
          document.body.addEventListener(
            type,
            (event) =>
              seen.push(
                `${type} ${(event.target as LevelSelector).localName} ${(event.target as LevelSelector).value}`,
              ),
            { once: true },
          );
        const [inputs, changes] = [eventsOf('input'), eventsOf('change')];
        await chooseLevel(selector, 'middle');
        expect(inputs).to.have.length(1);
        expect(changes).to.have.length(1);
        expect(seen).to.deep.equal(['input level-selector middle', 'change level-selector middle']);
      });
    }

    it('the form has the new value by then, as with a native field', async () => {
      const { form } = await formFixture(html`<level-selector name="level" .data=${data}></level-selector>`);
      const seen: unknown[] = [];
      form.addEventListener('input', () => seen.push(sent(form)));
      form.addEventListener('change', () => seen.push(sent(form)));
      await chooseLevel(form, 'middle');
      expect(seen).to.deep.equal([[['level', 'middle']], [['level', 'middle']]]);
      form.reset();
      expect(sent(form)).to.deep.equal([]);
    });

    it('none for what the page sets', async () => {
      const selector = await selectorFixture();
      const events = [eventsOf('input'), eventsOf('change'), eventsOf('skill-change')];
      selector.value = 'middle';
      await settled(selector);
      expect(events.flat()).to.deep.equal([]);
    });
  });

  describe('keyboard', () => {
    it('Tab reaches the group, the arrows choose, Space chooses the first', async () => {
      const selector = await selectorFixture();
      const before = document.createElement('button');
      selector.before(before);
      before.focus();
      await keys('Tab', 'Space');
      await settled(selector);
      expect(checked(selector)).to.deep.equal(['junior']);
      await keys('ArrowDown', 'ArrowRight');
      await settled(selector);
      expect(checked(selector)).to.deep.equal(['senior']);
      await keys('ArrowUp');
      await settled(selector);
      expect(checked(selector)).to.deep.equal(['middle']);
      expect(focused()).to.equal(radio(selector, 'middle'));
    });

    it('focus() of the element goes to its control', async () => {
      const selector = await selectorFixture({ value: 'senior' });
      selector.focus();
      expect(focused()).to.be.an.instanceof(HTMLInputElement);
    });
  });

  describe('in a form', () => {
    it('sends its value under its name, and nothing while none is chosen', async () => {
      const { form, selector } = await formFixture(html`<level-selector name="level" .data=${data}></level-selector>`);
      expect(selector.form).to.equal(form);
      expect(sent(form)).to.deep.equal([]);
      await chooseLevel(form, 'middle');
      expect(sent(form)).to.deep.equal([['level', 'middle']]);
    });

    it('sends nothing without a name, nor a level that does not exist', async () => {
      consoleLines();
      const { form } = await formFixture(html`<level-selector value="middle" .data=${data}></level-selector>`);
      expect(sent(form)).to.deep.equal([]);
      const other = await formFixture(html`<level-selector name="level" value="guru" .data=${data}></level-selector>`);
      expect(sent(other.form)).to.deep.equal([]);
    });

    it('required: is invalid until a level is chosen, and says why', async () => {
      const { form, selector } = await formFixture(
        html`<level-selector name="level" required .data=${data}></level-selector>`,
      );
      expect(form.checkValidity()).to.equal(false);
      expect(selector.validity.valueMissing).to.equal(true);
      expect(selector.validationMessage).to.equal('Choose a level');
      await chooseLevel(form, 'middle');
      expect(form.checkValidity()).to.equal(true);
      expect(selector.validationMessage).to.equal('');
    });

    it('reset goes back to the attribute, or to nothing', async () => {
      const { form } = await formFixture(html`<level-selector name="level" .data=${data}></level-selector>`);
      await chooseLevel(form, 'middle');
      form.reset();
      await settled(form);
      expect(checked(form)).to.deep.equal([]);
      expect(sent(form)).to.deep.equal([]);
      const other = await formFixture(html`<level-selector name="level" value="lead" .data=${data}></level-selector>`);
      await chooseLevel(other.form, 'middle');
      other.form.reset();
      await settled(other.form);
      expect(sent(other.form)).to.deep.equal([['level', 'lead']]);
    });

    it('a disabled fieldset disables it, and it sends nothing', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><fieldset disabled><level-selector name="level" value="lead" .data=${data}></level-selector></fieldset></form>`,
      );
      expect(radio(form, 'lead').matches(':disabled')).to.equal(true);
      expect(sent(form)).to.deep.equal([]);
      form.querySelector('fieldset')!.disabled = false;
      await settled(form);
      expect(radio(form, 'lead').matches(':disabled')).to.equal(false);
      expect(sent(form)).to.deep.equal([['level', 'lead']]);
    });

    it('disabled does the same', async () => {
      const { form, selector } = await formFixture(
        html`<level-selector name="level" value="lead" disabled required .data=${data}></level-selector>`,
      );
      expect(radio(form, 'lead').matches(':disabled')).to.equal(true);
      expect(sent(form)).to.deep.equal([]);
      expect(selector.willValidate).to.equal(false);
      await expectAccessible(form);
    });

    it('takes back what the browser restores', async () => {
      const { form, selector } = await formFixture(html`<level-selector name="level" .data=${data}></level-selector>`);
      selector.formStateRestoreCallback('["senior"]');
      await settled(form);
      expect(sent(form)).to.deep.equal([['level', 'senior']]);
      selector.formStateRestoreCallback('[]');
      await settled(form);
      expect(sent(form)).to.deep.equal([]);
    });
  });

  it('two of them on a page do not share their radio group', async () => {
    const box = await fixture(
      html`<form><level-selector .data=${data}></level-selector><level-selector .data=${data}></level-selector></form>`,
    );
    const [one, two] = findAll(box, 'level-selector');
    await chooseLevel(one!, 'middle');
    await chooseLevel(two!, 'lead');
    expect([checked(one!), checked(two!)]).to.deep.equal([['middle'], ['lead']]);
  });

  it('the list says what it stands for when chosen from and emptied again', async () => {
    const selector = await selectorFixture({ layout: 'select' });
    const select = find<HTMLSelectElement>(selector, 'select');
    await pick(selector, select, 'lead');
    expect(selector.value).to.equal('lead');
    await pick(selector, select, '');
    expect(selector.value).to.equal('');
  });
});
