import { expect } from 'chai';
import { describeNote, techRolesToProfiles } from '../../src/convert/tech-roles.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { readShared } from '../harness/data-files.js';

const level = (levelNumber: number, name: string, parts: object = {}) => ({
  level: name,
  levelNumber,
  yearsRange: { min: levelNumber, max: levelNumber + 1 },
  coreCompetencies: ['Reads', 'Writes'],
  complementaryCompetencies: ['Draws'],
  indicators: ['Is asked'],
  ...parts,
});
const role = (name: string, ...levels: readonly unknown[]) => ({
  role: name,
  category: 'Software',
  levels: Object.fromEntries(levels.map((value, at) => [`X-${at}`, value])),
});

describe('a file of the tech roles library', () => {
  it('is a profile: core is required, complementary is optional and has a row of its own', () => {
    const file = role(
      'Tester',
      level(2, 'L2 - Senior', { yearsRange: { min: 5, max: null } }),
      level(1, 'L1 - Junior'),
    );
    const { profiles, notes } = techRolesToProfiles([JSON.stringify(file)]);
    expect(notes).to.deep.equal([]);
    const core = { role: 'tester', required: true, description: '- Reads\n- Writes\n\nIndicators:\n- Is asked' };
    const more = { role: 'tester-complementary', required: false, description: '- Draws', items: ['Draws'] };
    expect(profiles).to.deep.equal([
      {
        schemaVersion: 1,
        id: 'tester',
        name: 'Tester',
        domain: 'Software',
        language: 'en',
        attribution: {
          text: 'npm-tech-roles-library',
          url: 'https://github.com/686f6c61/npm-tech-roles-library',
          license: 'MIT',
        },
        levels: [
          { id: 'l1', name: 'Junior', shortName: 'L1', description: '1–2 years' },
          { id: 'l2', name: 'Senior', shortName: 'L2', description: '5 years or more' },
        ],
        roles: [
          { id: 'tester', name: 'Tester', family: 'Tester' },
          { id: 'tester-complementary', name: 'Tester (complementary)', family: 'Tester' },
        ],
        expectations: [
          { ...core, level: 'l1', items: ['Reads', 'Writes'] },
          { ...core, level: 'l2', items: ['Reads', 'Writes'] },
          { ...more, level: 'l1' },
          { ...more, level: 'l2' },
        ],
      },
    ]);
  });

  it('can be put together with others: levels are the same by their number, and each role says its own name for them', () => {
    const files = [
      role('Tester', level(1, 'L1 - Junior'), level(2, 'L2 - Head of Quality')),
      role('Developer', level(1, 'L1 - Junior'), level(2, 'L2 - CTO', { complementaryCompetencies: [] })),
    ];
    const { profiles } = techRolesToProfiles(files, { together: { name: 'Technical roles' } });
    expect(profiles).to.have.length(1);
    const [profile] = profiles;
    expect(profile).to.include({ id: 'technical-roles', name: 'Technical roles' });
    expect(profile!.levels.map(({ name }) => name)).to.deep.equal(['Junior', 'Head of Quality, CTO']);
    expect(profile!.expectations.map((cell) => [cell.role, cell.level, cell.stem])).to.deep.equal([
      ['tester', 'l1', undefined],
      ['tester', 'l2', 'Head of Quality'],
      ['tester-complementary', 'l1', undefined],
      ['tester-complementary', 'l2', 'Head of Quality'],
      ['developer', 'l1', undefined],
      ['developer', 'l2', 'CTO'],
      ['developer-complementary', 'l1', undefined],
    ]);
  });

  const good = level(1, 'L1 - Junior');
  const defects: readonly [title: string, file: unknown, said: string, expectations: number | undefined][] = [
    ['no JSON', '<html>', '(file): found "<html>", expected JSON. It is left out.', undefined],
    ['a list', [], '(file): found [], expected an object. It is left out.', undefined],
    ['no role', { levels: {} }, 'role: found nothing, expected text that is not empty. It is left out.', undefined],
    ['no levels', { role: 'Tester' }, 'levels: found nothing, expected an object. It is left out.', undefined],
    [
      'a level without a number',
      role('Tester', good, level(2, 'L2 - Senior', { levelNumber: 'two' })),
      'levels.X-1.levelNumber: found "two", expected a whole number that is not below 0. It is left out.',
      2,
    ],
    [
      'a level without a name',
      role('Tester', good, level(2, '')),
      'levels.X-1.level: found "", expected text that is not empty. It is left out.',
      2,
    ],
    [
      'two levels of a number',
      role('Tester', good, level(1, 'L1 - Trainee')),
      'levels.X-1.levelNumber: found 1, expected an id that no other entry has. It is left out.',
      2,
    ],
    [
      'a level that is text',
      role('Tester', good, 'L2'),
      'levels.X-1: found "L2", expected an object. It is left out.',
      2,
    ],
    [
      'no list of what is complementary',
      role('Tester', level(1, 'L1 - Junior', { complementaryCompetencies: 'Draws' })),
      'levels.X-0.complementaryCompetencies: found "Draws", expected a list. It is left out.',
      1,
    ],
    [
      'an entry that is no text',
      role('Tester', level(1, 'L1 - Junior', { coreCompetencies: ['Reads', 5] })),
      'levels.X-0.coreCompetencies[1]: found 5, expected text that is not empty. It is left out.',
      2,
    ],
  ];
  for (const [title, file, expected, expectations] of defects)
    it(`with ${title}: that is said, and the rest is kept`, () => {
      const { profiles, notes } = techRolesToProfiles([file]);
      expect(notes.map((note) => describeNote(note).replace('the whole file', '(file)'))).to.deep.equal([expected]);
      expect(profiles[0]?.expectations.length).to.equal(expectations);
    });

  it('of several is named by its place among them', () => {
    const { notes, profiles } = techRolesToProfiles([role('Tester', good), { levels: {} }]);
    expect(notes.map(({ path }) => path)).to.deep.equal(['[1].role']);
    expect(profiles).to.have.length(1);
  });
});

describe('four roles of the library (skipped: no datasets, where they are absent)', () => {
  let files: readonly string[];

  before(async function () {
    const names = ['backend-developer', 'data-engineer', 'devops-engineer', 'qa-engineer'];
    const texts = await Promise.all(names.map((name) => readShared(`datasets/tech-roles/${name}.json`)));
    if (texts.includes(undefined)) this.skip();
    files = texts as string[];
  });

  it('are four profiles of nine levels, without a word about them', () => {
    const { profiles, notes } = techRolesToProfiles(files);
    expect(notes).to.deep.equal([]);
    expect(profiles.map(({ id }) => id)).to.deep.equal([
      'backend-developer',
      'data-engineer',
      'devops-engineer',
      'qa-engineer',
    ]);
    for (const profile of profiles) {
      expect(parseProfile(profile)).to.deep.equal({ document: profile, problems: [] });
      expect(profile.levels).to.have.length(9);
      expect(profile.expectations).to.have.length(18);
      expect(profile.expectations.filter(({ required }) => required)).to.have.length(9);
      expect(profile.levels[0]!.name).to.equal('Trainee');
    }
  });

  it('are one profile of eight rows, whose last level has four names', () => {
    const { profiles, notes } = techRolesToProfiles(files, { together: { name: 'Technical roles' } });
    expect(notes).to.deep.equal([]);
    const [profile] = profiles;
    expect(parseProfile(profile)).to.deep.equal({ document: profile, problems: [] });
    expect(profile!.roles).to.have.length(8);
    expect(profile!.levels).to.have.length(9);
    expect(profile!.levels[8]!.name).to.equal('VP/CTO, VP/CDO, VP/CTO Infrastructure, VP/Head of Quality');
    expect(profile!.expectations.filter(({ stem }) => stem !== undefined)).to.have.length(8);
    const items = profile!.expectations.reduce((sum, cell) => sum + (cell.items?.length ?? 0), 0);
    const listed = files.flatMap((file) =>
      Object.values((JSON.parse(file) as { levels: Record<string, Record<string, unknown[]>> }).levels).flatMap(
        (entry) => [...entry['coreCompetencies']!, ...entry['complementaryCompetencies']!],
      ),
    );
    expect(items).to.equal(listed.length);
  });
});
