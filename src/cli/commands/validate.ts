import { checkText } from '../check-document.js';
import type { ExitCode, Run } from '../command.js';
import { inOrder } from '../in-order.js';
import { readInput } from '../read-input.js';
import { Refusal } from '../refusal.js';
import type { Terminal } from '../terminal.js';
import { fileAsJson } from '../validate/as-json.js';
import { fileAsText, totalsAsText } from '../validate/as-text.js';
import { add, NOTHING, type FileReport, type Totals } from '../validate/file-report.js';
import { slowly } from '../slowly.js';
import { t } from '../words.js';

/** How many files are read at a time: enough to keep the disk busy, few enough to fit into memory. */
const AT_A_TIME = 8;

async function checkFile(file: string, terminal: Terminal): Promise<FileReport> {
  try {
    const { kind, problems } = checkText(await readInput(file, terminal));
    return { file, kind, problems };
  } catch (error) {
    if (error instanceof Refusal) return { file, kind: 'unreadable', reason: error.message };
    throw error;
  }
}

function exitCodeOf({ errors, warnings, unreadable }: Totals, strict: boolean): ExitCode {
  if (unreadable > 0) return 2;
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** Names all that is wrong with some files, each as soon as it is known. */
export const validate: Run = async ({ operands, value, has }, terminal) => {
  const asJson = value('format') === 'json';
  const say = slowly((text: string) => terminal.progress(text));
  let totals = NOTHING;
  for await (const report of inOrder(operands, AT_A_TIME, (file) => checkFile(file, terminal))) {
    const text = asJson
      ? `${totals.files === 0 ? '[' : ','}\n${fileAsJson(report)}`
      : fileAsText(report, terminal.paintOut);
    totals = add(totals, report);
    if (text) await terminal.out(text);
    say(t('cliChecking', { done: totals.files, all: operands.length }));
  }
  await terminal.out(asJson ? '\n]\n' : totalsAsText(totals));
  return exitCodeOf(totals, has('strict'));
};
