import { randomUUID } from 'node:crypto';
import { rmdirSync, rmSync } from 'node:fs';
import { chmod, lstat, mkdir, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileRefusal, nameOf } from './read-input.js';
import { Refusal } from './refusal.js';
import { t } from './words.js';

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The same where it need not be text. */
type AnyFile = Omit<OutputFile, 'text'> & { readonly text: string | Uint8Array };

/** What has been begun and is not whole yet, and folders that were made for it. */
const unfinished = new Set<string>();
const newFolders: string[] = [];

/** Takes away what is not whole. At the end of a process nothing can be waited for. */
function takeBack(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
  for (const folder of newFolders.splice(0).reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      // something else is in there by now
    }
  }
}

const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

function endWith(signal: NodeJS.Signals): void {
  takeBack();
  process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS]);
}

/** Sees to it that nothing half-written is left, however the process ends; returns the way to stop that. */
function guard(): () => void {
  process.on('exit', takeBack);
  for (const signal of Object.keys(SIGNALS)) process.on(signal, endWith);
  return () => {
    process.off('exit', takeBack);
    for (const signal of Object.keys(SIGNALS)) process.off(signal, endWith);
  };
}

const ifThere = <T>(result: Promise<T>): Promise<T | undefined> =>
  result.catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });

/** The first part of a path that is there and is no folder. */
async function noFolder(path: string): Promise<string> {
  const folder = dirname(path);
  const stats = await stat(folder).catch(() => undefined);
  return stats || folder === path ? folder : noFolder(folder);
}

/** Where a file is really written, behind a link; refuses what must not be replaced. */
async function targetOf(path: string, force: boolean): Promise<{ path: string; mode: number | undefined }> {
  const found = await ifThere(lstat(path)).catch(async (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    throw new Refusal(t('cliNotInFolder', { file: nameOf(path), folder: nameOf(await noFolder(path)) }));
  });
  if (!found) return { path, mode: undefined };
  const stats = await ifThere(stat(path));
  // what cannot be replaced anyway is no matter of force
  if (stats && !stats.isFile())
    throw new Refusal(t(stats.isDirectory() ? 'cliIsFolder' : 'cliNoPlainFile', { file: nameOf(path) }));
  if (!force) throw new Refusal(t('cliExists', { file: nameOf(path) }), t('cliForceHint'));
  return { path: await realpath(path), mode: stats?.mode };
}

/** Makes a folder, and remembers those that were not there. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const made: string[] = [];
  for (let at = resolve(folder); at.length >= first.length; at = dirname(at)) made.unshift(at);
  newFolders.push(...made);
}

async function writeBeside(
  { path, mode }: { path: string; mode: number | undefined },
  text: AnyFile['text'],
): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  unfinished.add(temporary);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(text);
    // on the disk before it has the name, or a power cut could leave an empty file of that name
    await file.sync();
  } finally {
    await file.close();
  }
  if (mode !== undefined) await chmod(temporary, mode);
  return temporary;
}

/**
 * Writes files whole or not at all: each to a temporary file beside it, which gets the name when all of them are there.
 *
 * @throws Refusal when one of them exists and `force` is not set, or cannot be written; then nothing has been written.
 */
export async function writeFiles(files: readonly AnyFile[], { force }: { force: boolean }): Promise<void> {
  const unguard = guard();
  let current = '';
  try {
    const ready: { temporary: string; path: string }[] = [];
    for (const { path, text } of files) {
      current = path;
      const target = await targetOf(path, force);
      await makeFolder(dirname(target.path));
      ready.push({ temporary: await writeBeside(target, text), path: target.path });
    }
    for (const { temporary, path } of ready) {
      current = path;
      await rename(temporary, path);
      unfinished.delete(temporary);
    }
    newFolders.length = 0;
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(current, error);
  } finally {
    takeBack();
    unguard();
  }
}
