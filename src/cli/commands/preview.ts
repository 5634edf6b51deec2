import { unwatchFile, watchFile } from 'node:fs';
import type { ExitCode, Run } from '../command.js';
import { look, type Look } from '../preview/look.js';
import { Listeners, siteOf } from '../preview/site.js';
import { INPUT, readInput } from '../read-input.js';
import { Refusal } from '../refusal.js';
import { portOf, serve } from '../serve/serve.js';
import { severityWord } from '../severity.js';
import type { Terminal } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/** How often it is looked whether the file has changed, in ms. */
const INTERVAL = 300;

async function report({ verdict, findings }: Look, terminal: Terminal): Promise<void> {
  const { paintOut: paint } = terminal;
  await terminal.out(`${paint('dim', new Date().toLocaleTimeString())}  ${verdict}\n`);
  for (const { severity, text } of findings)
    await terminal.out(`  ${severityWord(severity, paint)}: ${visibleLine(text)}\n`);
}

/** Serves a page with a file on it, until it is asked to end. */
export const preview: Run = async ({ operands, value }, terminal): Promise<ExitCode> => {
  const [path = INPUT] = operands;
  const wanted = value('port');
  const port = wanted === undefined ? undefined : portOf(wanted);
  if (wanted !== undefined && port === undefined) throw new Refusal(t('cliNoPort', { found: visibleLine(wanted) }));
  // what cannot be read at the start is a slip of the person who types; later it may be on its way
  if (path !== INPUT) await readInput(path, terminal);

  let shown = await look(path, value('from'), terminal);
  const listeners = new Listeners();
  const { address, close } = await serve(
    siteOf(() => shown, listeners),
    port,
  ).catch((error: unknown) => {
    throw new Refusal(t('cliCannotListen', { reason: (error as Error).message }));
  });
  await report(shown, terminal);
  await terminal.out(`${t('cliServing', { address })}\n`);

  const isWatched = path !== INPUT;
  const again = async (): Promise<void> => {
    shown = await look(path, value('from'), terminal);
    listeners.tell();
    await report(shown, terminal);
  };
  if (isWatched) watchFile(path, { interval: INTERVAL }, () => void again());
  await new Promise<void>((resolve) => terminal.onEnd(resolve));
  if (isWatched) unwatchFile(path);
  close();
  return 0;
};
