import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of a page: the page's name, and the path in its folder, without a way up. */
const FILE = /^\/__framework__\/(html|react|vue|svelte)\/(?!.*\.\.)([\w./-]*)$/;

const plain = fileURLToPath(new URL('../frameworks/html', import.meta.url));

/**
 * Serves the pages of test/frameworks/ under /__framework__/, each built when it is first asked for: their compilers are
 * loaded only then. The one in plain HTML is served as it is.
 */
export const frameworkPages = () => {
  const builds = new Map([['html', plain]]);
  const folderOf = (name) => {
    if (!builds.has(name))
      builds.set(
        name,
        import('../frameworks/build-page.js').then(({ buildPage }) => buildPage(name)),
      );
    return builds.get(name);
  };
  return async (context, next) => {
    const [, name, path] = FILE.exec(context.path) ?? [];
    if (name === undefined) return next();
    const file = join(await folderOf(name), path || 'index.html');
    context.status = 404;
    if (!(await stat(file).catch(() => undefined))?.isFile()) return undefined;
    context.status = 200;
    context.type = extname(file);
    context.body = createReadStream(file);
    return undefined;
  };
};
