import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { closure, filesIn, importsOf, readDist } from './modules.js';

// those of the community are in community-code.test.js
const { community, inOneGo, ...budgets } = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
assert.ok(community);

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** The sizes of some files, each compressed alone as a server does, and their sum. */
function sizes(files, compress) {
  const rows = files.map((file) => [basename(file), compress(readFileSync(file))]);
  return { sum: rows.reduce((sum, [, size]) => sum + size, 0), table: rows.map((row) => row.join(' ')).join(', ') };
}

for (const [entry, { entryGzip, allBrotli }] of Object.entries(budgets)) {
  describe(`dist/cdn/${entry}`, () => {
    test(`is tiny itself: at most ${entryGzip} bytes as gzip, with what it imports at once`, () => {
      const { sum, table } = sizes(closure(`cdn/${entry}`, { dynamic: false }), gzip);
      assert.ok(sum <= entryGzip, `${sum} bytes: ${table}`);
    });

    test(`loads at most ${allBrotli} bytes in all, as brotli`, () => {
      const files = closure(`cdn/${entry}`, { dynamic: true });
      assert.ok(files.length > 1, 'it loads the rest on demand');
      const { sum, table } = sizes(files, brotli);
      assert.ok(sum <= allBrotli, `${sum} bytes: ${table}`);
    });
  });
}

for (const [entry, most] of Object.entries(inOneGo))
  test(`dist/cdn/${entry} has at most ${most} bytes as gzip, with what it imports at once`, () => {
    const { sum, table } = sizes(closure(`cdn/${entry}`, { dynamic: false }), gzip);
    assert.ok(sum <= most, `${sum} bytes: ${table}`);
  });

describe('dist/cdn/loader.js', () => {
  test('imports nothing but the library', () => {
    const code = readDist('cdn', 'loader.js');
    assert.deepEqual(
      importsOf(code).map(({ name }) => name),
      ['(computed)'],
    );
  });

  test('knows the languages that lie beside it', () => {
    const languages = filesIn('cdn/strings', '.js')
      .filter((name) => !name.includes('classic'))
      .map((name) => name.replace('.js', ''));
    assert.ok(languages.length > 1);
    assert.match(readDist('cdn', 'loader.js'), new RegExp(`\\[${languages.map((name) => `"${name}"`).join(',')}\\]`));
  });
});
