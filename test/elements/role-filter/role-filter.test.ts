import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { RoleFilter } from '../../../src/elements/role-filter/role-filter.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { readValue, SEED } from '../../harness/data-files.js';
import { fakeClock } from '../../harness/fake-clock.js';
import {
  find,
  findAll,
  fixture,
  focused,
  profileFixture,
  settled,
  textOf,
  visibleText,
} from '../../harness/fixture.js';
import { announcements, consoleLines, eventsOf } from '../../harness/listening.js';
import { chooseRole, keys, levelTable, press, rowsOf } from '../../harness/verbs.js';

const data = await readValue(SEED);
const sixty = await readValue('awkward/sixty-roles.json');

const single = (value: unknown = data): Promise<RoleFilter> =>
  fixture<RoleFilter>(html`<role-filter .data=${value}></role-filter>`);

/** A filter of many roles, its panel open. */
async function panelOf(value: unknown = data): Promise<RoleFilter> {
  const filter = await fixture<RoleFilter>(html`<role-filter mode="multiple" .data=${value}></role-filter>`);
  await press(filter, toggleOf(filter));
  return filter;
}

const toggleOf = (root: Element): HTMLButtonElement => find(root, '#toggle');
const listOf = (root: Element): HTMLSelectElement => find(root, 'select');
const boxesOf = (root: Element): HTMLInputElement[] => findAll(root, 'input[type="checkbox"]');
const boxOf = (root: Element, id: string): HTMLInputElement => find(root, `input[value="${id}"]`);
const checkedIn = (root: Element): string[] =>
  boxesOf(root)
    .filter((box) => box.checked)
    .map(({ value }) => value);
const sent = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];
const formFixture = (filter: TemplateResult): Promise<HTMLFormElement> => fixture(html`<form>${filter}</form>`);

describe('role-filter, one role', function () {
  this.timeout(15_000);

  it('renders a labelled list of short names under what they have in common', async () => {
    const filter = await single();
    expect(textOf(find(filter, 'label'))).to.equal('Your role');
    expect(find<HTMLOptGroupElement>(filter, 'optgroup').label).to.equal('Backend Developer');
    expect([...listOf(filter).options].map(textOf)).to.deep.equal([
      'Choose a role',
      'C#/.NET',
      'Elixir',
      'Go',
      'Java/Kotlin',
      'Node.js',
      'PHP',
      'Python',
      'Rust',
      'Scala',
    ]);
    expect(listOf(filter).value).to.equal('');
    await expectAccessible(filter);
  });

  it('renders roles that have nothing in common by their full names', async () => {
    const filter = await single(await readValue('awkward/ragged.json'));
    const names = [...listOf(filter).options].map(textOf);
    expect(names).to.include('Security Engineer');
    expect(names).to.include('Backend Developer (Java/Kotlin)');
    await expectAccessible(filter);
  });

  it('value as attribute and property, and back', async () => {
    const filter = await fixture<RoleFilter>(html`<role-filter value="backend-go" .data=${data}></role-filter>`);
    expect(listOf(filter).value).to.equal('backend-go');
    filter.value = 'backend-rust';
    await settled(filter);
    expect(listOf(filter).value).to.equal('backend-rust');
    await chooseRole(filter, 'backend-php');
    expect(filter.value).to.equal('backend-php');
    filter.value = '';
    await settled(filter);
    expect(listOf(filter).value).to.equal('');
  });

  it('ignores a value that is no role, with one warning', async () => {
    const lines = consoleLines();
    const filter = await fixture<RoleFilter>(html`<role-filter value="astronaut" .data=${data}></role-filter>`);
    expect(listOf(filter).value).to.equal('');
    expect(lines.map(({ text }) => text)).to.deep.equal([
      '<role-filter> message-broker-patterns has no role "astronaut": ignored.',
    ]);
  });

  it('fires input and change once for each choice, with the value set', async () => {
    const filter = await single();
    const values: string[] = [];
    filter.addEventListener('input', () => values.push(`input ${filter.value}`));
    filter.addEventListener('change', () => values.push(`change ${filter.value}`));
    await chooseRole(filter, 'backend-go');
    expect(values).to.deep.equal(['input backend-go', 'change backend-go']);
  });

  it('typing "g" picks Go', async function () {
    const filter = await single();
    listOf(filter).focus();
    await keys('g');
    await settled(filter);
    // WebKitGTK opens a native menu instead, which belongs to the window system
    if (listOf(filter).value === '' && navigator.userAgent.includes('Version/')) this.skip();
    expect(listOf(filter).value).to.equal('backend-go');
    expect(filter.value).to.equal('backend-go');
  });

  it('typing the first letters of one of sixty roles picks it', async function () {
    // WebKit's driver types too slowly for one word, or into nothing
    if (navigator.vendor.startsWith('Apple')) this.skip();
    const filter = await single(sixty);
    listOf(filter).focus();
    await keys('p', 'h', 'y');
    await settled(filter);
    expect(filter.value).to.equal('physiotherapist');
  });

  it('focus() goes to the list', async () => {
    const filter = await single();
    filter.focus();
    expect(focused()).to.equal(listOf(filter));
  });

  describe('in a form', () => {
    it('sends its value; required is invalid until a role is chosen; reset empties it', async () => {
      const form = await formFixture(html`<role-filter name="role" required .data=${data}></role-filter>`);
      const filter = find<RoleFilter>(form, 'role-filter');
      expect(sent(form)).to.deep.equal([]);
      expect(form.checkValidity()).to.equal(false);
      expect(filter.validationMessage).to.equal('Choose a role');
      await chooseRole(form, 'backend-go');
      expect(sent(form)).to.deep.equal([['role', 'backend-go']]);
      expect(form.checkValidity()).to.equal(true);
      form.reset();
      await settled(form);
      expect(sent(form)).to.deep.equal([]);
      expect(listOf(form).value).to.equal('');
      await expectAccessible(form);
    });

    it('reset goes back to the attribute', async () => {
      const form = await formFixture(html`<role-filter name="role" value="backend-php" .data=${data}></role-filter>`);
      await chooseRole(form, 'backend-go');
      form.reset();
      await settled(form);
      expect(sent(form)).to.deep.equal([['role', 'backend-php']]);
    });

    it('a disabled fieldset disables it', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><fieldset disabled><role-filter name="role" value="backend-php" .data=${data}></role-filter></fieldset></form>`,
      );
      expect(listOf(form).disabled).to.equal(true);
      expect(sent(form)).to.deep.equal([]);
    });

    it('takes back what the browser restores', async () => {
      const form = await formFixture(html`<role-filter name="role" .data=${data}></role-filter>`);
      find<RoleFilter>(form, 'role-filter').formStateRestoreCallback('["backend-go"]');
      await settled(form);
      expect(sent(form)).to.deep.equal([['role', 'backend-go']]);
    });
  });
});

describe('role-filter, many roles', function () {
  this.timeout(15_000);

  describe('the panel', () => {
    it('opens and closes by its button', async () => {
      const filter = await fixture<RoleFilter>(html`<role-filter mode="multiple" .data=${data}></role-filter>`);
      const toggle = toggleOf(filter);
      expect([textOf(toggle), toggle.getAttribute('aria-expanded')]).to.deep.equal(['Roles: all 9', 'false']);
      expect(find(filter, '#panel').checkVisibility()).to.equal(false);
      expect(filter.matches(':state(open)')).to.equal(false);
      await expectAccessible(filter);
      await press(filter, toggle);
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(filter.matches(':state(open)')).to.equal(true);
      expect(boxesOf(filter).map(({ checked }) => checked)).to.deep.equal(Array(9).fill(true));
      expect(textOf(find(filter, 'legend'))).to.equal('Roles shown');
      await expectAccessible(filter);
      await press(filter, toggle);
      expect(find(filter, '#panel').checkVisibility()).to.equal(false);
      expect(focused()).to.equal(toggle);
    });

    it('closes with Escape from within, and the focus goes back to the button', async () => {
      const filter = await panelOf();
      boxesOf(filter)[3]!.focus();
      await keys('Escape');
      await settled(filter);
      expect(toggleOf(filter).getAttribute('aria-expanded')).to.equal('false');
      expect(focused()).to.equal(toggleOf(filter));
    });

    it('keeps an Escape that closes it from a dialog around it, and no other', async () => {
      const filter = await panelOf();
      const escapes = eventsOf('keydown');
      boxesOf(filter)[0]!.focus();
      await keys('Escape');
      await settled(filter);
      expect(escapes).to.have.length(0);
      await keys('Escape');
      expect(escapes).to.have.length(1);
    });

    it('has no search box for 9 roles', async () => {
      expect(findAll(await panelOf(), 'input[type="search"]')).to.deep.equal([]);
    });
  });

  describe('a check box', () => {
    it('hides a role, and shows it again; with all of them the filter is off', async () => {
      const filter = await panelOf();
      const changes = eventsOf('skill-change');
      await press(filter, boxOf(filter, 'backend-go'));
      expect(textOf(toggleOf(filter))).to.equal('Roles: 8 of 9');
      expect(filter.value.split(' ')).to.have.length(8).and.not.include('backend-go');
      await press(filter, boxOf(filter, 'backend-go'));
      expect(textOf(toggleOf(filter))).to.equal('Roles: all 9');
      expect(filter.value).to.equal('');
      expect(changes.map(({ roles }) => roles?.length ?? null)).to.deep.equal([8, null]);
      expect(focused()).to.equal(boxOf(filter, 'backend-go'));
    });

    it('fires input and change once', async () => {
      const filter = await panelOf();
      const seen: string[] = [];
      for (const type of ['input', 'change']) filter.addEventListener(type, () => seen.push(type));
      boxOf(filter, 'backend-go').click();
      expect(seen).to.deep.equal(['input', 'change']);
    });

    it('works with the keyboard', async () => {
      const filter = await panelOf();
      boxOf(filter, 'backend-go').focus();
      await keys('Space');
      await settled(filter);
      expect(checkedIn(filter)).to.not.include('backend-go');
    });

    it('filters the tables and the overview of a profile', async () => {
      const profile = await profileFixture();
      const filter = find<RoleFilter>(profile, 'role-filter[mode="multiple"]');
      await press(profile, toggleOf(filter));
      await press(profile, boxOf(filter, 'backend-go'));
      expect(rowsOf(levelTable(profile, 'middle'))).to.have.length(8);
      expect(findAll(profile, 'skill-matrix', 'tbody tr')).to.have.length(8);
      await expectAccessible(profile);
    });
  });

  describe('All, None and Only my role', () => {
    it('without the last while no role is chosen', async () => {
      const filter = await panelOf();
      expect(findAll(filter, 'button[data-show]').map(textOf)).to.deep.equal(['All', 'None']);
    });

    it('show what they say, fire input and change, and keep the focus', async () => {
      const profile = await profileFixture({ roleId: 'backend-go' });
      const filter = find<RoleFilter>(profile, 'role-filter[mode="multiple"]');
      await press(profile, toggleOf(filter));
      const seen: string[] = [];
      for (const type of ['input', 'change']) filter.addEventListener(type, () => seen.push(type));
      const [all, none, own] = findAll<HTMLButtonElement>(filter, 'button[data-show]');
      expect([all, none, own].map(textOf)).to.deep.equal(['All', 'None', 'Only my role']);
      await press(profile, own!);
      expect(checkedIn(filter)).to.deep.equal(['backend-go']);
      expect(focused()).to.equal(own);
      await press(profile, all!);
      expect(checkedIn(filter)).to.have.length(9);
      expect(seen).to.deep.equal(['input', 'change', 'input', 'change']);
      await press(profile, none!);
      expect(checkedIn(filter)).to.deep.equal([]);
      expect(visibleText(find(profile, '.expectations > .empty'))).to.include('Show all roles');
    });
  });

  describe('with sixty roles', () => {
    it('has a search box, and roles grouped by family', async () => {
      const filter = await panelOf(sixty);
      const search = find<HTMLInputElement>(filter, 'input[type="search"]');
      expect(search.getAttribute('aria-label')).to.equal('Search roles');
      expect(boxesOf(filter)).to.have.length(60);
      expect(findAll(filter, '.family').length).to.be.above(1);
      await expectAccessible(filter);
    });

    it('the search leaves the roles that contain the text, says how many, and fires nothing', async () => {
      const filter = await panelOf(sixty);
      const events = [eventsOf('input'), eventsOf('change'), eventsOf('skill-change')];
      const search = find<HTMLInputElement>(filter, 'input[type="search"]');
      search.focus();
      await keys('D', 'A', 'T', 'A');
      await settled(filter);
      const names = boxesOf(filter).map((box) => textOf(box.closest('label')));
      expect(names).to.include('Data Engineer');
      expect(names.every((name) => /data/i.test(name))).to.equal(true);
      expect(textOf(find(filter, 'p.quiet'))).to.equal(`${names.length} roles found`);
      expect(events.flat()).to.deep.equal([]);
      expect(focused()).to.equal(search);
      await expectAccessible(filter);
    });

    it('says how many are left once, when the reader pauses', async () => {
      const clock = fakeClock();
      try {
        const filter = await panelOf(sixty);
        const said = announcements();
        const search = find<HTMLInputElement>(filter, 'input[type="search"]');
        for (const text of ['d', 'da', 'dat', 'data']) {
          search.value = text;
          search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          await settled(filter);
          await clock.advance(399);
        }
        expect(said).to.deep.equal([]);
        await clock.advance(5_000);
        expect(said).to.deep.equal([`${boxesOf(filter).length} roles found`]);
      } finally {
        clock.restore();
      }
    });

    it('Escape clears the search, and only then closes the panel', async () => {
      const filter = await panelOf(sixty);
      const search = find<HTMLInputElement>(filter, 'input[type="search"]');
      search.focus();
      await keys('q', 'a', 'Escape');
      await settled(filter);
      expect(search.value).to.equal('');
      expect(boxesOf(filter)).to.have.length(60);
      expect(focused()).to.equal(search);
      await keys('Escape');
      await settled(filter);
      expect(focused()).to.equal(toggleOf(filter));
    });

    it('a search without a match says so', async () => {
      const filter = await panelOf(sixty);
      const search = find<HTMLInputElement>(filter, 'input[type="search"]');
      search.value = 'zebra';
      search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await settled(filter);
      expect(boxesOf(filter)).to.deep.equal([]);
      expect(visibleText(find(filter, '#panel'))).to.include('0 roles found');
    });

    it('a role chosen during a search keeps the others as they were', async () => {
      const filter = await panelOf(sixty);
      const search = find<HTMLInputElement>(filter, 'input[type="search"]');
      search.value = 'qa engineer';
      search.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await settled(filter);
      await press(filter, boxOf(filter, 'qa-engineer'));
      expect(textOf(toggleOf(filter))).to.equal('Roles: 59 of 60');
    });
  });

  it('value as attribute: ids separated by spaces', async () => {
    const filter = await fixture<RoleFilter>(
      html`<role-filter mode="multiple" value="backend-go  backend-rust" .data=${data}></role-filter>`,
    );
    expect(textOf(toggleOf(filter))).to.equal('Roles: 2 of 9');
    expect(filter.value).to.equal('backend-go backend-rust');
  });

  describe('value', () => {
    const table: readonly [value: string, button: string, boxes: number, selected: readonly string[] | undefined][] = [
      ['', 'Roles: all 9', 9, undefined],
      ['none', 'Roles: 0 of 9', 0, []],
      ['backend-go', 'Roles: 1 of 9', 1, ['backend-go']],
    ];
    for (const [value, button, boxes, roles] of table)
      it(`${JSON.stringify(value)}: ${button}`, async () => {
        const filter = await fixture<RoleFilter>(
          html`<role-filter mode="multiple" value=${value} .data=${data}></role-filter>`,
        );
        expect(textOf(toggleOf(filter))).to.equal(button);
        await press(filter, toggleOf(filter));
        expect(checkedIn(filter)).to.have.length(boxes);
        expect(filter.value).to.equal(value);
        const changes = eventsOf('skill-change');
        await press(filter, boxOf(filter, 'backend-rust'));
        await press(filter, boxOf(filter, 'backend-rust'));
        expect(filter.value).to.equal(value);
        expect(changes.at(-1)?.roles ?? undefined).to.deep.equal(roles);
      });

    it('tells None from All after the buttons', async () => {
      const filter = await panelOf();
      await press(filter, find(filter, 'button[data-show="none"]'));
      expect(filter.value).to.equal('none');
      await press(filter, find(filter, 'button[data-show="all"]'));
      expect(filter.value).to.equal('');
    });
  });

  it('in a form, None is one entry "none", missing when the field is required, and restored as such', async () => {
    const form = await formFixture(
      html`<role-filter mode="multiple" name="roles" required .data=${data}></role-filter>`,
    );
    const filter = find<RoleFilter>(form, 'role-filter');
    expect(sent(form)).to.deep.equal([]);
    expect(form.checkValidity(), 'all roles are no missing value').to.equal(true);
    await press(form, toggleOf(form));
    await press(form, find(form, 'button[data-show="none"]'));
    expect(sent(form)).to.deep.equal([['roles', 'none']]);
    expect(form.checkValidity()).to.equal(false);
    form.reset();
    await settled(form);
    expect(sent(form)).to.deep.equal([]);
    filter.formStateRestoreCallback('["none"]');
    await settled(form);
    expect(checkedIn(filter)).to.deep.equal([]);
    await expectAccessible(form);
  });

  it('in a form, sends one entry for each role shown, and none for all', async () => {
    const form = await formFixture(
      html`<role-filter mode="multiple" name="roles" value="backend-go backend-rust" .data=${data}></role-filter>`,
    );
    expect(sent(form)).to.deep.equal([
      ['roles', 'backend-go'],
      ['roles', 'backend-rust'],
    ]);
    await press(form, toggleOf(form));
    await press(form, find(form, 'button[data-show="all"]'));
    expect(sent(form)).to.deep.equal([]);
    form.reset();
    await settled(form);
    expect(sent(form)).to.have.length(2);
  });

  it('disabled, its button cannot be pressed', async () => {
    const filter = await fixture<RoleFilter>(html`<role-filter mode="multiple" disabled .data=${data}></role-filter>`);
    toggleOf(filter).click();
    await settled(filter);
    expect(find(filter, '#panel').checkVisibility()).to.equal(false);
  });
});
