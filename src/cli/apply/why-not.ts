import type { ChangeFailure } from '../../community/model/apply-change.js';
import { formatFound } from '../../schema/problem.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/** Why a patch cannot be applied, in a sentence that names the place, what was found and what was expected. */
export function whyNot(failure: ChangeFailure, patch: unknown, names: { patch: string; file: string }): string {
  const { reason, step, change } = failure;
  const shown = (value: unknown): string => visibleLine(formatFound(value) ?? t('foundNothing'));
  const parts = {
    file: names.file,
    n: step + 1,
    path: visibleLine(failure.path),
    found: shown(failure.found),
    expected: shown(failure.expected),
  };
  switch (reason) {
    case 'no-patch':
      return Array.isArray(patch)
        ? t('cliNoStep', { file: names.patch, n: parts.n, found: shown(patch[step]) })
        : t('cliNoPatch', { file: names.patch, found: shown(patch) });
    case 'no-such-place':
      return change?.role === undefined
        ? t('cliNoPlace', parts)
        : t('cliNoCell', { ...parts, role: visibleLine(change.role), level: visibleLine(change.level ?? '') });
    case 'test-failed':
      return t('cliTestFailed', parts);
    case 'changed':
      return t('cliTextChanged', parts);
    case 'done':
      return t('cliTextDone', parts);
  }
}
