import '../strings/english-of-cli.js';
import { translator } from '../strings/translate.js';

/** The words of the command line, which are English. */
export const t = translator('en');

/** Names in a sentence: `csv, json or case`. */
export const oneOf = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

/** Several clauses in a sentence: `2 errors, 1 warning`. */
export const listed = (clauses: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'unit' }).format(clauses);
