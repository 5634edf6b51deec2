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
    const message = 'object' satisfies Expected;
    const issue: Issue = { code: 'invalid_type', expected: 'object', input: value, path: [], message };
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

/** What kind of mistake it is: the checks of the schema say what they expect, and that tells the rest. */
function codeOf(issue: Issue, value: unknown): ProblemCode {
  if (value === undefined) return 'missing';
  if (issue.code !== 'custom') return 'wrong-type';
  return issue.message.startsWith('non-empty') ? 'empty' : 'bad-format';
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
      expected: issue.message as Expected,
    },
  };
}
