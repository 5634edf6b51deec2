import { formatFound } from '../../schema/problem.js';
import type { ConversionNote } from '../conversion.js';
import { MANDATORY, type Column } from './columns.js';
import type { Rows, TableRow } from './read-rows.js';

const leftOut = { severity: 'warning', path: '', outcome: 'left-out' } as const;
const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Whether no cell of a row has anything in it. */
export const isEmptyRow = (row: TableRow | undefined): boolean => !row?.cells.some(isFilled);

/** What is said about a row as a whole; undefined when it is like the others. */
function noteOf({ line, cells }: TableRow, head: TableRow, least: number): ConversionNote | undefined {
  const named = head.cells.findLastIndex(isFilled) + 1;
  const isLong = cells.slice(head.cells.length).some(isFilled);
  const isShort = cells.length < named;
  if (isLong || isShort)
    return {
      code: 'bad-format',
      // text behind the last column is text that was cut in two
      severity: isLong || cells.length < least ? 'error' : 'warning',
      line,
      path: '',
      found: String(cells.length),
      expected: 'cell-for-column',
    };
  if (!cells.some((cell) => cell.includes('\uFFFD'))) return undefined;
  const found = formatFound(cells.join(' '));
  return { code: 'lost-characters', severity: 'warning', line, path: '', found, expected: 'utf-8' };
}

/** Columns that have no name but something in them. */
function namelessColumns(rows: readonly TableRow[], head: TableRow): ConversionNote[] {
  return head.cells.flatMap((heading, at): ConversionNote[] => {
    const cell = isFilled(heading) ? undefined : rows.find(({ cells }) => isFilled(cells[at] ?? ''))?.cells[at];
    if (cell === undefined) return [];
    const found = formatFound(cell);
    return [{ ...leftOut, code: 'unknown-key', line: head.line, found, expected: 'known-column' }];
  });
}

/**
 * The rows that can be read by their columns, and what is said about the others: those that are empty, too long, too short or
 * have lost characters. A row of headings that stands there again is passed over.
 */
export function soundRows(rows: readonly TableRow[], head: TableRow, columns: readonly Column[]): Rows {
  const notes = namelessColumns(rows, head);
  const least = MANDATORY.map((fields) => columns.find(({ field }) => fields.some((name) => name === field))?.at ?? 0);
  const headings = JSON.stringify(head.cells);
  const last = rows.findLastIndex((row) => !isEmptyRow(row));
  const sound = rows.slice(0, last + 1).filter((row, at) => {
    if (JSON.stringify(row.cells) === headings) return false;
    if (isEmptyRow(row)) {
      if (!isEmptyRow(rows[at - 1]))
        notes.push({ ...leftOut, code: 'empty', line: row.line, found: undefined, expected: 'filled-row' });
      return false;
    }
    const note = noteOf(row, head, Math.max(...least) + 1);
    if (note) notes.push(note);
    return note?.severity !== 'error';
  });
  return { rows: sound, notes };
}
