import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const PAGE = '/__page__/';
const COPY = '/__copy__/';
const WATCH = '/__page__/watch.js';
const watch = readFileSync(new URL('watch.js', import.meta.url), 'utf8');

/** A built file, without a way up the folders. */
const BUILT = /^\/dist\/cdn\/(?!.*\.\.)[\w./-]+$/;

/**
 * Serves pages that a test makes up, under /__page__/ and with real headers: `?head=…&body=…` is the markup and `&csp=…`
 * the policy (which may name the nonce `page`). Each page begins with a script that writes down what goes wrong on it
 * (see watch.js). Under /__copy__/ lies everything a second time, for pages that have two copies of a script. The files
 * of dist/cdn/ are served as they were built, byte for byte: the test runner's plugins would transpile them; they too take
 * a policy. A sandboxed frame has no origin, and may load our modules all the same; the
 * built ones may be loaded by pages of any origin, as from other servers that hand out scripts.
 */
export const testPages = () => async (context, next) => {
  if (context.get('origin') === 'null') context.set('access-control-allow-origin', '*');
  if (context.path.startsWith(COPY)) context.url = context.url.slice(COPY.length - 1);
  if (BUILT.test(context.path)) {
    try {
      context.body = await readFile(new URL(`../..${context.path}`, import.meta.url));
      context.type = extname(context.path);
      context.set('access-control-allow-origin', '*');
      if (context.query.csp) context.set('content-security-policy', context.query.csp);
    } catch {
      context.status = 404;
    }
    return undefined;
  }
  if (context.path === WATCH) {
    context.type = 'js';
    context.body = watch;
    return undefined;
  }
  if (context.path !== PAGE) return next();
  const { head = '', body = '', csp } = context.query;
  if (csp) context.set('content-security-policy', csp);
  context.set('cache-control', 'no-store');
  context.type = 'html';
  context.body = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page of a test</title>',
    '<link rel="icon" href="data:,">',
    `<script nonce="page" src="${WATCH}"></script>${head}</head><body>${body}</body></html>`,
  ].join('\n');
  return undefined;
};
