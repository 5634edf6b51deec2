import type { Problem } from '../../schema/problem.js';
import type { Checked } from '../check-document.js';

/** What there is to say about one file. */
export type FileReport =
  | { readonly file: string; readonly kind: Checked['kind']; readonly problems: readonly Problem[] }
  | { readonly file: string; readonly kind: 'unreadable'; readonly reason: string };

/** How often something was found in all files. */
export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unreadable: number;
}

export const NOTHING: Totals = { files: 0, errors: 0, warnings: 0, unreadable: 0 };

/** The totals with one more file. */
export function add({ files, errors, warnings, unreadable }: Totals, report: FileReport): Totals {
  if (report.kind === 'unreadable') return { files: files + 1, errors, warnings, unreadable: unreadable + 1 };
  const wrong = report.problems.filter(({ severity }) => severity === 'error').length;
  return {
    files: files + 1,
    errors: errors + wrong,
    warnings: warnings + report.problems.length - wrong,
    unreadable,
  };
}
