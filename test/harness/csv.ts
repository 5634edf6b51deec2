/** Reads CSV as RFC 4180 has it: one record a row, by the names in the first line. */
export function readCsv(text: string): Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = records(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

/** A field: quoted, with quotes in it doubled, or plain; and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function records(text: string): string[][] {
  const found: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const from = FIELD.lastIndex;
    const [, quoted, plain = '', end] = FIELD.exec(text) ?? [];
    if (end === undefined) throw new Error(`This is not CSV: ${text.slice(from, from + 60)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') {
      if (FIELD.lastIndex === text.length) row.push('');
      else continue;
    }
    found.push(row);
    row = [];
  }
  return found;
}
