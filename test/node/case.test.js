import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { build } from 'esbuild';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

const { profilesToCase, caseToProfiles } = await loadSource('convert/case.ts');
const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
const shared = join('..', 'shared', 'datasets', 'case');
const skip = existsSync(join(root, shared)) ? false : 'the folder of data that may not be shipped is not here';

const names = readFileSync(join(root, 'test', 'harness', 'data-files.ts'), 'utf8').match(
  /PROFILE_FILES = \[(.*?)\]/s,
)[1];
const documents = [...names.matchAll(/'(.+?)'/g)].map(([, name]) => [name, readJson('data', name)]);

/** The official schema as a function. */
function validator() {
  const formats = {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time': (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !isNaN(Date.parse(value)),
  };
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
  return ajv.compile(readJson(shared, 'opencase-schema', 'case-v1p1-cfpackage.official.json'));
}

describe('a CASE package', { skip }, () => {
  const isValid = skip || validator();

  for (const [name, document] of documents)
    test(`of ${name} passes the official schema`, () => {
      isValid(JSON.parse(JSON.stringify(profilesToCase([document]))));
      assert.deepEqual(isValid.errors, null);
    });

  test('of all profiles together passes the official schema', () => {
    const all = documents.map(([, document]) => document);
    const written = JSON.parse(JSON.stringify(profilesToCase(all, { name: 'All', base: 'https://case.example/' })));
    isValid(written);
    assert.deepEqual(isValid.errors, null);
    assert.deepEqual(caseToProfiles(written).profiles, all);
  });

  test('without a date, a licence or an author passes as well, one without an identifier does not', () => {
    const small = profilesToCase([readJson('data', 'minimal.json')]);
    isValid(JSON.parse(JSON.stringify(small)));
    assert.deepEqual(isValid.errors, null);
    assert.equal(isValid({ ...small, CFDocument: { ...small.CFDocument, identifier: 'x' } }), false);
  });
});

test('what writes a package brings neither what reads one nor the schema of profiles', async () => {
  const { metafile } = await build({
    entryPoints: [join(root, 'src', 'convert', 'case', 'profiles-to-case.ts')],
    bundle: true,
    write: false,
    metafile: true,
  });
  const names = Object.keys(metafile.inputs).map((path) => path.replace(/^.*\bsrc\//, ''));
  assert.deepEqual(names.toSorted(), [
    'convert/case/extensions.ts',
    'convert/case/name-based-uuid.ts',
    'convert/case/profiles-to-case.ts',
    'model/text.ts',
  ]);
});
