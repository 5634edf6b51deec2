import { textOfCell } from '../../model/csv-cell.js';
import type { ConversionNote } from '../conversion.js';
import { readRows } from './read-rows.js';

/** A row of a table that always has the same columns, by these. */
export interface TableRecord<Name extends string> {
  readonly line: number;
  /** The cell in a column, without white space around it; empty where the row ends before it. */
  readonly get: (column: Name) => string;
}

/**
 * Reads a table of which the columns are known, whatever else it has. Without one of them there are no records.
 */
export function readRecords<Name extends string>(
  text: string,
  names: readonly Name[],
): { readonly records: readonly TableRecord<Name>[]; readonly notes: readonly ConversionNote[] } {
  const { rows, notes } = readRows(text.replace(/^\uFEFF/, ''), ',');
  const [head, ...data] = rows;
  const headings = head?.cells.map((heading) => heading.trim()) ?? [];
  const missing = names.filter((name) => !headings.includes(name));
  if (missing.length > 0) {
    const ofColumns = missing.map((path): ConversionNote => ({
      code: 'missing',
      severity: 'error',
      line: head?.line ?? 1,
      path,
      found: undefined,
      expected: 'column',
    }));
    return { records: [], notes: [...notes, ...ofColumns] };
  }
  const at = new Map(names.map((name) => [name, headings.indexOf(name)]));
  const records = data
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      get: (name: Name) => textOfCell(cells[at.get(name) ?? -1] ?? '').trim(),
    }));
  return { records, notes };
}
