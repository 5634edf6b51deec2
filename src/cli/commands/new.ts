import { dirname } from 'node:path';
import type { ExitCode, Run } from '../command.js';
import { writeFiles } from '../output-files.js';
import { INPUT as OUTPUT, nameOf } from '../read-input.js';
import { Refusal } from '../refusal.js';
import { schemaAddress } from '../schema-address.js';
import { starter } from '../starter.js';
import { t } from '../words.js';

/** `a, b` as a list; refuses one without names. */
function namesIn(value: string | undefined, option: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new Refusal(t('cliEmptyName', { option }));
  return names;
}

function filled(value: string | undefined, option: string): string | undefined {
  if (value?.trim() === '') throw new Refusal(t('cliEmptyName', { option }));
  return value?.trim();
}

/** The day where the person is who asks. */
function today(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Writes a document to start from. */
export const create: Run = async ({ operands, value, has }, terminal): Promise<ExitCode> => {
  const [path = OUTPUT] = operands;
  if (/\.(csv|tsv)$/i.test(path))
    throw new Refusal(t('cliNewTable', { file: nameOf(path) }), t('cliNewTableHint', { file: nameOf(path) }));
  const choice = {
    id: filled(value('id'), '--id'),
    name: filled(value('name'), '--name'),
    roles: namesIn(value('roles'), '--roles'),
    levels: namesIn(value('levels'), '--levels'),
  };
  const address = schemaAddress(path === OUTPUT ? '.' : dirname(path));
  const text = `${JSON.stringify(starter(choice, address, today(new Date())), null, 2)}\n`;
  if (path === OUTPUT) {
    await terminal.out(text);
    return 0;
  }
  await writeFiles([{ path, text }], { force: has('force') });
  await terminal.err(`${t('cliCreated', { file: nameOf(path) })}\n`);
  return 0;
};
