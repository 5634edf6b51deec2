import type * as z from 'zod/mini';
import { formatFound, formatPath, type Expected, type Problem, type ProblemCode } from './problem.js';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: Issue[] } };
/** What checks a value: a zod schema. */
export interface Checker<T> {
  safeParse(value: unknown): Parsed<T>;
}

/** Checks a value. Never throws: of a part with 100,000 mistakes, where zod gives up, the whole is named as wrong. */
export function safeParse<T>(schema: Checker<T>, value: unknown): Parsed<T> {
  try {
    return schema.safeParse(value);
  } catch {
    const issue: Issue = { code: 'invalid_type', expected: 'object', input: value, path: [], message: '' };
    return { success: false, error: { issues: [issue] } };
  }
}

/** What stands in a document at a path; undefined when the way there is cut. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Of a failed union, the issue of the branch that came furthest: for `{ en: 5 }` the entry, not the map. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  let best: Issue | undefined;
  for (const branch of issue.errors) {
    const [first] = branch;
    if (first && (!best || first.path.length > best.path.length || first.code !== 'invalid_type')) best = first;
  }
  return best ? { ...deepest(best), path: [...issue.path, ...best.path] } : issue;
}

const expectedOfType: Partial<Record<string, Expected>> = {
  string: 'text',
  record: 'object',
  object: 'object',
  array: 'list',
  boolean: 'boolean',
  number: 'number',
};

function expectedBy(issue: Issue, value: unknown): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return issue.path.at(-1) === 'id' ? 'id' : (expectedOfType[issue.expected] ?? 'text');
    case 'invalid_format':
      return issue.format === 'date' ? 'date' : 'web-address';
    case 'too_small':
      if (issue.origin === 'array') return 'non-empty-list';
      return issue.origin === 'number' ? 'version' : 'non-empty-text';
    default:
      return typeof value === 'object' ? 'non-empty-text' : 'text';
  }
}

function codeOf(issue: Issue, value: unknown): ProblemCode {
  if (value === undefined) return 'missing';
  if (issue.code === 'invalid_format') return 'bad-format';
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'bad-format' : 'empty';
  return issue.code === 'custom' ? 'empty' : 'wrong-type';
}

/** Where an issue is, and the same as a problem in our own words; zod's own messages are never shown. */
export function problemOf(given: Issue, document: unknown, prefix: Path = []): { path: Path; problem: Problem } {
  const issue = deepest(given);
  const value = valueAt(document, issue.path);
  const path = [...prefix, ...issue.path];
  return {
    path: issue.path,
    problem: {
      code: codeOf(issue, value),
      severity: 'error',
      path: formatPath(path),
      found: formatFound(value),
      expected: expectedBy(issue, value),
    },
  };
}
