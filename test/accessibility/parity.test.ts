import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { translator } from '../../src/strings/translate.js';
import { namesOf } from '../../src/view/names.js';
import '../../src/define.js';
import { readDocument, SEED } from '../harness/data-files.js';
import { hasDevtools, readGroups } from '../harness/devtools.js';
import { deepAll, until } from '../harness/page.js';

const t = translator('en');
const WIDTHS = [1280, 360];

type Cell = string | { readonly button: string; readonly expanded?: boolean };

/** A table as one would write it by hand. */
interface Plain {
  readonly caption: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly [header: Cell, ...cells: Cell[]])[];
  readonly foot?: readonly [header: Cell, ...cells: Cell[]];
}

function fillCell(cell: HTMLElement, content: Cell): HTMLElement {
  if (typeof content === 'string') {
    cell.textContent = content;
    return cell;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = content.button;
  if (content.expanded !== undefined) button.setAttribute('aria-expanded', String(content.expanded));
  cell.append(button);
  return cell;
}

function header(content: Cell, scope: string): HTMLElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  return fillCell(cell, content);
}

function nativeTable({ caption, head, rows, foot }: Plain): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  table
    .createTHead()
    .insertRow()
    .append(...head.map((cell) => header(cell, 'col')));
  const body = table.createTBody();
  const fill = (row: HTMLTableRowElement, [first, ...cells]: readonly [Cell, ...Cell[]]) =>
    row.append(header(first, 'row'), ...cells.map((cell) => fillCell(document.createElement('td'), cell)));
  for (const row of rows) fill(body.insertRow(), row);
  if (foot) fill(table.createTFoot().insertRow(), foot);
  return table;
}

const roleNames = (profile: Profile) => namesOf(profile, 'en').roles.map(({ short, rest }) => `${short} ${rest}`);

/** One level, from the data. */
function levelPlain(profile: Profile, level: number): Plain {
  return {
    caption: `${namesOf(profile, 'en').levels[level]!.text}: expectations for ${profile.roles.length} roles`,
    head: ['Role', 'Required', 'Description'],
    rows: roleNames(profile).map((button, role) => {
      const expectation = profile.expectation(role, level);
      const word = expectation ? (expectation.required ? 'Required' : 'Optional') : 'Not defined';
      return [{ button, expanded: false }, word, (expectation?.description as string | undefined) ?? ''];
    }),
  };
}

/** The overview, from the data; alone, its rows can be opened. */
function matrixPlain(profile: Profile, { alone }: { alone: boolean }): Plain {
  const levels = namesOf(profile, 'en').levels;
  const count = (level: number, wanted: (required: boolean) => boolean) =>
    profile.roles.filter((_, role) => wanted(profile.expectation(role, level)?.required ?? false)).length;
  return {
    caption: t('matrixCaption'),
    head: ['Role', ...levels.map(({ text }) => ({ button: text }))],
    rows: roleNames(profile).map((button, role) => [
      alone ? { button, expanded: false } : { button },
      ...levels.map((_, level) => (profile.expectation(role, level)?.required ? 'Required' : 'Optional')),
    ]),
    foot: ['Required', ...levels.map((_, level) => `${count(level, Boolean)} of ${count(level, () => true)}`)],
  };
}

/** Puts elements into a group that has a name, in a box of this width. */
function group(name: string, width: number, ...content: readonly Element[]): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', name);
  box.style.width = `${width}px`;
  box.append(...content);
  document.body.append(box);
  return box;
}

/** Only the tables of what was read, each beginning where it begins. */
function tablesOf(lines: readonly string[]): string[][] {
  const tables: string[][] = [];
  let depth = -1;
  for (const line of lines) {
    const at = line.search(/\S/);
    if (/^\s*table /.test(line)) {
      depth = at;
      tables.push([line.trim()]);
    } else if (depth >= 0 && at > depth) tables.at(-1)!.push(line.slice(depth));
    else depth = -1;
  }
  return tables;
}

describe('to assistive technology a table of ours is a native table', function () {
  this.timeout(20_000);
  let profile: Profile;

  before(async function () {
    if (!hasDevtools) this.skip();
    profile = new Profile(await readDocument(SEED));
  });
  afterEach(() => document.body.replaceChildren());

  const compare = async (width: number, elements: readonly Element[], plain: readonly Plain[]) => {
    const ours = group('ours', width, ...elements);
    group('native', width, ...plain.map(nativeTable));
    await until(() => deepAll(ours, 'table').length === plain.length && deepAll(ours, 'tbody tr').length > 0, {
      name: `${plain.length} tables`,
    });
    const [read = [], native = []] = await readGroups('ours', 'native');
    const [tables, expected] = [tablesOf(read), tablesOf(native)];
    expect(expected).to.have.length(plain.length);
    expect(expected[0]!.length, 'the native table is read whole').to.be.greaterThan(60);
    expect(tables).to.deep.equal(expected);
  };

  for (const width of WIDTHS) {
    describe(`${width} px wide`, () => {
      it('the tables of all levels', async () => {
        const elements = profile.levels.map(({ id }) =>
          Object.assign(document.createElement('level-table'), { data: profile.document, level: id }),
        );
        await compare(
          width,
          elements,
          profile.levels.map((_, level) => levelPlain(profile, level)),
        );
      });

      it('the overview', async () => {
        const matrix = Object.assign(document.createElement('skill-matrix'), { data: profile.document });
        await compare(width, [matrix], [matrixPlain(profile, { alone: true })]);
      });

      it('the overview and the tables of a whole profile', async () => {
        const whole = Object.assign(document.createElement('skill-profile'), { data: profile.document, open: 'all' });
        const levels = profile.levels.map((_, level) => levelPlain(profile, level));
        await compare(width, [whole], [matrixPlain(profile, { alone: false }), ...levels]);
      });
    });
  }
});
