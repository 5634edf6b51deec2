/** What a spreadsheet takes for a formula, and what begins like our own mark against that: apostrophes, then a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string, separator = ','): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that `csvCell` was given: without the apostrophe that guards a formula. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** A row of a CSV file, with its end of line. */
export const csvRow = (texts: readonly string[], separator = ','): string =>
  `${texts.map((text) => csvCell(text, separator)).join(separator)}\r\n`;
