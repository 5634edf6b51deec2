import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const elements = fileURLToPath(new URL('../../src/elements/', import.meta.url));
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** The text up to the bracket that closes what is open at the start. */
function upToClosing(text) {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(0, at);
  }
  throw new Error(`A bracket is not closed: ${text.slice(0, 80)}`);
}

/** The preludes of the blocks around a place, outermost first: `@media (pointer: coarse)`, `:host`. */
function blocksAround(css, place) {
  const stack = [];
  let from = 0;
  for (let at = 0; at < place; at++) {
    if (css[at] === '{') stack.push(oneLine(css.slice(from, at)));
    else if (css[at] === '}') stack.pop();
    if ('{};'.includes(css[at])) from = at + 1;
  }
  return stack;
}

/** The style sheets of a module, without its comments. */
const cssOf = (text) =>
  text
    .slice(text.indexOf('css`') + 4)
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\$\{\w+\}/g, '');

/** Every `--skill-x: value` of a style sheet: the name, and the blocks it stands in. */
export function declarationsIn(text) {
  const css = cssOf(text);
  return [...css.matchAll(/(?<=[{;]\s*)(--skill-[a-z0-9-]+)\s*:/g)].map(({ 1: name, index }) => ({
    name,
    blocks: blocksAround(css, index),
  }));
}

/** Every `var(--skill-x, default)` of a style sheet: the name, the default, and the blocks it stands in. */
export function tokensIn(text) {
  const css = cssOf(text);
  return [...css.matchAll(/var\(\s*(--skill-[a-z0-9-]+)\s*,/g)].map(({ 0: opening, 1: name, index }) => ({
    name,
    default: oneLine(upToClosing(css.slice(index + opening.length))),
    blocks: blocksAround(css, index),
  }));
}

/** The design tokens that the style sheets read: `{ folder, name, default, blocks }`, in the order of the files. */
export function readTokens() {
  return readdirSync(elements, { recursive: true })
    .filter((name) => name.endsWith('.styles.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => Number(b.startsWith('shared/tokens')) - Number(a.startsWith('shared/tokens')) || (a < b ? -1 : 1))
    .flatMap((name) =>
      tokensIn(readFileSync(join(elements, name), 'utf8')).map((token) => ({ folder: name.split('/')[0], ...token })),
    );
}
