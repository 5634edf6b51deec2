import type { Expected, Problem, ProblemCode } from '../schema/problem.js';
import type { ProfileDocument } from '../schema/profile-schema.js';

/** What a foreign file can be wrong about, besides what a document can be wrong about. */
export type NoteCode = ProblemCode | 'dropped' | 'repaired' | CsvCode | CaseCode;

/** What became of the part that a note is about. */
export type Outcome = 'left-out' | 'repaired' | 'kept';

/** What should have stood in a foreign file, besides what a document expects; each has words in every language. */
export type ExpectedInFile = Expected | ExpectedInCsv | ExpectedInGdad | ExpectedInCase;

/**
 * One thing a conversion has to say: where, what was found, what was expected, and what became of it. A `Problem` of the
 * document format is one as well.
 */
export interface ConversionNote {
  readonly code: NoteCode;
  /** An `error` costs the file something, a `warning` does not. */
  readonly severity: Problem['severity'];
  /** The line of the text where the part begins, counted from 1; left out where the file is JSON. */
  readonly line?: number;
  /** A JSON path such as `CFRubrics[0].title`, or the name of a column; empty for the whole line or file. */
  readonly path: string;
  /** What stands there, shortened, as JSON; `undefined` when nothing does. */
  readonly found: string | undefined;
  readonly expected: ExpectedInFile;
  /** Left out where an error leaves out the part and a warning keeps it. */
  readonly outcome?: Outcome;
}

/** What a foreign file became: the profiles that could be made of it, and all that it has to be said about. */
export interface Conversion {
  readonly profiles: readonly ProfileDocument[];
  readonly notes: readonly ConversionNote[];
}

/** What a table can be wrong about: two rows that do not agree about the same thing, and letters that were lost. */
type CsvCode = 'contradiction' | 'lost-characters';

/** What should have stood in a table. */
type ExpectedInCsv =
  | 'table'
  | 'table-heading'
  | 'table-rows'
  | 'filled-row'
  | 'paired-quotes'
  | 'column'
  | 'known-column'
  | 'one-column'
  | 'cell-for-column'
  | 'yes-or-no'
  | 'utf-8'
  | 'same-as-before'
  | 'same-lines'
  | 'title-and-address'
  | 'json-object'
  | 'name-of-skill';

/** What should have stood in a table of the UK government's framework. */
type ExpectedInGdad = 'skill-of-a-role' | 'same-as-table-of-roles' | 'description-of-level';

/** What a package of the standard CASE can be wrong about: a reference that leads nowhere, or round in a circle. */
type CaseCode = 'dangling' | 'cycle';

/** What should have stood in a package of the standard CASE. */
type ExpectedInCase =
  | 'case-package'
  | 'rubrics-or-items'
  | 'rubric-criteria'
  | 'name-of-criterion'
  | 'quality-of-level'
  | 'same-order-of-levels'
  | 'required-in-extensions'
  | 'item-of-package'
  | 'item-of-criterion'
  | 'item-not-below-itself'
  | 'one-item-above'
  | 'level-of-item'
  | 'row-or-statement'
  | 'language-code';
