import { expect } from 'chai';
import { html } from 'lit';
import type { LevelTable } from '../../../src/elements/level-table/level-table.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { smallDocument } from '../../harness/data-files.js';
import { find, findAll, fixture, focused, settled, textOf } from '../../harness/fixture.js';
import { eventsOf } from '../../harness/listening.js';
import { hasHighlights, markedTexts } from '../../harness/highlights.js';
import { until } from '../../harness/page.js';
import { press, rowElements, rowsOf } from '../../harness/verbs.js';

/** A document of so many roles at two levels; every third role is required at the lower one. */
const long = (count: number): unknown => {
  const roles = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Role number ${index}` }));
  const expectations = roles.flatMap(({ id }, index) => [
    { role: id, level: 'low', required: index % 3 === 0, description: `Low ${index}.` },
    { role: id, level: 'high', required: true, description: `High ${index}.` },
  ]);
  return smallDocument({ roles, expectations });
};

const stamped = (table: Element): HTMLTableRowElement[] => findAll(table, 'tbody tr:not(.detail)');

async function longTable(count: number, properties: Partial<LevelTable> = {}): Promise<LevelTable> {
  const table = await fixture<LevelTable>(html`<level-table .data=${long(count)}></level-table>`);
  Object.assign(table, properties);
  await settled(table);
  return table;
}

const filled = (table: Element, count: number): Promise<unknown> =>
  until(() => stamped(table).length === count, { name: `a table of ${count} rows` });

const numbers = (count: number, from = 0, step = 1): string[] =>
  Array.from({ length: count }, (_, index) => `Low ${from + index * step}.`);

describe('level-table with many rows', function () {
  this.timeout(15_000);

  // a page that is not in front gets no frames, and another test's page may be in front
  const { requestAnimationFrame } = globalThis;
  before(() => {
    globalThis.requestAnimationFrame = (callback) => setTimeout(callback, 16);
  });
  after(() => {
    globalThis.requestAnimationFrame = requestAnimationFrame;
  });

  it('100 rows are one plain body, at once', async () => {
    const table = await longTable(100);
    expect(findAll(table, 'tbody')).to.have.length(1);
    expect(rowsOf(table).map(({ description }) => description)).to.deep.equal(numbers(100));
  });

  it('above 100, the first rows are there at once and the others follow, all of them in order', async () => {
    const table = await longTable(260);
    expect(stamped(table).length).to.be.at.least(25);
    await filled(table, 260);
    expect(rowsOf(table).map(({ description }) => description)).to.deep.equal(numbers(260));
    expect(findAll(table, 'tbody')).to.have.length(Math.ceil(260 / 25));
    expect(find(table, 'table').hasAttribute('aria-rowcount')).to.equal(false);
  });

  it('they are a table to screen readers, with every role written out', async () => {
    const table = await longTable(130);
    await filled(table, 130);
    const roles = (selector: string): (string | null)[] => [
      ...new Set(findAll(table, selector).map((element) => element.getAttribute('role'))),
    ];
    expect(roles('table')).to.deep.equal(['table']);
    expect(roles('tbody, thead')).to.deep.equal(['rowgroup']);
    expect(roles('tr')).to.deep.equal(['row']);
    expect(roles('tbody th')).to.deep.equal(['rowheader']);
    expect(roles('tbody td')).to.deep.equal(['cell']);
    await expectAccessible(table);
  });

  it('up to 500, all rows are laid out in the end, so the accessibility tree is whole', async () => {
    const table = await longTable(200);
    await until(() => stamped(table).length === 200 && findAll(table, 'tbody.chunk').length === 0, {
      name: 'the layout of the last rows',
    });
    expect(stamped(table).every((row) => row.checkVisibility({ contentVisibilityAuto: true }))).to.equal(true);
  });

  it('again after a filter and after another level', async () => {
    const table = await longTable(200);
    await filled(table, 200);
    table.requiredOnly = true;
    await settled(table);
    table.level = 'high';
    await settled(table);
    await until(() => findAll(table, 'tbody.chunk').length === 0, { name: 'the layout of the last rows' });
    expect(rowsOf(table)).to.have.length(200);
  });

  it('above 500, rows are numbered instead', async () => {
    const table = await longTable(520);
    await filled(table, 520);
    expect(find(table, 'table').getAttribute('aria-rowcount')).to.equal('521');
    expect(stamped(table).map((row) => Number(row.getAttribute('aria-rowindex')))).to.deep.equal(
      Array.from({ length: 520 }, (_, index) => index + 2),
    );
  });

  it('a filter set while the rows are being filled in holds for those that follow', async () => {
    const table = await longTable(400, { requiredOnly: true });
    expect(rowsOf(table)).to.have.length.above(5);
    await filled(table, 400);
    expect(rowsOf(table).map(({ description }) => description)).to.deep.equal(numbers(134, 0, 3));
  });

  it('another level set while the rows are being filled in holds for all', async () => {
    const table = await longTable(400);
    table.level = 'high';
    await settled(table);
    await filled(table, 400);
    expect(rowsOf(table).filter(({ description }) => !description.startsWith('High'))).to.deep.equal([]);
  });

  it('another document set while the rows are being filled in leaves none of the first', async () => {
    const table = await longTable(400);
    table.data = long(130);
    await settled(table);
    await filled(table, 130);
    table.data = smallDocument();
    await settled(table);
    await until(() => stamped(table).length === 2, { name: 'a table of two rows' });
    expect(find(table, 'table').hasAttribute('aria-rowcount')).to.equal(false);
  });

  it('a row that had not been reached yet can be shown', async () => {
    const table = await longTable(700);
    await table.showRow('r690');
    expect(textOf(focused())).to.equal('Role number 690');
    expect(focused().getAttribute('aria-expanded')).to.equal('true');
    await filled(table, 700);
    expect(stamped(table).map((row) => textOf(row.cells[0]))).to.deep.equal(
      Array.from({ length: 700 }, (_, index) => `Role number ${index}`),
    );
  });

  it('a row opens to its ladder', async () => {
    const table = await longTable(150);
    await filled(table, 150);
    const toggles = eventsOf('skill-row-toggle');
    await press(table, rowElements(table)[140]!.querySelector('button')!);
    expect(findAll(table, 'tr.detail li')).to.have.length(2);
    expect(toggles.map(({ role }) => role)).to.deep.equal(['r140']);
  });

  it('a search that leaves only rows at the end, and the way back, hand the focus to a row that is shown', async () => {
    const table = await longTable(150, { query: 'low 149.' });
    await filled(table, 150);
    expect(rowsOf(table).map(({ role }) => role)).to.deep.equal(['Role number 149']);
    table.query = 'zebra';
    await settled(table);
    await press(table, find(table, '[part="empty"] button'));
    expect(textOf(focused())).to.equal('Role number 0');
    expect(rowsOf(table)).to.have.length(150);
  });

  it('a search is marked in the bodies that are near what is in view, and in no others', async function () {
    if (!hasHighlights) this.skip();
    const { IntersectionObserver } = globalThis;
    const watched = new Map<Element, (inView: boolean) => void>();
    globalThis.IntersectionObserver = class extends IntersectionObserver {
      constructor(callback: IntersectionObserverCallback) {
        super(() => undefined);
        this.observe = (target) => {
          watched.set(target, (isIntersecting) => {
            callback([{ target, isIntersecting } as IntersectionObserverEntry], this);
          });
        };
        this.disconnect = () => {
          watched.clear();
        };
      }
    };
    try {
      const table = await longTable(260, { query: 'low 2' });
      await filled(table, 260);
      await until(() => watched.size === 11, { name: 'the bodies to watch' });
      expect(markedTexts()).to.deep.equal([]);
      const [first, , , , , , , , last] = findAll(table, 'tbody');
      watched.get(last!)!(true);
      expect(markedTexts()).to.deep.equal(Array(25).fill('Low 2'));
      watched.get(first!)!(true);
      expect(markedTexts(), 'of the rows 2 and 20 to 24').to.have.length(25 + 6);
      watched.get(last!)!(false);
      expect(markedTexts()).to.have.length(6);
      table.query = undefined;
      await settled(table);
      await until(() => markedTexts().length === 0, { name: 'the end of the marks' });
    } finally {
      globalThis.IntersectionObserver = IntersectionObserver;
    }
  });

  it('a body whose rows are all filtered away is hidden as a whole, and comes back right', async () => {
    const table = await longTable(150, { roles: ['r0', 'r60', 'r149'] });
    await filled(table, 150);
    expect(rowsOf(table).map(({ description }) => description)).to.deep.equal(['Low 0.', 'Low 60.', 'Low 149.']);
    table.roles = ['r61'];
    await settled(table);
    expect(rowsOf(table).map(({ description }) => description)).to.deep.equal(['Low 61.']);
    table.roles = undefined;
    await settled(table);
    expect(rowsOf(table)).to.have.length(150);
  });

  it('taken off the page while it fills, and put back, it has all its rows', async () => {
    const table = await longTable(400);
    const box = table.parentElement!;
    table.remove();
    box.append(table);
    await settled(table);
    await filled(table, 400);
    expect(rowsOf(table)).to.have.length(400);
  });
});
