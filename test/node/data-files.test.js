import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../prepare.js';

const data = join(root, 'data');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const namesIn = (folder, end = '.json') => readdirSync(join(data, folder)).filter((name) => name.endsWith(end));

test('every profile of data/ is tried in the browser', () => {
  const list = read('test', 'harness', 'data-files.ts').match(/PROFILE_FILES = \[(.*?)\]/s)[1];
  const listed = [...list.matchAll(/'(.+?)'/g)].map(([, name]) => name);
  const present = [
    ...namesIn('').filter((name) => !['catalog.json', 'skill-profile.schema.json'].includes(name)),
    ...namesIn('awkward').map((name) => `awkward/${name}`),
    ...namesIn('catalog').map((name) => `catalog/${name}`),
    ...namesIn('versions').map((name) => `versions/${name}`),
  ];
  assert.deepEqual(listed.toSorted(), present.toSorted());
});

test('every invalid document is tried in the browser, and described in the README beside it', () => {
  const tried = read('test', 'schema', 'invalid-data.test.ts');
  const described = read('data', 'invalid', 'README.md');
  for (const name of namesIn('invalid')) {
    assert.ok(tried.includes(`'${name.replace('.json', '')}'`), `${name} is in the table of the test`);
    assert.match(described, new RegExp(`\\| \`${name}\` +\\|`), `${name} is in the README`);
  }
  const rows = described.match(/^\| `/gm).length;
  assert.equal(rows, namesIn('invalid').length, 'the README describes no file that is not there');
});

test('every table is tried in the browser, and every invalid one is described in the README beside it', () => {
  const tried = read('test', 'convert', 'csv-files.test.ts');
  for (const name of namesIn('csv', '.csv'))
    assert.match(tried, new RegExp(`'(csv/)?${name.replace('.csv', '')}(\\.csv)?'`), `${name} is in the test`);
  const described = read('data', 'invalid-csv', 'README.md');
  const invalid = namesIn('invalid-csv', '.csv');
  for (const name of invalid) {
    assert.ok(tried.includes(`'${name.replace('.csv', '')}'`), `${name} is in the table of the test`);
    assert.match(described, new RegExp(`\\| \`${name}\` +\\|`), `${name} is in the README`);
  }
  assert.equal(described.match(/^\| `/gm).length, invalid.length, 'the README describes no file that is not there');
});

test('every CASE package is tried in the browser, and every invalid one is described in the README beside it', () => {
  const tried = read('test', 'convert', 'case-files.test.ts');
  for (const name of namesIn('case')) assert.ok(tried.includes(`'case/${name}'`), `${name} is in the test`);
  const described = read('data', 'invalid-case', 'README.md');
  const invalid = namesIn('invalid-case');
  for (const name of invalid) {
    assert.ok(tried.includes(`  '${name.replace('.json', '')}': [`), `${name} is in the table of the test`);
    assert.match(described, new RegExp(`\\| \`${name}\` +\\|`), `${name} is in the README`);
  }
  assert.equal(described.match(/^\| `/gm).length, invalid.length, 'the README describes no file that is not there');
});
