import { textOfCell } from '../../model/csv-cell.js';
import { formatFound } from '../../schema/problem.js';
import type { ConversionNote, ExpectedInFile, NoteCode, Outcome } from '../conversion.js';
import { KINDS, type Cells, type KindField } from './cells.js';
import type { Column } from './columns.js';
import type { TableRow } from './read-rows.js';
import type { Field } from './words.js';

/** What the rows of a table have in common: its columns by what they hold, and where all is told. */
export interface Frame {
  readonly columns: readonly Column[];
  /** What the columns are called in this table. */
  readonly headings: readonly string[];
  readonly language: string;
  readonly notes: ConversionNote[];
}

/** A row of a table by its columns. */
export class Row {
  readonly line: number;
  readonly #frame: Frame;
  readonly #cells = new Map<Field, Map<string, string>>();
  #language: string;

  constructor({ line, cells }: TableRow, frame: Frame) {
    this.line = line;
    this.#frame = frame;
    this.#language = frame.language;
    for (const { field, language, at } of frame.columns) {
      const text = textOfCell(cells[at] ?? '');
      if (text.trim() === '') continue;
      const ofField = this.#cells.get(field);
      if (ofField) ofField.set(language, text);
      else this.#cells.set(field, new Map([[language, text]]));
    }
  }

  /** The language of the skill that the row is about, where it is another than that of the table. */
  speaks(language: unknown): void {
    if (typeof language === 'string' && language !== '') this.#language = language;
  }

  /** Whether a cell for this is filled, in any language. */
  has(field: Field): boolean {
    return this.#cells.has(field);
  }

  /** The text in the first filled cell for this. */
  text(field: Field): string | undefined {
    return [...(this.#cells.get(field)?.values() ?? [])][0]?.trim();
  }

  /** What the cells for this say; undefined when they are empty. */
  read(field: KindField): unknown {
    const cells: Cells | undefined = this.#cells.get(field);
    return (
      cells &&
      KINDS[field].read(cells, this.#language, ({ found, expected }) => {
        const isKept = expected === 'same-lines';
        this.say(field, 'bad-format', isKept ? 'warning' : 'error', found, expected, isKept ? 'kept' : 'left-out');
      })
    );
  }

  /** Notes something about this row. */
  say(
    field: Field | undefined,
    code: NoteCode,
    severity: ConversionNote['severity'],
    found: unknown,
    expected: ExpectedInFile,
    outcome: Outcome,
  ): void {
    const path = field === undefined ? '' : headingOf(field, this.#frame);
    this.#frame.notes.push({ code, severity, line: this.line, path, found: formatFound(found), expected, outcome });
  }
}

/** What the column is called in the table; its own name when the table has none. */
export function headingOf(field: Field, { columns, headings }: Frame): string {
  const column = columns.find((candidate) => candidate.field === field);
  return (column && headings[column.at]?.trim()) ?? field;
}
