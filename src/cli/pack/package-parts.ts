import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageParts } from '../../embed/package/package-files.js';

/** What goes into packages, beside the folder of the command line. */
const PLAYER = fileURLToPath(new URL('../../player', import.meta.url));

/** Reads what is the same in every package. */
export async function packageParts(): Promise<PackageParts> {
  const read = (...path: string[]): Promise<string> => readFile(join(PLAYER, ...path), 'utf8');
  const names = (await readdir(join(PLAYER, 'strings'))).filter((name) => name.endsWith('.js')).sort();
  const languages = names.map(async (name) => [basename(name, '.js'), await read('strings', name)] as const);
  return {
    script: await read('player.js'),
    styles: await read('player.css'),
    languages: new Map(await Promise.all(languages)),
  };
}
