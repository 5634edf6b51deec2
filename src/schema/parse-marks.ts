import { PROGRESS_VERSION } from './formats.js';
import { problemOf, safeParse, type Checker, type Path } from './issues.js';
import { MarkEntry, ProgressHead, type ProgressDocument } from './marks-schema.js';
import { formatFound, type Problem } from './problem.js';

/** Checked marks, and all that is wrong with them. */
export interface MarksParseResult {
  /** The file, less the marks that were left out; undefined when it cannot be read at all. */
  readonly document: ProgressDocument | undefined;
  readonly problems: readonly Problem[];
}

/** The value when it is right; else adds all that is wrong with it to the problems. */
function check<T>(schema: Checker<T>, value: unknown, problems: Problem[], prefix: Path): T | undefined {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(problemOf(issue, value, prefix).problem);
  return undefined;
}

/**
 * Checks any value against the format of marks and says all that is wrong with it at once. Never throws. A mistake in a
 * mark costs that mark; any other fails the file. What others have added is kept.
 */
export function parseMarks(value: unknown): MarksParseResult {
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (typeof version === 'number' && version > PROGRESS_VERSION) {
    const found = formatFound(version);
    return {
      document: undefined,
      problems: [{ code: 'future-version', severity: 'error', path: 'version', found, expected: 'version' }],
    };
  }
  const problems: Problem[] = [];
  const head = check(ProgressHead, value, problems, []);
  if (!head) return { document: undefined, problems };
  const roles = head.roles.map((entry, at) => ({
    ...entry,
    marks: entry.marks.flatMap(
      (mark, index) => check<MarkEntry>(MarkEntry, mark, problems, ['roles', at, 'marks', index]) ?? [],
    ),
  }));
  return { document: { ...head, roles }, problems };
}
