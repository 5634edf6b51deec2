import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { generateSchema } from '../../data/generate-schema.js';
import { root } from '../prepare.js';

const data = join(root, 'data');
const read = (name) => readFileSync(join(data, name), 'utf8');
const namesIn = (folder) => {
  const names = readdirSync(join(data, folder)).filter((name) => name.endsWith('.json'));
  return names.map((name) => join(folder, name));
};

/** Mistakes in what refers to what: JSON Schema has no words for them, only the components report them. */
const beyondJsonSchema = [
  'level-id-twice',
  'role-id-twice',
  'expectation-unknown-role',
  'expectation-unknown-level',
  'expectation-pair-twice',
];
const notJson = ['truncated', 'trailing-comma'];

const schema = JSON.parse(read('skill-profile.schema.json'));
// formats are for editors; the patterns beside them say the same, and are what is tried here
const validate = new Ajv2020({ strict: true, formats: { date: true, uri: true } }).compile(schema);
const check = (name) =>
  validate(JSON.parse(read(name))) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);

test('skill-profile.schema.json is what npm run schema makes of src/schema/', async () => {
  assert.equal(read('skill-profile.schema.json'), await generateSchema(), 'run: npm run schema');
});

describe('the JSON Schema takes', () => {
  const others = [schema.$id, 'catalog.json'];
  const folders = ['', 'catalog', 'awkward', 'versions'];
  const names = folders.flatMap(namesIn).filter((name) => !others.includes(name));
  for (const name of names) test(name, () => assert.deepEqual(check(name), []));
});

describe('the JSON Schema refuses', () => {
  const names = namesIn('invalid').filter(
    (name) => ![...beyondJsonSchema, ...notJson].some((other) => name.includes(other)),
  );
  assert.ok(names.length > 20);
  for (const name of names) test(name, () => assert.notDeepEqual(check(name), []));

  const small = JSON.parse(read('minimal.json'));
  const rows = [
    ['an address that only begins like one', { url: 'httpsx://example.org' }],
    ['a name without text', { name: '' }],
    ['a name in no language', { name: {} }],
    ['a change without a date', { changes: [{ version: '1', note: 'x' }] }],
    ['version 0', { schemaVersion: 0 }],
  ];
  for (const [title, parts] of rows) {
    test(title, () => {
      assert.ok(validate(small), 'without the mistake it is taken');
      assert.ok(!validate({ ...small, ...parts }));
    });
  }
});

describe('the JSON Schema cannot see', () => {
  for (const name of beyondJsonSchema) test(name, () => assert.deepEqual(check(`invalid/${name}.json`), []));
});
