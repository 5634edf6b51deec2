import { describeProblem } from '../../view/failure-view.js';
import type { FileReport } from './file-report.js';

/** One file as JSON in one line, a problem with its sentence as `message`. */
export const fileAsJson = (report: FileReport): string =>
  JSON.stringify(
    report.kind === 'unreadable'
      ? report
      : {
          ...report,
          problems: report.problems.map((problem) => ({ ...problem, message: describeProblem(problem) })),
        },
  );
