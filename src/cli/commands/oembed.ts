import { join } from 'node:path';
import { oembedFiles } from '../../embed/oembed/oembed-files.js';
import type { ExitCode, Run } from '../command.js';
import { oembedOrder, oembedRequest } from '../oembed/oembed-order.js';
import { writeFiles } from '../output-files.js';
import { shippedLanguages } from '../pack/package-parts.js';
import { INPUT, nameOf } from '../read-input.js';
import { readOne } from '../read-one.js';
import { t } from '../words.js';

/** Writes a page for a profile, and the files from which other systems know what it is. */
export const oembed: Run = async (given, terminal): Promise<ExitCode> => {
  const [file = INPUT, folder = '.'] = given.operands;
  const request = oembedRequest(given);
  const { profile, whole } = await readOne(file, given.value('from'), terminal);
  const files = oembedFiles(oembedOrder(profile, request, await shippedLanguages()));
  const written = [...files].map(([name, text]) => ({ path: join(folder, name), text }));
  await writeFiles(written, { force: given.has('force') });
  await terminal.err(`${t('cliOembedWritten', { files: written.map(({ path }) => nameOf(path)).join(', ') })}\n`);
  const { origin } = new URL(request.base);
  if (origin !== new URL(request.library).origin)
    await terminal.err(`${t('cliOembedAllow', { page: `${request.library}embed.html`, origin })}\n`);
  return whole ? 0 : 1;
};
