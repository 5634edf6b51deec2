import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageParts } from '../../embed/package/package-files.js';

/** What goes into packages, beside the folder of the command line. */
const DIST = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGE = '.classic.js';

/** Reads what is the same in every package. */
export async function packageParts(): Promise<PackageParts> {
  const read = (...path: string[]): Promise<string> => readFile(join(DIST, ...path), 'utf8');
  const files = (await readdir(join(DIST, 'cdn', 'strings'))).filter((name) => name.endsWith(LANGUAGE)).sort();
  const languages = files.map(async (file) => [basename(file, LANGUAGE), await read('cdn', 'strings', file)] as const);
  return {
    script: await read('player', 'player.js'),
    styles: await read('player', 'player.css'),
    languages: new Map(await Promise.all(languages)),
  };
}
