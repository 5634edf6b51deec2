import { formatFound } from '../../schema/problem.js';
import type { ConversionNote, ExpectedInFile } from '../conversion.js';
import { isTag } from './cells.js';
import { readFirstRow, type TableRow } from './read-rows.js';
import { foldWord, type Field } from './words.js';

/** A column that is understood: what it holds, in which language, and where it stands. */
export interface Column {
  readonly field: Field;
  /** A BCP 47 tag for `description@de`; empty where the heading names no language. */
  readonly language: string;
  readonly at: number;
}

/** Those that every table has, and what else names the same. */
export const MANDATORY = [['role', 'roleId'], ['level', 'levelId'], ['required'], ['description']] as const;

function columnOf(heading: string, at: number, known: ReadonlyMap<string, Field>): Column | undefined {
  const [, word = heading, language = ''] = /^(.*)@([^@]*)$/s.exec(heading.trim()) ?? [];
  const field = known.get(foldWord(word));
  return field && (language === '' || isTag(language)) ? { field, language, at } : undefined;
}

/** The columns of a table by its headings, and what is said about those that are none. */
export function readColumns(
  { line, cells }: TableRow,
  known: ReadonlyMap<string, Field>,
): { columns: readonly Column[]; notes: readonly ConversionNote[] } {
  const columns = new Map<string, Column>();
  const notes: ConversionNote[] = [];
  const say = (
    code: ConversionNote['code'],
    severity: ConversionNote['severity'],
    path: string,
    expected: ExpectedInFile,
  ) => notes.push({ code, severity, line, path, found: formatFound(path || undefined), expected, outcome: 'left-out' });

  cells.forEach((heading, at) => {
    const column = columnOf(heading, at, known);
    const name = heading.trim();
    const key = column && `${column.field}@${column.language}`;
    if (!key) {
      if (name !== '') say('unknown-key', 'warning', name, 'known-column');
    } else if (columns.has(key)) say('duplicate-id', 'warning', name, 'one-column');
    else columns.set(key, column);
  });
  const present = new Set<Field>([...columns.values()].map(({ field }) => field));
  const missing = MANDATORY.filter((fields) => !fields.some((field) => present.has(field)));
  if (missing.length === MANDATORY.length)
    return {
      columns: [],
      notes: [
        { code: 'missing', severity: 'error', line, path: '', found: formatFound(cells[0]), expected: 'table-heading' },
      ],
    };
  for (const [field] of missing)
    notes.push({ code: 'missing', severity: 'error', line, path: field, found: undefined, expected: 'column' });
  return { columns: missing.length > 0 ? [] : [...columns.values()], notes };
}

const SEPARATORS = [',', ';', '\t', '|'];

/** What separates the cells: what makes the first row name the most columns; else what makes it the longest. */
export function findSeparator(text: string, known: ReadonlyMap<string, Field>): string {
  let best = { separator: ',', named: 0, cells: 0 };
  for (const separator of SEPARATORS) {
    const row = readFirstRow(text.slice(0, 65_536), separator) ?? [];
    const named = row.filter((heading, at) => columnOf(heading, at, known)).length;
    if (named > best.named || (named === best.named && row.length > best.cells))
      best = { separator, named, cells: row.length };
  }
  return best.separator;
}
