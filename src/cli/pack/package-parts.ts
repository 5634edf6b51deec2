import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageParts } from '../../embed/package/package-files.js';

/** What goes into packages, beside the folder of the command line. */
const DIST = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGE = '.classic.js';

/** The languages other than English whose words lie beside the script, sorted. */
export const shippedLanguages = async (): Promise<readonly string[]> =>
  (await readdir(join(DIST, 'cdn', 'strings')))
    .filter((name) => name.endsWith(LANGUAGE))
    .map((name) => basename(name, LANGUAGE))
    .sort();

/** Reads what is the same in every package. */
export async function packageParts(): Promise<PackageParts> {
  const read = (...path: string[]): Promise<string> => readFile(join(DIST, ...path), 'utf8');
  const languages = (await shippedLanguages()).map(
    async (name) => [name, await read('cdn', 'strings', `${name}${LANGUAGE}`)] as const,
  );
  return {
    script: await read('player', 'player.js'),
    styles: await read('player', 'player.css'),
    languages: new Map(await Promise.all(languages)),
  };
}
