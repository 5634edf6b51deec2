import { expect } from 'chai';
import { parseCatalog } from '../../src/schema/parse-catalog.js';
import type { CatalogDocument } from '../../src/schema/catalog-schema.js';
import { soundCatalog } from '../../src/schema/sound-catalog.js';
import { PROFILE_FILES, readDocument, readValue, smallDocument } from '../harness/data-files.js';

const skill = { id: 'a', src: 'a.json', name: 'A' };
const catalogOf = (...skills: readonly unknown[]) => ({ schemaVersion: 1, name: 'C', skills });
const codes = (value: unknown): string[][] =>
  parseCatalog(value).problems.map(({ code, path, expected }) => [code, path, expected]);

async function readCatalog(): Promise<CatalogDocument> {
  const { catalog, problems } = parseCatalog(await readValue('catalog.json'));
  expect(problems).to.deep.equal([]);
  if (!catalog) throw new Error('no catalog');
  return catalog;
}

describe('parseCatalog', () => {
  it('reads data/catalog.json, which lists the seed and every file of catalog/', async () => {
    const sources = (await readCatalog()).skills.map(({ src }) => src);
    const expected = PROFILE_FILES.filter((name) => name.startsWith('catalog/') || name.startsWith('message-broker'));
    expect(sources.toSorted()).to.deep.equal(expected.toSorted());
  });

  it('lists for each skill what its profile says: id, name, domain, group, date and roles', async () => {
    for (const entry of (await readCatalog()).skills) {
      const { id, name, summary, domain, group, updated, roles } = await readDocument(entry.src!);
      const { src, ...listed } = entry;
      expect(listed, src).to.deep.equal({
        id,
        name,
        summary,
        domain,
        group,
        updated,
        roles: roles.map((role) => role.id),
      });
    }
  });

  const refused: readonly [string, unknown, string[][]][] = [
    ['null', null, [['wrong-type', '', 'object']]],
    ['a list', [], [['wrong-type', '', 'object']]],
    [
      'an empty object',
      {},
      [
        ['missing', 'schemaVersion', 'number'],
        ['missing', 'name', 'text'],
        ['missing', 'skills', 'list'],
      ],
    ],
    [
      'a newer format',
      { schemaVersion: 2, name: 'C', skills: [skill] },
      [['future-version', 'schemaVersion', 'version']],
    ],
    ['skills that are no list', { schemaVersion: 1, name: 'C', skills: {} }, [['wrong-type', 'skills', 'list']]],
    [
      'a catalog of which no skill can be shown',
      catalogOf({ ...skill, src: '' }, { ...skill, id: 5 }, { id: 'b', name: 'B' }),
      [
        ['empty', 'skills[0].src', 'non-empty-text'],
        ['wrong-type', 'skills[1].id', 'id'],
        ['missing', 'skills[2].src', 'profile-address'],
      ],
    ],
  ];
  for (const [title, value, expected] of refused) {
    it(`refuses ${title}`, () => {
      const { catalog, problems } = parseCatalog(value);
      expect(catalog).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.path, problem.expected])).to.deep.equal(expected);
    });
  }

  it('refuses 200,000 bad skills in at least one word', function () {
    this.timeout(20_000);
    const { catalog, problems } = parseCatalog({ schemaVersion: 1, name: 'C', skills: new Array(200_000).fill(0) });
    expect(catalog).to.equal(undefined);
    expect(problems[0]).to.include({ severity: 'error', code: 'wrong-type' });
  });

  it('takes a catalog without skills', () => {
    expect(parseCatalog({ schemaVersion: 1, name: 'C', skills: [] }).problems).to.deep.equal([]);
  });

  describe('leaves out', () => {
    const rows: readonly [string, unknown, readonly string[], string[][]][] = [
      [
        'bad skills, each named, and keeps the others',
        catalogOf({ ...skill, src: '' }, { ...skill, id: 'b' }, 5),
        ['b'],
        [
          ['empty', 'skills[0].src', 'non-empty-text'],
          ['wrong-type', 'skills[2]', 'object'],
        ],
      ],
      [
        'the later of two skills with one id',
        catalogOf(skill, skill),
        ['a'],
        [['duplicate-id', 'skills[1].id', 'unique-id']],
      ],
      [
        'only the date that is none',
        catalogOf({ ...skill, updated: '2026-02-30' }),
        ['a'],
        [['bad-format', 'skills[0].updated', 'date']],
      ],
      [
        'only the list of roles that is none',
        catalogOf({ ...skill, roles: 'dev' }),
        ['a'],
        [['wrong-type', 'skills[0].roles', 'list']],
      ],
      [
        'a skill whose profile cannot be shown',
        catalogOf(skill, { profile: smallDocument({ levels: [] }) }),
        ['a'],
        [['empty', 'skills[1].profile.levels', 'non-empty-list']],
      ],
      [
        'what is wrong within a profile that can be shown',
        catalogOf({ profile: smallDocument({ updated: 'soon' }) }),
        ['small'],
        [['bad-format', 'skills[0].profile.updated', 'date']],
      ],
      [
        'the name of a role that has none',
        { ...catalogOf(skill), roles: [{ id: 'dev' }, { id: 'ops', name: 'Ops' }] },
        ['a'],
        [['missing', 'roles[0].name', 'text']],
      ],
    ];
    for (const [title, value, kept, expected] of rows)
      it(title, () => {
        expect(parseCatalog(value).catalog?.skills.map(({ id }) => id)).to.deep.equal(kept);
        expect(codes(value)).to.deep.equal(expected);
      });
  });

  it('names a skill that has its profile with it as that does, unless the catalog says otherwise', () => {
    const value = catalogOf({ profile: smallDocument() }, { id: 'other', name: 'Other', profile: smallDocument() });
    expect(parseCatalog(value).catalog?.skills.map(({ id, name }) => [id, name])).to.deep.equal([
      ['small', 'Small'],
      ['other', 'Other'],
    ]);
  });
});

describe('the short check of a catalog', () => {
  const sound: readonly [string, unknown][] = [
    ['without skills', catalogOf()],
    ['with an address', catalogOf(skill)],
    ['with a profile', catalogOf({ profile: smallDocument() })],
    ['with both', catalogOf(skill, { profile: smallDocument() })],
  ];
  for (const [title, value] of sound)
    it(`gives the same as the long one for a catalog ${title}`, () => {
      expect(soundCatalog(value)).to.deep.equal(parseCatalog(value).catalog);
    });

  const unsound: readonly unknown[] = [
    null,
    {},
    catalogOf(5),
    catalogOf({ ...skill, src: '' }),
    catalogOf(skill, skill),
    catalogOf({ ...skill, updated: 'soon' }),
    catalogOf({ profile: {} }),
    { ...catalogOf(skill), schemaVersion: 2 },
    { ...catalogOf(skill), language: '' },
    { ...catalogOf(skill), roles: [{ id: 'dev' }] },
  ];
  for (const value of unsound)
    it(`leaves ${JSON.stringify(value).slice(0, 70)} to the long one, which finds something`, () => {
      expect(soundCatalog(value)).to.equal(undefined);
      expect(parseCatalog(value).problems).to.not.deep.equal([]);
    });
});
