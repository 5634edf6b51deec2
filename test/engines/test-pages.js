import { readFileSync } from 'node:fs';

const PAGE = '/__page__/';
const WATCH = '/__page__/watch.js';
const watch = readFileSync(new URL('watch.js', import.meta.url), 'utf8');

/**
 * Serves pages that a test makes up, under /__page__/ and with real headers: `?head=…&body=…` is the markup and
 * `&csp=…` the policy (which may name the nonce `page`). Each page begins with a script that writes down what goes wrong on it (see watch.js). The files
 * come through no plugin, so nothing is put into them.
 */
export const testPages = () => (context, next) => {
  if (context.path === WATCH) {
    context.type = 'js';
    context.body = watch;
    return;
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
};
