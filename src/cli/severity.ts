import type { Paint } from './terminal.js';
import { t } from './words.js';

/** `error` or `warning`, in its colour. */
export const severityWord = (severity: 'error' | 'warning', paint: Paint): string =>
  severity === 'error' ? paint('red', t('cliError')) : paint('yellow', t('cliWarning'));
