import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const PREFIX = '/__shared__/';

/**
 * Serves the files of a folder outside the project under /__shared__/, read-only. Real data sets that the project may
 * not ship can lie there; where the folder is absent the answer is 404, and the tests that want it skip themselves. A
 * path that ends with a slash is answered with the names in that folder, as JSON.
 */
export const sharedFiles = (folder) => async (context, next) => {
  if (!context.path.startsWith(PREFIX)) return next();
  context.status = 404;
  if (context.method !== 'GET' && context.method !== 'HEAD') return;
  try {
    const top = await realpath(folder);
    const file = await realpath(join(top, decodeURIComponent(context.path.slice(PREFIX.length))));
    if (!file.startsWith(top + sep)) return;
    const isFolder = (await stat(file)).isDirectory();
    if (isFolder !== context.path.endsWith('/')) return;
    context.status = 200;
    context.type = extname(file) || 'text/plain';
    context.body = isFolder ? JSON.stringify((await readdir(file)).sort()) : createReadStream(file);
  } catch {
    // not there: the 404 stands
  }
};
