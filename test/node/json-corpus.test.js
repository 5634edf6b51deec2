import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

// odd but acceptable JSON texts; they lie outside the project, which may not ship them
const folder = join(root, '..', 'shared', 'corpora', 'jsontestsuite');
const skip = existsSync(folder) ? false : 'no datasets';
const { parseJson, parseProfile, parseCatalog } = await loadSource(
  'schema/parse-json.ts',
  'schema/parse-profile.ts',
  'schema/parse-catalog.ts',
);

const files = (prefix) => readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.json'));
const textOf = (name) => readFileSync(join(folder, name), 'utf8');

test(
  'every text of the corpus that must be accepted is read as JSON (skipped: no datasets, where it is absent)',
  { skip },
  () => {
    const names = files('y_');
    assert.ok(names.length > 90);
    for (const name of names)
      assert.deepEqual(parseJson(textOf(name)), { ok: true, value: JSON.parse(textOf(name)) }, name);
  },
);

test(
  'every text of the corpus is refused in words, as none is a profile (skipped: no datasets, where it is absent)',
  { skip },
  () => {
    const names = [...files('y_'), ...files('i_')];
    assert.ok(names.length > 120);
    for (const name of names) {
      const json = parseJson(textOf(name));
      if (!json.ok) {
        assert.match(json.problem.found, /./, name);
        continue;
      }
      const { document, problems } = parseProfile(json.value);
      assert.equal(document, undefined, name);
      assert.ok(problems.length > 0 && problems.every(({ severity }) => severity === 'error'), name);
      assert.equal(parseCatalog(json.value).catalog, undefined, name);
    }
  },
);
