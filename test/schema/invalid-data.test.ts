import { expect } from 'chai';
import { parseJson } from '../../src/schema/parse-json.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { Expected, Problem, ProblemCode } from '../../src/schema/problem.js';
import { readText } from '../harness/data-files.js';

/** File, code, path, what was found, what was expected, how many expectations are still shown. */
type Row = readonly [string, ProblemCode, string, string | undefined, Expected, number | undefined];

const none = undefined;

const table: readonly Row[] = [
  // the document itself
  ['not-an-object', 'wrong-type', '', '[…] (1)', 'object', none],
  ['null', 'wrong-type', '', 'null', 'object', none],
  ['number', 'wrong-type', '', '0', 'object', none],
  ['empty-string', 'wrong-type', '', '""', 'object', none],
  ['false', 'wrong-type', '', 'false', 'object', none],
  ['empty-array', 'wrong-type', '', '[]', 'object', none],
  // version and identity
  ['schema-version-missing', 'missing', 'schemaVersion', none, 'number', none],
  ['schema-version-not-a-number', 'wrong-type', 'schemaVersion', '"1"', 'number', none],
  ['schema-version-from-the-future', 'future-version', 'schemaVersion', '2', 'version', none],
  ['id-missing', 'missing', 'id', none, 'id', none],
  ['name-wrong-type', 'wrong-type', 'name', '42', 'text', none],
  // levels and roles
  ['levels-missing', 'missing', 'levels', none, 'list', none],
  ['levels-empty', 'empty', 'levels', '[]', 'non-empty-list', none],
  ['levels-not-a-list', 'wrong-type', 'levels', '{ junior, senior }', 'list', none],
  ['level-without-name', 'missing', 'levels[1].name', none, 'text', none],
  ['level-id-twice', 'duplicate-id', 'levels[2].id', '"senior"', 'unique-id', none],
  ['roles-empty', 'empty', 'roles', '[]', 'non-empty-list', none],
  ['role-id-twice', 'duplicate-id', 'roles[2].id', '"tester"', 'unique-id', none],
  ['role-without-id', 'missing', 'roles[2].id', none, 'id', none],
  // expectations: each costs only itself
  ['expectations-missing', 'missing', 'expectations', none, 'list', none],
  ['expectations-not-a-list', 'wrong-type', 'expectations', '{ developer }', 'list', none],
  [
    'expectation-not-an-object',
    'wrong-type',
    'expectations[1]',
    '"Understands how to check out a branch."',
    'object',
    3,
  ],
  ['expectation-unknown-role', 'unknown-role', 'expectations[1].role', '"designer"', 'role-id', 3],
  ['expectation-unknown-level', 'unknown-level', 'expectations[2].level', '"expert"', 'level-id', 3],
  ['expectation-pair-twice', 'duplicate-expectation', 'expectations[4]', '"developer, senior"', 'one-expectation', 4],
  ['expectation-required-missing', 'missing', 'expectations[0].required', none, 'boolean', 3],
  ['expectation-required-not-boolean', 'wrong-type', 'expectations[0].required', '"yes"', 'boolean', 3],
  ['expectation-description-missing', 'missing', 'expectations[3].description', none, 'text', 3],
  ['expectation-description-number', 'wrong-type', 'expectations[3].description', '2026', 'text', 3],
  ['text-empty-map', 'empty', 'expectations[1].description', '{}', 'non-empty-text', 3],
  ['language-map-value-number', 'wrong-type', 'expectations[1].description.de', '7', 'text', 3],
  // optional parts: each costs only that part
  [
    'resource-url-data',
    'bad-format',
    'expectations[2].resources[0].url',
    '"data:text/html,branching"',
    'web-address',
    4,
  ],
  ['date-impossible', 'bad-format', 'updated', '"2026-02-30"', 'date', 4],
  ['date-format', 'bad-format', 'updated', '"3/17/2026"', 'date', 4],
  ['url-javascript', 'bad-format', 'url', '"javascript:alert(1)"', 'web-address', 4],
];

async function check(name: string): Promise<{ shown: number | undefined; problems: readonly Problem[] }> {
  const json = parseJson(await readText(`invalid/${name}.json`));
  if (!json.ok) return { shown: undefined, problems: [json.problem] };
  const { document, problems } = parseProfile(json.value);
  return { shown: document?.expectations.length, problems };
}

describe('the documents in data/invalid/', () => {
  for (const [name, code, path, found, expected, shown] of table) {
    const rest = shown === undefined ? 'shows nothing' : `still shows ${shown} expectations`;
    it(`${name}: reports ${code} at ${path || 'the document'}, and ${rest}`, async () => {
      const result = await check(name);
      expect(result.problems).to.deep.equal([{ code, severity: 'error', path, found, expected }]);
      expect(result.shown).to.equal(shown);
    });
  }

  it('empty-object: reports each of the six parts that a document must have', async () => {
    const { problems, shown } = await check('empty-object');
    expect(problems.map(({ path, expected }) => [path, expected])).to.deep.equal([
      ['schemaVersion', 'number'],
      ['id', 'id'],
      ['name', 'text'],
      ['levels', 'list'],
      ['roles', 'list'],
      ['expectations', 'list'],
    ]);
    expect(problems.every(({ code, found }) => code === 'missing' && found === undefined)).to.equal(true);
    expect(shown).to.equal(undefined);
  });

  for (const name of ['truncated', 'trailing-comma']) {
    it(`${name}: reports that it is not JSON, in the parser's words`, async () => {
      const { problems, shown } = await check(name);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ code: 'not-json', severity: 'error', path: '', expected: 'json' });
      expect(problems[0]?.found).to.match(/JSON/);
      expect(shown).to.equal(undefined);
    });
  }

  it('date-impossible, date-format and url-javascript are shown without the date or address', async () => {
    for (const [name, key] of [
      ['date-impossible', 'updated'],
      ['date-format', 'updated'],
      ['url-javascript', 'url'],
    ] as const) {
      const json = parseJson(await readText(`invalid/${name}.json`));
      const document = json.ok ? parseProfile(json.value).document : undefined;
      expect(document, name).to.be.an('object').that.does.not.have.property(key);
    }
  });

  it('resource-url-data keeps the expectation, without that resource', async () => {
    const json = parseJson(await readText('invalid/resource-url-data.json'));
    const document = json.ok ? parseProfile(json.value).document : undefined;
    expect(document?.expectations[2]?.role).to.equal('developer');
    expect(document?.expectations[2]?.resources).to.deep.equal([]);
  });
});
