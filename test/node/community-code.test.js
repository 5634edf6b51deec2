import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { root } from '../prepare.js';
import { closure, dist, filesIn, readDist } from './modules.js';

const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8')).community;

const chunks = filesIn('cdn/chunks', '.js');
/** The name of a chunk without its hash. */
const plain = (file) => basename(file).replace(/-[\w-]{8}\.js$/, '');
const chunk = (name) => {
  const found = chunks.filter((file) => plain(file) === name);
  assert.equal(found.length, 1, `one chunk ${name}: ${found.join(', ')}`);
  return join(dist, 'cdn/chunks', found[0]);
};

describe('a page that does not ask for the community', () => {
  const entries = filesIn('cdn', '.js').filter((file) => !file.includes('/') && !/classic|skill-community/.test(file));
  for (const entry of entries)
    test(`gets nothing of it with ${entry}`, () => {
      for (const file of closure(`cdn/${entry}`, { dynamic: true }))
        for (const word of ['indexedDB', '_changes', 'BroadcastChannel', 'navigator.locks'])
          assert.ok(!readFileSync(file, 'utf8').includes(word), `${basename(file)} has ${word}`);
    });

  test('and these words are where they are looked for', () => {
    const all = chunks.map((file) => readDist('cdn/chunks', file)).join('\n');
    for (const word of ['indexedDB', '_changes', 'BroadcastChannel', 'navigator.locks'])
      assert.ok(all.includes(word), word);
  });
});

test('only what loads data and the store of a server send requests', () => {
  const found = chunks.filter((file) => /(?<![\w.$])fetch\(/.test(readDist('cdn/chunks', file))).map(plain);
  assert.deepEqual([...new Set(found)].sort(), ['store-couchdb', 'table']);
});

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** What else a store needs before anything is shown: who is signed in. */
const needed = { 'store-couchdb': ['community-account'] };

/** What is loaded for a community that is empty, with one store, on a page that has a profile already. */
function withStore(store) {
  const names = ['skill-community', store, ...(needed[store] ?? [])].map(chunk);
  const files = new Set(names.flatMap((name) => closure(relative(dist, name), { dynamic: false })));
  for (const file of closure('cdn/skill-profile.js', { dynamic: true })) files.delete(file);
  const rows = [...files].map((file) => [basename(file), gzip(readFileSync(file))]);
  return { sum: rows.reduce((sum, [, size]) => sum + size, 0), table: rows.map((row) => row.join(' ')).join(', ') };
}

/** What is imported when it is asked for does not count. */
const ON_DEMAND = /read-file|claim-file|kept-here|events-store/;

/** What modules of src/community weigh together, without a page around them, and without what they share if that is `apart`. */
async function weigh(parts, apart = ON_DEMAND) {
  const entry = parts.map((part) => `export * from './src/community/${part}.ts';`).join('\n');
  const bundle = await rollup({
    input: 'parts',
    external: (id) => ON_DEMAND.test(id) || apart.test(id),
    plugins: [
      {
        name: 'parts',
        resolveId: (id) => (id === 'parts' ? join(root, 'parts.js') : null),
        load: (id) => (id.endsWith('parts.js') ? entry : null),
      },
      resolve({ extensions: ['.ts', '.js'] }),
      esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
      terser({ ecma: 2022, compress: { passes: 2 } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return gzip(output[0].code);
}

describe('as gzip', () => {
  for (const [store, most] of Object.entries(budgets.withStoreGzip))
    test(`the element with ${store} has at most ${most} bytes`, () => {
      const { sum, table } = withStore(store);
      assert.ok(sum <= most, `${sum} bytes: ${table}`);
    });

  test(`both stores, the outbox and the shelf they lie on have at most ${budgets.storesGzip} bytes`, async () => {
    const parts = ['outbox', 'shelf', 'browser/browser-store', 'couchdb/couchdb-store'];
    const sum = await weigh(parts, /\/model\//); // the documents' own rules are shared with all that reads or writes one
    assert.ok(sum <= budgets.storesGzip, `${sum} bytes`);
  });

  test(`with the documents' rules and the feed they have at most ${budgets.feedGzip} bytes`, async () => {
    const sum = await weigh(['open-feed', 'browser/browser-store', 'couchdb/couchdb-store']);
    assert.ok(sum <= budgets.feedGzip, `${sum} bytes`);
  });
});
