import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { declarationsIn, readTokens, tokensIn } from '../../stories/reference/read-tokens.js';
import { root } from '../prepare.js';

const elements = join(root, 'src', 'elements');

/** The `@cssprop` tags of a folder's modules: name and sentence. */
const documentedIn = (folder) =>
  readdirSync(join(elements, folder))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(elements, folder, name), 'utf8').matchAll(/^ \* @cssprop (--skill-[\w-]+) - (.+)$/gm),
    ])
    .map(([, name, description]) => ({ folder, name, description }));

const folders = readdirSync(elements);
const documented = folders.flatMap(documentedIn);
const tokens = readTokens();
const namesIn = (list, folder) => [...new Set(list.filter((token) => token.folder === folder).map(({ name }) => name))];

describe('every design token that the style sheets read is documented, and none besides', () => {
  const shared = namesIn(tokens, 'shared');
  test('for all elements', () => {
    assert.ok(shared.length > 20);
    assert.deepEqual(namesIn(documented, 'shared').toSorted(), shared.toSorted());
  });
  for (const folder of folders.filter((name) => name !== 'shared')) {
    test(`for <${folder}>`, () => {
      const own = namesIn(tokens, folder).filter((name) => !shared.includes(name));
      assert.deepEqual(namesIn(documented, folder).toSorted(), own.toSorted());
    });
  }
});

test('a token is described once, or everywhere in the same words', () => {
  const sentences = new Map();
  for (const { name, description } of documented) {
    assert.match(description, /\.$/);
    assert.equal(sentences.get(name) ?? description, description, name);
    sentences.set(name, description);
  }
});

test('an element sets no token on itself: a value set on any ancestor must win', () => {
  for (const name of readdirSync(elements, { recursive: true }).filter((name) => name.endsWith('.styles.ts'))) {
    for (const { name: token, blocks } of declarationsIn(readFileSync(join(elements, name), 'utf8')))
      assert.doesNotMatch(blocks.at(-1), /^:host(\([^)]*\))?$/, `${token} in ${name}`);
  }
});

describe('a style sheet is read', () => {
  const css = (text) => `import { css } from 'lit';\nexport const x = css\`${text}\`;`;
  test('with defaults that have brackets, commas and line breaks', () => {
    const found = tokensIn(css('a { color: var(\n  --skill-a,\n  light-dark(#fff, oklch(0 0 0 / 0.3)),\n  red\n); }'));
    assert.deepEqual(found, [
      { name: '--skill-a', default: 'light-dark(#fff, oklch(0 0 0 / 0.3)), red', blocks: ['a'] },
    ]);
  });
  test('with the blocks around', () => {
    const found = tokensIn(css('b { top: 0 } @media print { a:is(c, d) { color: var(--skill-a, red); } }'));
    assert.deepEqual(found[0].blocks, ['@media print', 'a:is(c, d)']);
  });
  test('with what it sets', () => {
    const found = declarationsIn(css(':host([x]) { --skill-a: red; top: var(--skill-b, 0) } a { --skill-c: 0 }'));
    assert.deepEqual(found, [
      { name: '--skill-a', blocks: [':host([x])'] },
      { name: '--skill-c', blocks: ['a'] },
    ]);
  });
  test('without its comments', () => {
    assert.deepEqual(tokensIn(css('/* var(--skill-a, red) */')), []);
  });
});
