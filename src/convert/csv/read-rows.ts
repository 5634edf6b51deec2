import { parse } from 'csv-parse/browser/esm/sync';
import { formatFound } from '../../schema/problem.js';
import type { ConversionNote } from '../conversion.js';

/** A row of a table, and the line of the text that it begins in. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table that can be read, and what is said about the others. */
export interface Rows {
  readonly rows: readonly TableRow[];
  readonly notes: readonly ConversionNote[];
}

const BREAK = /\r\n|\n|\r/g;
/** After so many lines that cannot be read the text is no table. */
const MOST_BAD_LINES = 100;

/** Reads until the end or the first mistake, and says whether there was one. */
function readSome(text: string, separator: string, found: string[][], { lax = false, to = -1 } = {}): boolean {
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: lax,
      to,
      on_record: (record) => {
        found.push(record);
        return null;
      },
    });
    return true;
  } catch {
    return false;
  }
}

/** The first row of a text; undefined when it cannot be read. */
export function readFirstRow(text: string, separator: string): readonly string[] | undefined {
  const found: string[][] = [];
  readSome(text, separator, found, { to: 1 });
  return found[0];
}

/** How many lines a text has, be they empty. */
export const linesIn = (text: string): number => (text.match(BREAK)?.length ?? 0) + 1;

/** How many lines a row takes: quoted cells may have several. */
const linesOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + linesIn(cell) - 1, 1);

/** Where the line begins that stands so many lines further on. */
function skipLines(text: string, lines: number): number {
  if (lines === 0) return 0;
  let left = lines;
  for (const { index, 0: end } of text.matchAll(BREAK)) if (--left === 0) return index + end.length;
  return text.length;
}

/** A line whose quotes are wrong, as it stands, when that gives as many cells as the first row has. */
function readLine(line: string, separator: string, width: number | undefined): readonly string[] | undefined {
  const found: string[][] = [];
  return readSome(line, separator, found, { lax: true }) && found[0]?.length === width ? found[0] : undefined;
}

/**
 * Reads a table (RFC 4180; lines may end in any way). Where quotes are wrong, one line is lost at most: reading goes on in
 * the next one.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 *
 * @param firstLine The number of the line that the text begins with.
 */
export function readRows(text: string, separator: string, firstLine = 1): Rows {
  const rows: TableRow[] = [];
  const notes: ConversionNote[] = [];
  let rest = text;
  let line = firstLine;
  while (rest !== '') {
    const found: string[][] = [];
    const begin = line;
    const isWhole = readSome(rest, separator, found);
    for (const cells of found) {
      rows.push({ line, cells });
      line += linesOf(cells);
    }
    if (isWhole) break;
    rest = rest.slice(skipLines(rest, line - begin));
    const end = skipLines(rest, 1);
    const bad = rest.slice(0, end).replace(BREAK, '');
    const giveUp = notes.length === MOST_BAD_LINES;
    const cells = giveUp ? undefined : readLine(bad, separator, rows[0]?.cells.length);
    notes.push({
      code: 'bad-format',
      severity: cells ? 'warning' : 'error',
      line,
      path: '',
      found: formatFound(bad),
      expected: giveUp ? 'table' : 'paired-quotes',
      outcome: cells ? 'repaired' : 'left-out',
    });
    if (giveUp) break;
    if (cells) rows.push({ line, cells });
    rest = rest.slice(end);
    line++;
  }
  return { rows, notes };
}
