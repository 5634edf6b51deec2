import { expect } from 'chai';
import { profilesToCase } from '../../src/convert/case.js';
import { profileToCsv } from '../../src/convert/csv.js';
import { detectFormat } from '../../src/convert/detect-format.js';
import { smallCatalog } from '../harness/catalogs.js';
import { smallDocument } from '../harness/data-files.js';

const json = (value: unknown): string => JSON.stringify(value);
const GDAD_ROLES = 'Role Family,Role,Role Description,Role Level,Skill Name,Skill Description,Skill Level,Text\n';
const GDAD_SKILLS = 'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n';

const byText: readonly [title: string, text: string, format: ReturnType<typeof detectFormat>][] = [
  ['a profile', json(smallDocument()), 'profile'],
  ['a profile with a byte order mark and empty lines before it', `\uFEFF\r\n ${json(smallDocument())}`, 'profile'],
  ['a profile that says much of packages', json(smallDocument({ name: '"CFDocument": and "CFItems":' })), 'profile'],
  ['JSON that is cut off', '{ "schemaVersion": 1, "na', 'profile'],
  ['JSON of something else', '[1, 2]', 'profile'],
  ['a catalog', json(smallCatalog()), 'catalog'],
  ['a catalog without skills', json({ skills: [] }), 'catalog'],
  ['a CASE package', json(profilesToCase([smallDocument()])), 'case'],
  ['a CASE package in the answer of a server', json({ data: { CFItems: [] } }), 'case'],
  ['a CASE package that is cut off', '{ "CFDocument": { "title": "A', 'case'],
  ['a role of the tech roles library', json({ role: 'Tester', levels: {} }), 'tech-roles'],
  ['a table', profileToCsv(smallDocument()), 'csv'],
  ['a table with a byte order mark, empty lines and semicolons', '\uFEFF\n\nrole;level\n', 'csv'],
  ['a table with tabs', 'role\tlevel\n', 'csv'],
  ['a table that names its separator', 'sep=;\nrole;level\n', 'csv'],
  ['a table with a column for the level of the role, by other words', 'role,role level,skill level\n', 'csv'],
  ['the table of roles of the UK framework', GDAD_ROLES, 'gdad'],
  ['the same with quotes and a byte order mark', `\uFEFF"${GDAD_ROLES.trim().replaceAll(',', '","')}"\r\n`, 'gdad'],
  ['the table of skills of the UK framework', GDAD_SKILLS, 'gdad'],
  ['a page', '<!doctype html>', undefined],
  ['plain text', 'Nothing to see here.', undefined],
  ['nothing', '', undefined],
];

const byName: readonly [name: string, format: ReturnType<typeof detectFormat>][] = [
  ['a.json', 'profile'],
  ['A.JSON', 'profile'],
  ['a.case.json', 'case'],
  ['a.csv', 'csv'],
  ['a.tsv', 'csv'],
  ['a.txt', undefined],
  ['json', undefined],
];

describe('the format of a file is told by its text', () => {
  for (const [title, text, format] of byText) it(title, () => expect(detectFormat(text)).to.equal(format));

  it('whatever its name says', () => expect(detectFormat('role,level\n', 'a.json')).to.equal('csv'));
});

describe('the format of a file whose text says nothing is told by its name', () => {
  for (const [name, format] of byName) it(name, () => expect(detectFormat('', name)).to.equal(format));
});
