import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const inside = (folder: string, file: string): boolean => file === folder || file.startsWith(folder + sep);

/**
 * The file of a folder that a path of an address stands for, an index for the folder itself; undefined when there is none
 * or when it lies elsewhere, behind a link too.
 */
export async function findFile(folder: string, path: string): Promise<string | undefined> {
  const wanted = join(folder, path);
  if (!inside(folder, wanted)) return undefined;
  try {
    const file = await realpath(path === '' || path.endsWith('/') ? join(wanted, 'index.html') : wanted);
    return inside(await realpath(folder), file) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
