import { describeProblem } from '../../view/failure-view.js';
import { nameOf } from '../read-input.js';
import { severityWord } from '../severity.js';
import type { Paint } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { listed, t } from '../words.js';
import type { FileReport, Totals } from './file-report.js';

/** A line for each problem: file, severity, place, what was found and what was expected. Nothing for a clean file. */
export function fileAsText(report: FileReport, paint: Paint): string {
  const file = paint('bold', nameOf(report.file));
  if (report.kind === 'unreadable') return `${file}: ${paint('red', t('cliUnreadable'))}: ${report.reason}\n`;
  return report.problems
    .map((problem) => `${file}: ${severityWord(problem.severity, paint)}: ${visibleLine(describeProblem(problem))}\n`)
    .join('');
}

/** The last line: how many files there were, and what was found in all of them. */
export function totalsAsText({ files, errors, warnings, unreadable }: Totals): string {
  const found = [
    ...(errors ? [t('cliErrors', { n: errors })] : []),
    ...(warnings ? [t('cliWarnings', { n: warnings })] : []),
    ...(unreadable ? [t('cliUnreadableFiles', { n: unreadable })] : []),
  ];
  return `${t('cliFiles', { n: files, found: found.length > 0 ? listed(found) : t('cliNoProblems') })}\n`;
}
