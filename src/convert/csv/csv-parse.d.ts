/**
 * What is used of csv-parse. Its own types bring those of Node.js with them, and the check that this layer needs neither a
 * browser nor Node.js would no longer find anything: `src/tsconfig.pure.json` reads these in their place.
 */
export interface Options {
  readonly delimiter: string;
  readonly record_delimiter: string[];
  readonly relax_column_count: boolean;
  readonly relax_quotes: boolean;
  readonly to: number;
  /** What it returns is kept; `null` keeps nothing. */
  readonly on_record: (record: string[]) => null;
}

export function parse(text: string, options: Options): unknown;
