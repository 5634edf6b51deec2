import { open } from 'node:fs/promises';
import { Refusal } from './refusal.js';
import type { Terminal } from './terminal.js';
import { visibleLine } from './visible.js';
import { t } from './words.js';

/** How many bytes a file may have. A profile of 60 roles has 100 kB; what is far beyond is something else. */
export const MOST_BYTES = 100_000_000;

/** What stands for standard input among the names of files. */
export const INPUT = '-';

/** The name of an input, for people. */
export const nameOf = (path: string): string => (path === INPUT ? t('cliStandardInput') : visibleLine(path));

const tooLarge = (path: string): Refusal =>
  new Refusal(t('cliTooLarge', { file: nameOf(path), megabytes: MOST_BYTES / 1_000_000 }));

/** Why a file could not be read or written, in words. */
export function fileRefusal(path: string, error: unknown): Refusal {
  const { code, message } = error as NodeJS.ErrnoException;
  const file = nameOf(path);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal(t('cliNoFile', { file }));
    case 'EISDIR':
      return new Refusal(t('cliIsFolder', { file }));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(t('cliMayNot', { file }));
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(t('cliNoRoom', { file }));
    default:
      return new Refusal(t('cliFileTrouble', { file, reason: visibleLine(message) }));
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > MOST_BYTES) throw tooLarge(path);
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw fileRefusal(path, error);
  });
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) throw new Refusal(t('cliIsFolder', { file: nameOf(path) }));
    if (stats.size > MOST_BYTES) throw tooLarge(path);
    // a pipe has no size to tell
    if (!stats.isFile()) return await collect(file.createReadStream(), path);
    return await file.readFile();
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(path, error);
  } finally {
    await file.close();
  }
}

/** The encoding that a byte order mark tells, as spreadsheets write them; else UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The text of a file, or of standard input for `-`, with the byte order mark it begins with, if any.
 *
 * @throws Refusal when it cannot be read, is too large or is no text.
 */
export async function readMarkedInput(path: string, terminal: Pick<Terminal, 'input'>): Promise<string> {
  const bytes = path === INPUT ? await collect(terminal.input(), path) : await readBytes(path);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(t('cliNotText', { file: nameOf(path) }));
  }
}

/**
 * The same without a byte order mark.
 *
 * @throws Refusal when it cannot be read, is too large or is no text.
 */
export const readInput = async (path: string, terminal: Pick<Terminal, 'input'>): Promise<string> =>
  (await readMarkedInput(path, terminal)).replace(/^\uFEFF/, '');
