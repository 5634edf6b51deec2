import { problemOf, safeParse, type Checker, type Path } from './issues.js';
import { formatFound, formatPath, type Expected, type Problem, type ProblemCode } from './problem.js';
import { prune } from './prune.js';

/**
 * Checks a value; when only optional parts are wrong, once more without them. Every problem is added to the list.
 * @param optional The parts that the value can do without.
 */
export function check<T>(
  schema: Checker<T>,
  value: unknown,
  problems: Problem[],
  optional: ReadonlySet<PropertyKey>,
  prefix: Path = [],
): T | undefined {
  const first = safeParse(schema, value);
  if (first.success) return first.data;
  const found = first.error.issues.map((issue) => problemOf(issue, value, prefix));
  for (const { problem } of found) problems.push(problem);
  const rest = prune(
    value,
    found.map(({ path }) => path),
    optional,
  );
  if (rest === undefined) return undefined;
  const second = safeParse(schema, rest);
  return second.success ? second.data : undefined;
}

/** A problem that the schema cannot see. */
export const problem = (
  code: ProblemCode,
  severity: Problem['severity'],
  path: Path,
  value: unknown,
  expected: Expected,
): Problem => ({ code, severity, path: formatPath(path), found: formatFound(value), expected });
