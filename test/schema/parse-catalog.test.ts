import { expect } from 'chai';
import { parseCatalog } from '../../src/schema/parse-catalog.js';
import type { CatalogDocument } from '../../src/schema/catalog-schema.js';
import { PROFILE_FILES, readDocument, readValue } from '../harness/data-files.js';

const skill = { id: 'a', src: 'a.json', name: 'A' };

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
      const { id, name, summary, domain, group, updated, roles } = await readDocument(entry.src);
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
    ['skills that are no list', { schemaVersion: 1, name: 'C', skills: {} }, [['wrong-type', 'skills', 'list']]],
    [
      'two bad skills, both named',
      { schemaVersion: 1, name: 'C', skills: [{ ...skill, src: '' }, skill, { ...skill, id: 5 }] },
      [
        ['empty', 'skills[0].src', 'non-empty-text'],
        ['wrong-type', 'skills[2].id', 'id'],
      ],
    ],
    [
      'an impossible date',
      { schemaVersion: 1, name: 'C', skills: [{ ...skill, updated: '2026-02-30' }] },
      [['bad-format', 'skills[0].updated', 'date']],
    ],
  ];
  for (const [title, value, expected] of refused) {
    it(`refuses ${title}`, () => {
      const { catalog, problems } = parseCatalog(value);
      expect(catalog).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.path, problem.expected])).to.deep.equal(expected);
    });
  }

  it('refuses a million bad skills in at least one word', function () {
    this.timeout(20_000);
    const { catalog, problems } = parseCatalog({ schemaVersion: 1, name: 'C', skills: new Array(1_000_000).fill(0) });
    expect(catalog).to.equal(undefined);
    expect(problems[0]).to.include({ severity: 'error', code: 'wrong-type' });
  });

  it('takes a catalog without skills', () => {
    expect(parseCatalog({ schemaVersion: 1, name: 'C', skills: [] }).problems).to.deep.equal([]);
  });
});
