import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesIn, readDist } from './modules.js';

/**
 * What no built file may hold, and why: a strict policy would refuse it, text would become markup, or the page would lose
 * its place in the back/forward cache. `allowed` is how often Lit's own code has it in one file.
 */
const forbidden = [
  ['eval', /(?<![\w.$])eval\s*\(/, 'x=eval(y)'],
  ['new Function', /\bFunction\s*\(/, 'new Function("return 1")()'],
  ['a timer that takes code', /\bset(Timeout|Interval)\s*\(\s*["'`]/, 'setTimeout("x()",1)'],
  ['document.write', /\bdocument\.write(ln)?\b/, 'document.write("x")'],
  ['unsafeHTML and its like', /unsafe-?(HTML|SVG|MathML)/i, 'import"lit/directives/unsafe-html.js"'],
  ['unload', /["'`](before)?unload["'`]|\bon(before)?unload\b/, 'addEventListener("unload",f)'],
  [
    'outerHTML, insertAdjacentHTML',
    /\b(outerHTML\s*=(?!=)|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)/,
    'a.outerHTML=b',
  ],
  ['a style attribute in a template', /\sstyle=["']?(\$\{|[\w-]+\s*:)/, '<p style="${x}">'],
  ['an inline handler in a template', /<[a-z][^<>`]*\son[a-z]+=/, '<p onclick="x()">'],
  ['a style element in a template', /<style\b/, '`<style>a{}</style>`'],
  [
    'a request for another place',
    /\b(src|href)=["']?https?:|@import|url\(\s*["']?https?:/,
    'a{background:url(https://x.example/a.png)}',
  ],
];
const innerHTML = /\.innerHTML\s*=(?!=)/g;

describe('the search finds what it is for', () => {
  for (const [title, pattern, example] of forbidden) test(title, () => assert.match(example, pattern));
});

for (const folder of ['cdn', 'esm']) {
  describe(`dist/${folder} is free of`, () => {
    const files = filesIn(folder, '.js').map((name) => [name, readDist(folder, name)]);
    assert.ok(files.length > 9);
    for (const [title, pattern] of forbidden)
      test(title, () => {
        for (const [name, code] of files) {
          const at = code.search(pattern);
          assert.ok(at < 0, `${name}: …${code.slice(Math.max(0, at - 60), at + 80)}…`);
        }
      });

    test(`innerHTML${folder === 'cdn' ? ", but for Lit's own, in one place" : ''}`, () => {
      for (const [name, code] of files) {
        const found = [...code.matchAll(innerHTML)];
        const isLit = code.includes('createPolicy("skill-ui"');
        assert.ok(found.length <= (isLit ? 1 : 0), `${name}: ${found.length} times`);
      }
    });
  });
}

test("dist/cdn has no policy of Lit's name", () => {
  const all = filesIn('cdn', '.js').map((name) => readDist('cdn', name));
  assert.equal(
    all.filter((code) => code.includes('createPolicy("skill-ui"')).length,
    2,
    'one in the modules, one classic',
  );
  assert.ok(all.every((code) => !code.includes('createPolicy("lit-html"')));
});
