import type { Requirement } from '../../view/requirement.js';
import type { RowMask } from '../../view/row-mask.js';
import type { TableRow } from '../../view/table-view.js';
import { createRowPrototype, writeExpectation, writeRole, type RowShape } from './row.js';

/** At most this many rows are one plain table body. */
export const PLAIN_ROWS = 100;
/** Above this many rows, what is out of view stays out of the accessibility tree, and rows are numbered instead. */
export const WHOLE_TREE_ROWS = 500;
const CHUNK = 25;
const SLICE_MS = 6;
const SETTLE_MS = 120;

/**
 * The rows of a level's table. Up to 100 they stand in one plain body. Above, they come in bodies of 25 which the browser
 * lays out only when they near the viewport (`content-visibility`): the first is there at once, the others follow in
 * slices after the first paint. All rows are in the document, so find-in-page and print have them. What can be changed in
 * place is changed in place: another level writes texts, a filter sets `hidden`.
 */
export class TableBody {
  readonly #table: HTMLTableElement;
  readonly #count: number;
  readonly #shape: RowShape;
  readonly #prototypes = new Map<Requirement, HTMLTableRowElement>();
  readonly #rows: HTMLTableRowElement[] = [];
  readonly #chunks: HTMLTableSectionElement[] = [];
  readonly #details = new Map<number, HTMLTableRowElement>();
  #row: (index: number) => TableRow;
  readonly #onFilled: () => void;
  #mask: RowMask;
  #own: number | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Only while rows are to come: an open port would keep the table, and all around it, alive for ever. */
  #channel: MessageChannel | undefined;

  /**
   * @param table A table with its caption and head; the bodies are put behind them.
   * @param row What is printed in the row of a role.
   */
  constructor(
    table: HTMLTableElement,
    options: {
      count: number;
      shape: RowShape;
      row: (index: number) => TableRow;
      mask: RowMask;
      own: number | undefined;
      /** Called when the rows that came after the first paint are all there. */
      onFilled: () => void;
    },
  ) {
    this.#table = table;
    this.#count = options.count;
    this.#shape = options.shape;
    this.#row = options.row;
    this.#mask = options.mask;
    this.#own = options.own;
    this.#onFilled = options.onFilled;
    if (this.#numbered) table.setAttribute('aria-rowcount', String(this.#count + 1));
    this.#table.append(this.#stamp());
    if (this.#isWhole) {
      this.#settle();
      return;
    }
    const { port1, port2 } = (this.#channel = new MessageChannel());
    port1.onmessage = () => {
      this.#fillSlice();
    };
    this.#frame = requestAnimationFrame(() => port2.postMessage(0));
  }

  /** The bodies of the table, as far as it is filled. */
  get chunks(): readonly HTMLTableSectionElement[] {
    return this.#chunks;
  }

  get table(): HTMLTableElement {
    return this.#table;
  }

  /** Takes all rows out of the table. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#channel?.port1.close();
    for (const chunk of this.#chunks) chunk.remove();
    this.#table.removeAttribute('aria-rowcount');
  }

  /** Writes all rows anew: another level or another language. */
  write(row: (index: number) => TableRow, names: boolean): void {
    this.#row = row;
    this.#contain();
    this.#rows.forEach((element, index) => {
      const printed = row(index);
      if (names) writeRole(element, printed, this.#shape);
      writeExpectation(element, printed, this.#shape.dense);
    });
  }

  /** Shows only the rows of the mask. */
  filter(mask: RowMask): void {
    this.#mask = mask;
    this.#contain();
    for (let chunk = 0; chunk < this.#chunks.length; chunk++) this.#applyMask(chunk);
  }

  /** Marks the reader's own row. */
  markOwn(index: number | undefined): void {
    if (this.#own !== undefined) this.#styleOwn(this.#own, false);
    this.#own = index;
    if (index !== undefined) this.#styleOwn(index, true);
  }

  /** The place of the row that an element stands in; undefined outside the rows, and in an opened ladder. */
  indexOf(element: Element): number | undefined {
    const row = element.closest('tr');
    const index = row ? this.#rows.indexOf(row) : -1;
    return index < 0 ? undefined : index;
  }

  /** The rows that are open, by place. */
  get opened(): ReadonlyMap<number, HTMLTableRowElement> {
    return this.#details;
  }

  /** Opens or closes a row; opened, it returns the cell to put the ladder in. */
  toggle(index: number, open: boolean): HTMLTableCellElement | undefined {
    while (this.#rows.length <= index && !this.#isWhole) this.#table.append(this.#stamp());
    const row = this.#rows[index];
    if (!row || open === this.#details.has(index)) return this.#details.get(index)?.cells[0];
    row.querySelector('button')?.setAttribute('aria-expanded', String(open));
    row.classList.toggle('open', open);
    if (!open) {
      this.#details.get(index)?.remove();
      this.#details.delete(index);
      return undefined;
    }
    const detail = this.#table.ownerDocument.createElement('tr');
    detail.className = 'detail';
    detail.setAttribute('role', 'row');
    detail.setAttribute('part', 'detail');
    detail.hidden = row.hidden;
    const cell = detail.insertCell();
    cell.setAttribute('role', 'cell');
    row.after(detail);
    this.#details.set(index, detail);
    this.spanDetails();
    return cell;
  }

  /** Makes opened rows as wide as the columns on show: one column more would take room of its own. */
  spanDetails(): void {
    const { classList } = this.#table;
    const columns = 3 - Number(classList.contains('no-required')) - Number(classList.contains('no-description'));
    for (const { firstElementChild } of this.#details.values())
      (firstElementChild as HTMLTableCellElement).colSpan = columns;
  }

  /** The button of a row; it is there even when the row had not been reached yet. */
  button(index: number): HTMLButtonElement | null {
    while (this.#rows.length <= index && !this.#isWhole) this.#table.append(this.#stamp());
    return this.#rows[index]?.querySelector('button') ?? null;
  }

  get #isWhole(): boolean {
    return this.#rows.length >= this.#count;
  }

  get #chunked(): boolean {
    return this.#count > PLAIN_ROWS;
  }

  get #numbered(): boolean {
    return this.#count > WHOLE_TREE_ROWS;
  }

  #stamp(): HTMLTableSectionElement {
    const body = this.#table.ownerDocument.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    if (this.#chunked) body.className = 'chunk';
    const from = this.#rows.length;
    const to = this.#chunked ? Math.min(from + CHUNK, this.#count) : this.#count;
    for (let index = from; index < to; index++) {
      const printed = this.#row(index);
      const row = this.#prototype(printed.requirement).cloneNode(true) as HTMLTableRowElement;
      writeRole(row, printed, this.#shape);
      writeExpectation(row, printed, this.#shape.dense);
      if (this.#numbered) row.setAttribute('aria-rowindex', String(index + 2));
      this.#rows.push(row);
      body.append(row);
      if (index === this.#own) this.#styleOwn(index, true);
    }
    this.#chunks.push(body);
    if (this.#mask) this.#applyMask(this.#chunks.length - 1);
    return body;
  }

  #prototype(requirement: Requirement): HTMLTableRowElement {
    let row = this.#prototypes.get(requirement);
    if (!row) {
      row = createRowPrototype(this.#table.ownerDocument, requirement, this.#shape);
      this.#prototypes.set(requirement, row);
    }
    return row;
  }

  #fillSlice(): void {
    const start = performance.now();
    const bodies = this.#table.ownerDocument.createDocumentFragment();
    while (!this.#isWhole && performance.now() - start < SLICE_MS) bodies.append(this.#stamp());
    this.#table.append(bodies);
    if (!this.#isWhole) {
      this.#channel?.port2.postMessage(0);
      return;
    }
    this.#channel?.port1.close();
    this.#settle();
    this.#onFilled();
  }

  /** When all is quiet: lays out the rest, a little at a time, so that the accessibility tree is whole. */
  #settle(): void {
    clearTimeout(this.#timer);
    if (!this.#chunked || this.#numbered) return;
    const waiting = this.#chunks.filter((chunk) => chunk.classList.contains('chunk'));
    const step = (): void => {
      for (const chunk of waiting.splice(0, 2)) chunk.classList.remove('chunk');
      if (waiting.length > 0) this.#timer = setTimeout(step, 16);
    };
    this.#timer = setTimeout(step, SETTLE_MS);
  }

  /** Before a change that touches many rows: only what is in view is laid out again. */
  #contain(): void {
    if (!this.#chunked || this.#numbered) return;
    for (const chunk of this.#chunks) chunk.classList.add('chunk');
    if (this.#isWhole) this.#settle();
  }

  #applyMask(at: number): void {
    const chunk = this.#chunks[at];
    if (!chunk) return;
    const from = this.#chunked ? at * CHUNK : 0;
    const to = Math.min(this.#chunked ? from + CHUNK : this.#count, this.#rows.length);
    const mask = this.#mask;
    let any = !mask;
    for (let index = from; mask && !any && index < to; index++) any = mask[index] === 1;
    // a whole body is hidden in one go; its rows are put right when it is shown again
    if (chunk.hidden === any) chunk.hidden = !any;
    if (!any) return;
    for (let index = from; index < to; index++) {
      const hide = mask ? mask[index] === 0 : false;
      const row = this.#rows[index];
      if (!row || row.hidden === hide) continue;
      row.hidden = hide;
      const detail = this.#details.get(index);
      if (detail) detail.hidden = hide;
    }
  }

  #styleOwn(index: number, own: boolean): void {
    const row = this.#rows[index];
    row?.classList.toggle('me', own);
    row?.setAttribute('part', own ? 'row row-current' : 'row');
  }
}
