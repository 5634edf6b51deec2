import { expect } from 'chai';
import { csvToProfiles, profileToCsv } from '../../src/convert/csv.js';
import { describeNote, gdadSkillsToProfiles, gdadToCatalog } from '../../src/convert/gdad.js';
import { csvRow } from '../../src/model/csv-cell.js';
import { parseCatalog } from '../../src/schema/parse-catalog.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';
import { readShared } from '../harness/data-files.js';

const HEAD = [
  'Role Family',
  'Role',
  'Role Description',
  'Role Level',
  'Skill Name',
  'Skill Description',
  'Skill Level',
  'Skill Level Description',
];
type Given = readonly [role: string, roleLevel: string, skillLevel: string, text: string];
/** A table of roles, of one skill. */
const table = (...rows: readonly Given[]): string =>
  [
    HEAD,
    ...rows.map(([role, roleLevel, skillLevel, text]) => [
      'Data',
      role,
      'A role.',
      roleLevel,
      'Modelling',
      'Making models.',
      skillLevel,
      text,
    ]),
  ]
    .map((row) => csvRow(row))
    .join('');

const skillTable = (...rows: readonly (readonly string[])[]): string =>
  [
    ['Skill Name', 'Skill Description', 'Awareness', 'Working', 'Practitioner', 'Expert', 'Roles that require Skill'],
    ...rows,
  ]
    .map((row) => csvRow(row))
    .join('');

const said = (roles: string, skills?: string) =>
  gdadSkillsToProfiles(roles, skills).notes.map((note) => describeNote(note));
const only = (...rows: readonly Given[]): ProfileDocument => gdadSkillsToProfiles(table(...rows)).profiles[0]!;
/** `role | level | the role's own level` of each expectation. */
const places = ({ expectations }: ProfileDocument) =>
  expectations.map((cell) => [cell.role, cell.level, cell['x-role-level']].join(' | '));

describe('a skill of the framework', () => {
  it('is a profile of the roles that need it, on one ladder', () => {
    const text = 'You can:\n- read a model\n- draw a model';
    const { profiles, notes } = gdadSkillsToProfiles(
      table(
        ['Data architect', 'Chief data architect', 'Expert', text],
        ['Data architect', 'Data architect', 'Working', text],
        ['Tester', 'Trainee tester', 'Awareness', 'You can help.'],
      ),
    );
    expect(notes).to.deep.equal([]);
    expect(profiles).to.deep.equal([
      {
        schemaVersion: 1,
        id: 'modelling',
        name: 'Modelling',
        summary: 'Making models.',
        domain: 'Data',
        language: 'en',
        attribution: {
          text: 'Government Digital and Data Profession Capability Framework, © Crown copyright',
          url: 'https://ddat-capability-framework.service.gov.uk/',
          license: 'Open Government Licence v3.0',
        },
        levels: [
          { id: 'trainee', name: 'Trainee or apprentice' },
          { id: 'mid', name: 'Mid-level' },
          { id: 'head', name: 'Head or chief' },
        ],
        roles: [
          { id: 'data-architect', name: 'Data architect', family: 'Data' },
          { id: 'tester', name: 'Tester', family: 'Data' },
        ],
        expectations: [
          {
            role: 'data-architect',
            level: 'head',
            required: true,
            description: `Chief data architect: Expert\n${text}`,
            stem: 'Expert. You can:',
            items: ['read a model', 'draw a model'],
            'x-role-level': 'Chief data architect',
            'x-skill-level': 'Expert',
          },
          {
            role: 'data-architect',
            level: 'mid',
            required: true,
            description: `Data architect: Working\n${text}`,
            stem: 'Working. You can:',
            items: ['read a model', 'draw a model'],
            'x-role-level': 'Data architect',
            'x-skill-level': 'Working',
          },
          {
            role: 'tester',
            level: 'trainee',
            required: true,
            description: 'Trainee tester: Awareness\nYou can help.',
            'x-role-level': 'Trainee tester',
            'x-skill-level': 'Awareness',
          },
        ],
      },
    ]);
  });

  const levels: readonly [title: string, role: string, levels: readonly string[], expected: readonly string[]][] = [
    [
      'the steps by their words',
      'Tester',
      [
        'Head of testing',
        'Lead tester',
        'Principal tester',
        'Senior tester',
        'Tester',
        'Junior tester',
        'Associate tester',
        'Apprentice tester',
      ],
      ['head', 'lead', 'principal', 'senior', 'mid', 'junior', 'associate', 'trainee'].map(
        (step) => `tester | ${step}`,
      ),
    ],
    [
      'a word only as a whole',
      'Leadership adviser',
      ['Leadership adviser', 'Leadership adviser lead'],
      ['leadership-adviser | mid', 'leadership-adviser | lead'],
    ],
    [
      'a track of its own as a role of its own',
      'Developer',
      ['Developer', 'Lead developer', 'Lead developer - management'],
      ['developer | mid', 'developer | lead', 'developer-management | lead'],
    ],
    [
      'analysts below the manager that they become',
      'Service desk manager',
      ['Service desk analyst', 'Senior service desk analyst', 'Service desk manager', 'Head of service desk'],
      ['associate', 'junior', 'mid', 'head'].map((step) => `service-desk-manager | ${step}`),
    ],
    [
      'analysts in a role of analysts by their words',
      'Data analyst',
      ['Data analyst', 'Senior data analyst'],
      ['data-analyst | mid', 'data-analyst | senior'],
    ],
    [
      'of two on a step, the one more like the role in its row',
      'Change and release manager',
      ['Configuration analyst', 'Change and release analyst'],
      ['change-and-release-manager-configuration-analyst | associate', 'change-and-release-manager | associate'],
    ],
    [
      'two on a step that are alike as roles of their own',
      'Service transition manager',
      ['Service acceptance analyst', 'Service readiness analyst'],
      [
        'service-transition-manager-service-acceptance-analyst | associate',
        'service-transition-manager-service-readiness-analyst | associate',
      ],
    ],
  ];
  for (const [title, role, roleLevels, expected] of levels)
    it(`places ${title}`, () => {
      const profile = only(...roleLevels.map((level): Given => [role, level, 'Working', 'You can:\n- do it']));
      expect(places(profile)).to.deep.equal(expected.map((place, at) => `${place} | ${roleLevels[at]!}`));
    });

  it('that is not in use is not defined: the role is there, on the step of its name', () => {
    const roles = table(['Chief data officer', 'NOT IN USE', 'NOT IN USE', 'NOT IN USE']);
    const [profile] = gdadSkillsToProfiles(roles).profiles;
    expect(profile).to.deep.include({ expectations: [], levels: [{ id: 'head', name: 'Head or chief' }] });
    expect(said(roles)).to.deep.equal([
      'line 2: found "chief-data-officer", expected at least one expectation for the role. It is kept.',
    ]);
  });

  it('has no expectation where a text says that there is none', () => {
    const roles = table(
      ['Tester', 'Tester', 'Working', 'This skill level is currently not defined.'],
      ['Tester', 'Lead tester', 'Expert', ''],
      ['Tester', 'Senior tester', 'Practitioner', 'You can:\n- say what is not currently defined\n- define it'],
    );
    const { profiles, notes } = gdadSkillsToProfiles(roles);
    expect(places(profiles[0]!)).to.deep.equal(['tester | senior | Senior tester']);
    expect(notes.map(({ line, code, outcome }) => [line, code, outcome])).to.deep.equal([
      [2, 'empty-description', 'left-out'],
      [3, 'empty-description', 'left-out'],
    ]);
  });

  it('has no summary where its description is missing', () => {
    const roles = table(['Tester', 'Tester', 'Working', 'You can:\n- do it']).replace('Making models.', 'MISSING');
    expect(gdadSkillsToProfiles(roles).profiles[0]).to.not.have.property('summary');
    expect(said(roles)).to.deep.equal([
      'line 2, Skill Description: found "MISSING", expected text that is not empty. It is left out.',
    ]);
  });

  it('is told of rows that stand twice, and more loudly where they disagree', () => {
    const row: Given = ['Tester', 'Tester', 'Working', 'You can:\n- do it'];
    const { notes, profiles } = gdadSkillsToProfiles(
      table(row, row, ['Tester', 'Tester', 'Expert', 'You can:\n- do it']),
    );
    expect(notes.map(({ line, severity, code }) => [line, severity, code])).to.deep.equal([
      [4, 'warning', 'duplicate-expectation'],
      [6, 'error', 'duplicate-expectation'],
    ]);
    expect(profiles[0]!.expectations).to.have.length(1);
  });

  it('is told of what the table of skills misses, has too much or says otherwise', () => {
    const roles = table(['Tester', 'Tester', 'Working', 'You can:\n- do it']);
    const none = 'This skill level is currently not defined.';
    expect(
      said(
        roles,
        skillTable(
          ['Modelling', 'Making models.', none, 'You can:\n- do it', '', '', 'Tester, Nobody'],
          ['Juggling', 'With balls.', 'a', 'b', 'c', 'd', ''],
        ),
      ),
    ).to.deep.equal([
      'line 2, Roles that require Skill: found "Nobody", expected the same as in the table of roles. It is left out.',
      'line 2, Practitioner, Expert: found "", expected a description of the level. It is kept.',
      `line 2, Awareness: found "${none}", expected a description of the level. It is kept.`,
      'line 4: found "Juggling", expected a skill that a role needs. It is left out.',
    ]);
  });

  it('is none where the columns are others', () => {
    expect(gdadSkillsToProfiles('Role,Skill\nTester,Modelling\n').profiles).to.deep.equal([]);
    expect(said('Role,Skill Name\nTester,Modelling\n')[0]).to.equal(
      'line 1, Role Family: found nothing, expected a column of this name. It is left out.',
    );
    expect(gdadSkillsToProfiles('').notes).to.have.length(7);
  });
});

describe('the whole framework (skipped: no datasets, where they are absent)', function () {
  this.timeout(30_000);
  let roles: string;
  let skills: string;
  let conversion: ReturnType<typeof gdadSkillsToProfiles>;

  before(async function () {
    const texts = await Promise.all(
      ['role_content', 'skill_content'].map((name) => readShared(`datasets/gdad-uk/${name}.csv`)),
    );
    if (texts.includes(undefined)) this.skip();
    [roles, skills] = texts as [string, string];
    conversion = gdadSkillsToProfiles(roles, skills);
  });

  const notesOf = (code: string, expected: string) =>
    conversion.notes.filter((note) => note.code === code && note.expected === expected);

  it('is 188 profiles without an error, for 52 roles and five parts of roles', () => {
    expect(conversion.profiles).to.have.length(188);
    for (const profile of conversion.profiles) {
      const { document, problems } = parseProfile(profile);
      expect(
        problems.filter(({ code }) => code !== 'role-without-expectation'),
        profile.id,
      ).to.deep.equal([]);
      expect(document).to.deep.equal(profile);
    }
    const names = new Set(conversion.profiles.flatMap((profile) => profile.roles.map(({ name }) => name as string)));
    const parts = [...names].filter((name) => /\((?!DevOps\) engineer$)[^)]*\)$/.test(name));
    expect(parts.sort()).to.deep.equal([
      'Change and release manager (Configuration analyst)',
      'Development operations (DevOps) engineer (management)',
      'Service transition manager (Service acceptance analyst)',
      'Service transition manager (Service readiness analyst)',
      'Software developer (management)',
    ]);
    expect(names.size).to.equal(52 + parts.length);
  });

  it('keeps every row but those that stand twice (13 places, 16 rows) or are not in use (28)', () => {
    const twice = notesOf('duplicate-expectation', 'one-expectation');
    expect(twice).to.have.length(16);
    expect(new Set(twice.map(({ found }) => found)).size).to.be.at.most(13);
    expect(twice.every(({ severity }) => severity === 'warning')).to.equal(true);
    const without = notesOf('role-without-expectation', 'expectation');
    expect(without).to.have.length(28);
    const kept = conversion.profiles.reduce((sum, { expectations }) => sum + expectations.length, 0);
    expect(kept).to.equal(1825 - 16 - 28);
    expect(conversion.notes.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  });

  it('says which skills are not described: 22 at no level, others not at some, 41 not in general', () => {
    const notes = notesOf('empty-description', 'description-of-level');
    expect(notes.filter(({ path }) => path === 'Awareness, Working, Practitioner, Expert')).to.have.length(22);
    expect(notes.filter(({ found }) => found?.includes('currently not defined'))).to.have.length(45);
    const general = notesOf('empty-description', 'non-empty-text');
    expect(general).to.have.length(36 + 5);
    expect(general.every(({ path }) => path === 'Skill Description')).to.equal(true);
    expect(notesOf('dropped', 'skill-of-a-role')).to.deep.equal([]);
    expect(notesOf('contradiction', 'same-as-table-of-roles').map(({ found }) => found)).to.deep.equal([
      '"Technical writer"',
    ]);
  });

  it('is the same when it is written as tables (CSV) and read again', () => {
    for (const profile of conversion.profiles)
      expect(csvToProfiles(profileToCsv(profile)).profiles).to.deep.equal([profile]);
  });

  it('has a ladder on which the skill asked for does not fall, but for three roles at their top', () => {
    const rank = ['Awareness', 'Working', 'Practitioner', 'Expert'];
    const steps = ['trainee', 'associate', 'junior', 'mid', 'senior', 'lead', 'principal', 'head'];
    const levels = new Map<string, Map<string, number[]>>();
    for (const { expectations } of conversion.profiles)
      for (const cell of expectations) {
        const ofRole = levels.get(cell.role) ?? new Map<string, number[]>();
        levels.set(cell.role, ofRole);
        ofRole.set(cell.level, [...(ofRole.get(cell.level) ?? []), rank.indexOf(cell['x-skill-level'] as string)]);
      }
    const falls = [...levels].flatMap(([role, ofRole]) => {
      const means = steps.flatMap((step) => {
        const values = ofRole.get(step);
        return values ? [{ step, mean: values.reduce((sum, value) => sum + value, 0) / values.length }] : [];
      });
      return means.flatMap(({ step, mean }, at) => (mean < (means[at - 1]?.mean ?? 0) ? [`${role}: ${step}`] : []));
    });
    expect(falls.sort()).to.deep.equal([
      'content-designer: head',
      'data-scientist: head',
      'data-scientist: principal',
      'performance-analyst: head',
    ]);
  });

  it('is a catalog with every profile in it, in which roles and levels have the same ids', () => {
    const { catalog, notes } = gdadToCatalog(roles, skills);
    expect(notes).to.deep.equal(conversion.notes);
    // roles whose levels are not in use are listed, and stand for nothing
    const said = new Set(parseCatalog(catalog).problems.map(({ code }) => code));
    expect([...said]).to.deep.equal(['role-without-expectation']);
    expect(catalog.skills.map(({ profile }) => profile)).to.deep.equal(conversion.profiles);
    for (const entry of catalog.skills) {
      expect(entry.id).to.equal(entry.profile.id);
      expect(entry.roles).to.deep.equal(entry.profile.roles.map(({ id }) => id));
    }
    const names = new Map<string, unknown>();
    for (const { profile } of catalog.skills)
      for (const { id, name } of [...profile.roles, ...profile.levels]) {
        expect(names.get(id) ?? name, id).to.equal(name);
        names.set(id, name);
      }
    const architect = catalog.skills.filter((entry) => entry.roles?.includes('data-architect'));
    expect(architect).to.have.length(11);
  });
});
