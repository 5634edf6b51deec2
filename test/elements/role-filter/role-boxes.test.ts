import { expect } from 'chai';
import { html } from 'lit';
import type { RoleFilter } from '../../../src/elements/role-filter/role-filter.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { smallDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf } from '../../harness/fixture.js';
import { announcements, eventsOf } from '../../harness/listening.js';
import { overflowOf } from '../../harness/overflow.js';
import { keys, press } from '../../harness/verbs.js';

/** A document of so many roles: half of them in engineering, a quarter in care, and the rest in no family. */
function manyRoles(count: number): unknown {
  const families = ['Engineering', 'Care', 'Engineering', undefined];
  const roles = Array.from({ length: count }, (_, index) => {
    const family = families[index % 4];
    const name = family ? `${family} job ${index}` : `Job ${index} on its own`;
    return { id: `r${index}`, name, shortName: name, ...(family ? { family } : {}) };
  });
  const expectations = roles.map(({ id }) => ({ role: id, level: 'low', required: true, description: 'Reads it.' }));
  return smallDocument({ roles, expectations });
}

/** A filter of many roles, its panel open. */
async function panelOf(count: number, width?: number): Promise<RoleFilter> {
  const filter = await fixture<RoleFilter>(
    html`<role-filter mode="multiple" .data=${manyRoles(count)}></role-filter>`,
    width,
  );
  await press(filter, find(filter, '#toggle'));
  return filter;
}

const groupsOf = (filter: Element): HTMLElement[] => findAll(filter, '.group');
const titles = (filter: Element): string[] => findAll(filter, 'summary').map(textOf);
const open = (filter: Element): string[] =>
  findAll<HTMLDetailsElement>(filter, 'details')
    .filter((details) => details.open)
    .map((details) => textOf(details.querySelector('.name')));
const allBox = (filter: Element, group: number): HTMLInputElement => find(groupsOf(filter)[group]!, 'input.all');
const shown = (filter: Element): string[] =>
  findAll<HTMLInputElement>(filter, 'details input').flatMap((box) => (box.checked ? [box.value] : []));

async function search(filter: Element, text: string): Promise<void> {
  const box = find<HTMLInputElement>(filter, 'input[type="search"]');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(filter);
}

describe('role-filter with more than sixty roles', function () {
  this.timeout(15_000);

  it('has groups that open, each with its count; sixty roles are in none', async () => {
    expect(groupsOf(await panelOf(60))).to.deep.equal([]);
    const filter = await panelOf(64);
    expect(titles(filter)).to.deep.equal([
      'Engineering 32 of 32 shown',
      'Care 16 of 16 shown',
      'Other roles 16 of 16 shown',
    ]);
    expect(open(filter)).to.deep.equal([]);
    expect(groupsOf(filter).map((group) => group.getAttribute('aria-label'))).to.deep.equal([
      'Engineering',
      'Care',
      'Other roles',
    ]);
    await expectAccessible(filter);
  });

  it('opens a group with the keyboard, and keeps it open while roles are hidden and shown', async () => {
    const filter = await panelOf(64);
    allBox(filter, 1).focus();
    await keys('Tab', 'Enter');
    await settled(filter);
    expect(open(filter)).to.deep.equal(['Care']);
    await keys('Tab', 'Space');
    await settled(filter);
    expect(titles(filter)[1]).to.equal('Care 15 of 16 shown');
    expect(open(filter)).to.deep.equal(['Care']);
    expect(textOf(focused().closest('label'))).to.equal('Care job 1');
    await expectAccessible(filter);
  });

  describe('the check box of a group', () => {
    it('hides and shows all of it, with one event and one announcement each', async () => {
      const filter = await panelOf(64);
      const [changes, inputs, said] = [eventsOf('skill-change'), eventsOf('input'), announcements()];
      await press(filter, allBox(filter, 0));
      expect(titles(filter)[0]).to.equal('Engineering 0 of 32 shown');
      expect(shown(filter)).to.have.length(32);
      await press(filter, allBox(filter, 0));
      expect(filter.value).to.equal('');
      expect(changes.map(({ roles }) => roles?.length ?? null)).to.deep.equal([32, null]);
      expect(inputs).to.have.length(2);
      expect(said).to.deep.equal(['32 roles shown', '64 roles shown']);
      expect(focused()).to.equal(allBox(filter, 0));
    });

    it('is between on and off while some of it are shown, and then shows all of it', async () => {
      const filter = await panelOf(64);
      const state = (): [boolean, boolean] => [allBox(filter, 1).checked, allBox(filter, 1).indeterminate];
      expect(state()).to.deep.equal([true, false]);
      filter.value = 'r1 r5';
      await settled(filter);
      expect(state()).to.deep.equal([false, true]);
      await expectAccessible(filter);
      await press(filter, allBox(filter, 1));
      expect(state()).to.deep.equal([true, false]);
      expect(titles(filter)).to.deep.equal([
        'Engineering 0 of 32 shown',
        'Care 16 of 16 shown',
        'Other roles 0 of 16 shown',
      ]);
    });

    it('is about the roles that are listed while a search leaves some out', async () => {
      const filter = await panelOf(64);
      await search(filter, 'engineering job 4');
      expect(titles(filter)).to.deep.equal(['Engineering 6 of 6 shown']);
      await press(filter, allBox(filter, 0));
      expect(titles(filter)).to.deep.equal(['Engineering 0 of 6 shown']);
      await search(filter, '');
      expect(titles(filter)[0]).to.equal('Engineering 26 of 32 shown');
    });
  });

  it('a search opens the groups in which it finds something; afterwards they are as they were', async () => {
    const filter = await panelOf(64);
    find(filter, 'details').toggleAttribute('open', true);
    await new Promise((resolve) => find(filter, 'details').addEventListener('toggle', resolve, { once: true }));
    await search(filter, 'job 1');
    expect(open(filter)).to.deep.equal(['Engineering', 'Care', 'Other roles']);
    await expectAccessible(filter);
    await search(filter, 'care');
    expect(open(filter)).to.deep.equal(['Care']);
    await search(filter, '');
    expect(open(filter)).to.deep.equal(['Engineering']);
  });

  it('fits into 280 px', async () => {
    const filter = await panelOf(64, 280);
    await search(filter, 'job');
    expect(overflowOf(filter.parentElement!)).to.deep.equal([]);
  });
});
