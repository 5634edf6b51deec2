/**
 * What a document can be wrong about. Each code has one sentence in every language, so a host can react to the code and
 * a reader gets words.
 */
export type ProblemCode =
  | 'not-json'
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'bad-format'
  | 'future-version'
  | 'duplicate-id'
  | 'duplicate-expectation'
  | 'unknown-role'
  | 'unknown-level'
  | 'unknown-key'
  | 'role-without-expectation'
  | 'empty-description'
  | 'wrong-total'
  | 'other-skill';

/** What should have stood there; each has words in every language. */
export type Expected =
  | 'json'
  | 'object'
  | 'list'
  | 'non-empty-list'
  | 'text'
  | 'non-empty-text'
  | 'id'
  | 'boolean'
  | 'number'
  | 'date'
  | 'web-address'
  | 'profile-address'
  | 'version'
  | 'unique-id'
  | 'one-expectation'
  | 'role-id'
  | 'level-id'
  | 'known-key'
  | 'expectation'
  | 'computed-total'
  | 'whole-number'
  | 'instant'
  | 'mark'
  | 'progress-format'
  | 'this-skill';

/** One thing that is wrong with a document: where, what was found, what was expected. */
export interface Problem {
  readonly code: ProblemCode;
  /** An `error` costs the document something: the named part is left out, or nothing can be shown. A `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** A JSON path such as `expectations[3].role`; empty for the document itself. */
  readonly path: string;
  /** What stands there, shortened, as JSON; `undefined` when nothing does. */
  readonly found: string | undefined;
  readonly expected: Expected;
}

/** Writes a path as people read it: `['levels', 2, 'name']` becomes `levels[2].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text ? `.${String(step)}` : String(step);
  }
  return text;
}

const longest = 60;

/** Cuts long text, between two characters rather than within one. */
const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** A value as short JSON for a message; long text and nested values are cut. `undefined` stays undefined. */
export function formatFound(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[…] (${value.length})`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    return keys.length === 0 ? '{}' : cut(`{ ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''} }`);
  }
  const plain = value as string | number | boolean | null;
  return cut(typeof plain === 'string' ? JSON.stringify(plain) : String(plain));
}
