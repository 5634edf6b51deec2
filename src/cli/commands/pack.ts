import { packageFiles } from '../../embed/package/package-files.js';
import { fileStem } from '../../view/file-name.js';
import type { ExitCode, Run } from '../command.js';
import { writeFiles } from '../output-files.js';
import { endingOf, packageOrder } from '../pack/package-order.js';
import { packageParts } from '../pack/package-parts.js';
import { zip } from '../pack/zip.js';
import { INPUT, INPUT as OUTPUT, nameOf } from '../read-input.js';
import { readOne } from '../read-one.js';
import { t } from '../words.js';

/** Packs a profile for a learning platform: one file with all that the page needs. */
export const pack: Run = async (given, terminal): Promise<ExitCode> => {
  const { operands, value, has } = given;
  const { profile, whole } = await readOne(operands[0] ?? INPUT, value('from'), terminal);
  const order = packageOrder(profile, given);
  const path = value('out') ?? `${fileStem(profile.id)}${endingOf(order.format)}`;
  const text = zip(packageFiles(order, await packageParts()));
  if (path === OUTPUT) await terminal.out(text);
  else {
    await writeFiles([{ path, text }], { force: has('force') });
    await terminal.err(`${t('cliPacked', { file: nameOf(path), kilobytes: Math.ceil(text.length / 1000) })}\n`);
  }
  return whole ? 0 : 1;
};
