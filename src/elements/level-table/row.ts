import type { Requirement } from '../../view/requirement.js';
import type { TableRow } from '../../view/table-view.js';

/** How rows are built: with two-line names and pills, or with one text a cell, where there are very many. */
export interface RowShape {
  readonly dense: boolean;
  /** Rows open to a ladder. */
  readonly expandable: boolean;
}

/**
 * A row is stamped from a prototype of its requirement, and then written to in place: at 2,000 rows a template engine's part for each text
 * costs more than the row. The roles are written out because the narrow layout takes the table display away.
 */
export function createRowPrototype(
  document: Document,
  requirement: Requirement,
  { dense, expandable }: RowShape,
): HTMLTableRowElement {
  const create = (name: string, attributes: Record<string, string>, ...children: Node[]): HTMLElement => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const text = (): Text => document.createTextNode('');
  const badge = { class: `badge ${requirement}`, part: 'badge' };
  const name: Node[] = dense ? [text()] : [text(), create('span', { class: 'rest' }, text())];
  const head = expandable
    ? [create('button', { type: 'button', class: 'row-btn', 'aria-expanded': 'false' }, ...name)]
    : name;
  return create(
    'tr',
    { role: 'row', part: 'row' },
    create('th', { role: 'rowheader', scope: 'row', part: 'role' }, ...head),
    dense
      ? create('td', { role: 'cell', ...badge }, text())
      : create('td', { role: 'cell' }, create('span', badge, text())),
    create('td', { role: 'cell', part: 'description' }, text()),
  ) as HTMLTableRowElement;
}

const deepestText = (node: Node): Text => {
  let at = node;
  while (at.firstChild) at = at.firstChild;
  return at as Text;
};

function setLang(element: Element, lang: string | undefined): void {
  if (lang !== undefined) {
    element.setAttribute('lang', lang);
    element.setAttribute('dir', 'auto');
  } else if (element.hasAttribute('lang')) {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  }
}

/** Writes the name of a role into its row. */
export function writeRole(row: HTMLTableRowElement, { role }: TableRow, { dense, expandable }: RowShape): void {
  const cell = row.firstElementChild;
  const holder = expandable ? cell?.firstElementChild : cell;
  if (!holder) return;
  deepestText(holder).data = dense ? role.full : role.short;
  if (!dense) {
    const rest = holder.lastElementChild;
    if (rest?.firstChild) (rest.firstChild as Text).data = role.rest;
    rest?.toggleAttribute('hidden', !role.rest);
  }
  setLang(holder, role.lang);
}

/** Writes what is expected into a row: the requirement and the description. */
export function writeExpectation(
  row: HTMLTableRowElement,
  { requirement, word, description }: TableRow,
  dense: boolean,
): void {
  // not by row.cells: a live collection for each row would take as much memory as the row itself
  const textCell = row.lastElementChild;
  const badgeCell = textCell?.previousElementSibling;
  const badge = dense ? badgeCell : badgeCell?.firstElementChild;
  if (!textCell || !badge) return;
  const className = `badge ${requirement}`;
  if (badge.className !== className) badge.className = className;
  const node = deepestText(badge);
  if (node.data !== word) node.data = word;
  (textCell.firstChild as Text).data = description.text;
  setLang(textCell, description.lang);
}
