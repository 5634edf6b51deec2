import { expect } from 'chai';
import fc from 'fast-check';
import { caseToProfiles, describeNote } from '../../src/convert/case.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { Text } from '../../src/schema/profile-schema.js';
import { registerMessages } from '../../src/strings/registry.js';
import { readShared, readText } from '../harness/data-files.js';
import { cellsOf, en } from './cells-of.js';

const convert = async (name: string) => caseToProfiles(await readText(name));
const namesOf = (list: readonly { readonly name: Text }[]) => list.map(({ name }) => en(name));
const said = ({ notes }: ReturnType<typeof caseToProfiles>) => notes.map((note) => describeNote(note));
/** Any object that can be built upon. */
type Json = Record<string, unknown>;
const packageOf = (...criteria: Json[]): Json => ({
  CFDocument: { title: 'Logs' },
  CFRubrics: [{ title: 'Log files', CFRubricCriteria: criteria }],
});
const levels = (...names: string[]) =>
  names.map((quality) => ({ quality, description: 'x', extensions: [{ required: true }] }));

describe('a rubric becomes a profile', () => {
  it('with what the document says of the whole', async () => {
    const { profiles, notes } = await convert('case/simple.json');
    expect(notes).to.deep.equal([]);
    expect(profiles).to.deep.equal([
      {
        schemaVersion: 1,
        id: 'log-files',
        name: 'Log files',
        summary: 'Reading and writing logs',
        domain: 'Operations',
        group: 'Logs',
        updated: '2026-03-17',
        version: '2',
        language: 'en',
        url: 'https://logs.example/',
        attribution: { text: 'Example Ltd', license: 'CC BY 4.0' },
        levels: [
          { id: 'junior', name: 'Junior' },
          { id: 'senior', name: 'Senior' },
        ],
        roles: [{ id: 'tester', name: 'Tester' }],
        expectations: [
          { role: 'tester', level: 'junior', required: true, description: 'Reads a log.' },
          { role: 'tester', level: 'senior', required: false, description: 'Writes a log.' },
        ],
      },
    ]);
  });

  it('lowest level first, as the points say, with the text as it is and what else there is as private keys', async () => {
    const { profiles, notes } = await convert('case/best-first.json');
    expect(notes).to.deep.equal([]);
    expect(namesOf(profiles[0]!.levels)).to.deep.equal(['Developing', 'Proficient', 'Exemplary']);
    expect(profiles[0]!.roles[0]).to.deep.equal({
      id: 'reading',
      name: 'Reading',
      'x-description': 'Finds what went wrong',
      'x-weight': 2,
    });
    expect(profiles[0]!.expectations[1]).to.deep.equal({
      role: 'reading',
      level: 'exemplary',
      required: true,
      description: 'Finds <b>all</b> mistakes.',
      'x-feedback': 'Well done.',
      'x-score': 4,
    });
  });

  it('with one ladder of all criteria, by their positions, and places that are not defined', async () => {
    const { profiles, notes } = await convert('case/ragged-ladder.json');
    expect(notes).to.deep.equal([]);
    expect(namesOf(profiles[0]!.levels)).to.deep.equal(['Junior', 'Middle', 'senior', 'Principal']);
    expect(namesOf(profiles[0]!.roles)).to.deep.equal(['Developer', 'Tester', 'Operator']);
    expect(profiles[0]!.expectations).to.have.length(7);
  });

  it('with families where criteria have the same category', async () => {
    const { profiles, notes } = await convert('case/families.json');
    expect(notes).to.deep.equal([]);
    expect(profiles[0]!.roles).to.deep.equal([
      { id: 'developer', name: 'Developer', family: 'Backend' },
      { id: 'tester', name: 'Tester', family: 'Backend' },
      { id: 'frontend', name: 'Frontend' },
    ]);
  });

  it('with levels by their place where each criterion has names of its own, which begin the expectations', async () => {
    const { profiles, notes } = await convert('case/names-of-own.json');
    expect(notes).to.deep.equal([]);
    expect(namesOf(profiles[0]!.levels)).to.deep.equal([
      'Test Assistant, Junior Developer',
      'Test Manager, Lead Developer',
    ]);
    expect(profiles[0]!.expectations.map(({ stem }) => stem)).to.deep.equal([
      'Test Assistant',
      'Test Manager',
      'Junior Developer',
      'Lead Developer',
    ]);
  });

  it('also within what a server puts around it, with nulls and moments without a time zone', async () => {
    const { profiles, notes } = await convert('case/server-answer.json');
    expect(notes).to.deep.equal([]);
    expect(profiles[0]).to.include({ language: 'en', updated: '2026-03-17' });
    expect(cellsOf(profiles[0]!)).to.deep.equal([
      'tester | junior | yes | Reads a log.',
      'tester | senior | no | Writes a log.',
    ]);
  });

  it('also alone, without a package', async () => {
    const { profiles, notes } = await convert('case/one-rubric.json');
    expect(notes).to.deep.equal([]);
    expect(profiles[0]!.expectations).to.have.length(2);
  });

  it('optional where the package does not say and the page wants it so', async () => {
    const value: unknown = JSON.parse(await readText('invalid-case/required-missing.json'));
    const required = (options: object) =>
      caseToProfiles(value, options).profiles[0]!.expectations.map((cell) => cell.required);
    expect(required({})).to.deep.equal([true, true]);
    expect(required({ required: false })).to.deep.equal([false, false]);
  });

  it('each of several in a list, and those of the same title are told apart', () => {
    const one = packageOf({ category: 'Tester', CFRubricCriterionLevels: levels('Low') });
    const { profiles } = caseToProfiles([one, { result: one }]);
    expect(profiles.map(({ id }) => id)).to.deep.equal(['log-files', 'log-files-2']);
  });

  it('with levels of their own, however few, where nothing says that they are the same', () => {
    const lists = [['Junior'], ['Senior']];
    const criteria = lists.map((names, at) => ({ category: `Role ${at}`, CFRubricCriterionLevels: levels(...names) }));
    expect(namesOf(caseToProfiles(packageOf(...criteria)).profiles[0]!.levels)).to.deep.equal(['Junior', 'Senior']);
  });

  it('with words of the language asked for where there are no names', () => {
    registerMessages('nl', { 'case.level': 'Niveau {n}', 'case.criterion': 'Rol {n}' });
    const value = packageOf({ CFRubricCriterionLevels: [{ description: 'x' }, { description: 'y' }] });
    const [profile] = caseToProfiles(value, { locale: 'nl' }).profiles;
    expect([...namesOf(profile!.roles), ...namesOf(profile!.levels)]).to.deep.equal(['Rol 1', 'Niveau 1', 'Niveau 2']);
  });

  it('with levels in the one order that no criterion contradicts', () => {
    const lists = [
      ['Middle', 'Senior'],
      ['Junior', 'Middle'],
      ['Senior', 'Principal'],
    ];
    const criteria = lists.map((names, at) => ({ category: `Role ${at}`, CFRubricCriterionLevels: levels(...names) }));
    const { profiles, notes } = caseToProfiles(packageOf(...criteria));
    expect(namesOf(profiles[0]!.levels)).to.deep.equal(['Junior', 'Middle', 'Senior', 'Principal']);
    expect(notes).to.deep.equal([]);
  });
});

describe('items without rubrics become a profile', () => {
  it('with a statement in each of its years at school, youngest first', async () => {
    const { profiles } = await convert('case/items-education-levels.json');
    expect(namesOf(profiles[0]!.levels)).to.deep.equal(['KG', '01', '02', '10']);
    expect(cellsOf(profiles[0]!)).to.deep.equal([
      'reading | kg | yes | Reads a log.',
      'reading | 01 | yes | Reads a log.',
      'reading | 10 | yes | Explains a log.',
      'writing | 02 | yes | - Writes a line.\n  One is enough.\n- Writes another.',
    ]);
    expect(profiles[0]!.expectations[3]!.items).to.deep.equal(['Writes a line.', 'Writes another.']);
  });

  it('with items that are levels, above statements or as one', async () => {
    const { profiles } = await convert('case/items-levels-below.json');
    expect(profiles[0]!.roles).to.deep.equal([{ id: 'reading', name: 'Reading', family: 'Operations' }]);
    expect(cellsOf(profiles[0]!)).to.deep.equal([
      'reading | level-1 | yes | - Reads a log.\n- Finds a line.',
      'reading | level-2 | yes | Explains a log.',
    ]);
  });

  it('with the levels that other items are for them', () => {
    const link = (identifier: string) => ({ identifier, title: identifier, uri: identifier });
    const CFItems = ['Reads.', 'Expert', 'Reading'].map((text) => ({ identifier: text, fullStatement: text }));
    const CFAssociations = [
      ['isChildOf', 'Reads.', 'Reading'],
      ['hasSkillLevel', 'Reads.', 'Expert'],
    ].map(([associationType, origin, destination]) => ({
      associationType,
      originNodeURI: link(origin!),
      destinationNodeURI: link(destination!),
    }));
    const { profiles } = caseToProfiles({ CFDocument: { title: 'Logs' }, CFItems, CFAssociations });
    expect(cellsOf(profiles[0]!)).to.deep.equal(['reading | expert | yes | Reads.']);
    expect(namesOf(profiles[0]!.roles)).to.deep.equal(['Reading']);
  });

  for (const [name, roles, levelNames, first] of [
    ['ItemTypeTestFramework', ['Item 1'], ['All levels'], /^Item 1$/],
    ['MarkdownFramework', ['MD.Math', 'MD.Table'], ['All levels'], /^This contains math markdown: \$x\^2\$$/],
    ['SequenceNumberFramework', ['SNT.2', 'SNT.1'], ['All levels'], /^Second added item, but should be first$/],
    ['Ordering', ['2-D Figures and Their Properties'], ['Level 1'], /^- Differentiate.*\n- Identify defining/],
  ] as const)
    it(`${name} of OpenSALT, in CASE 1.0`, async function () {
      const text = await readShared(`datasets/case/opensalt/${name}.json`);
      if (text === undefined) this.skip();
      const { profiles, notes } = caseToProfiles(text);
      expect(namesOf(profiles[0]!.roles)).to.deep.equal(roles);
      expect(namesOf(profiles[0]!.levels)).to.deep.equal(levelNames);
      expect(en(profiles[0]!.expectations[0]!.description)).to.match(first);
      expect(notes.every(({ severity }) => severity === 'warning')).to.equal(true);
    });
});

const level = 'CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels';
const noRequired =
  'CFItems: found nothing, expected whether it is required, in the extensions of each level. It is repaired.';
const unnamed = 'CFItems: found […] (1), expected an item that a criterion of a rubric names. It is left out.';

/** Each broken file, how many expectations are left, and what is said about it. */
const defects: Readonly<Record<string, readonly [number, ...string[]]>> = {
  'address-wrong': [
    2,
    'CFDocument.officialSourceURL: found "javascript:alert(1)", expected an address that begins with http:// or https://. It is left out.',
  ],
  'criteria-missing': [
    0,
    'CFRubrics[0].CFRubricCriteria: found nothing, expected at least one criterion that has levels. It is left out.',
    unnamed,
  ],
  'criteria-not-a-list': [
    0,
    'CFRubrics[0].CFRubricCriteria: found "none", expected a list. It is left out.',
    'CFRubrics[0].CFRubricCriteria: found "none", expected at least one criterion that has levels. It is left out.',
    unnamed,
  ],
  'criterion-alone': [
    2,
    'CFRubrics[0].CFRubricCriteria: found { identifier, uri, lastChangeDateTime, … }, expected a list. It is repaired.',
  ],
  'criterion-not-an-object': [2, 'CFRubrics[0].CFRubricCriteria[1]: found null, expected an object. It is left out.'],
  'criterion-without-levels': [
    2,
    'CFRubrics[0].CFRubricCriteria[1]: found "writer", expected at least one expectation for the role. It is kept.',
  ],
  'criterion-without-name': [
    2,
    'CFRubrics[0].CFRubricCriteria[0].category: found nothing, expected a category, a description or an item that names the criterion. It is repaired.',
  ],
  'date-impossible': [
    2,
    'CFRubrics[0].lastChangeDateTime: found "17.03.2026", expected a calendar date such as 2026-03-17. It is left out.',
  ],
  'item-below-nothing': [
    1,
    'CFAssociations[0].destinationNodeURI.identifier: found "00000000-0000-4000-8000-000000000088", expected the identifier of an item in this package. It is kept.',
    noRequired,
  ],
  'item-below-two': [2, 'CFAssociations[4]: found "x", expected one item above each item. It is left out.', noRequired],
  'item-far-above': [
    1,
    'CFItems[0]: found "All", expected an item that stands directly above statements, or is one. It is left out.',
    noRequired,
  ],
  'item-identifier-twice': [
    2,
    'CFItems[1].identifier: found "00000000-0000-4000-8000-000000000002", expected an id that no other entry has. It is kept.',
  ],
  'item-unknown': [
    2,
    'CFRubrics[0].CFRubricCriteria[0].CFItemURI.identifier: found "00000000-0000-4000-8000-000000000099", expected the identifier of an item in this package. It is kept.',
    unnamed,
  ],
  'item-unused': [2, unnamed],
  'item-without-text': [
    1,
    'CFItems[2].fullStatement: found nothing, expected text that is not empty. It is left out.',
    'CFAssociations[2].originNodeURI.identifier: found "00000000-0000-4000-8000-000000000004", expected the identifier of an item in this package. It is left out.',
    noRequired,
  ],
  'items-in-a-circle': [
    2,
    'CFItems[2]: found "Round", expected an item that is not below itself. It is repaired.',
    noRequired,
  ],
  'items-without-level': [
    1,
    'CFItems: found […] (2), expected a level of each item: an educationLevel, or an item above it that is a level. It is repaired.',
    noRequired,
  ],
  'language-unknown': [
    2,
    'CFDocument.language: found "English (US)", expected the code of a language. It is left out.',
  ],
  'level-twice': [
    2,
    `${level}[2]: found "tester, senior", expected one expectation for each role and level. It is left out.`,
  ],
  'level-without-description': [2, `${level}[1].description: found "", expected text that is not empty. It is kept.`],
  'level-without-quality': [
    2,
    `${level}[1].quality: found nothing, expected a quality that names the level. It is repaired.`,
  ],
  'levels-in-other-order': [
    4,
    'CFRubrics[0].CFRubricCriteria[1].CFRubricCriterionLevels: found "Senior, Junior", expected the levels in the same order as in the other criteria. It is repaired.',
  ],
  'no-package': [
    0,
    'the whole file: found { documents }, expected a CASE package: an object with CFDocument, CFItems or CFRubrics. It is left out.',
  ],
  'nothing-in-it': [0, 'CFRubrics: found nothing, expected at least one rubric, or items with levels. It is left out.'],
  'position-text': [2, `${level}[0].position: found "1", expected a number. It is repaired.`],
  'required-missing': [
    2,
    'CFRubrics[0]: found nothing, expected whether it is required, in the extensions of each level. It is repaired.',
  ],
  'required-not-boolean': [2, `${level}[0].extensions: found "false", expected true or false. It is repaired.`],
  'title-missing': [2, 'CFRubrics[0].title: found nothing, expected the name of the skill. It is repaired.'],
  'title-number': [2, 'CFRubrics[0].title: found 7, expected text. It is repaired.'],
};

describe('a package with a defect', () => {
  for (const [name, [expectations, ...notes]] of Object.entries(defects))
    it(`${name}.json is read without it, and it is named`, async () => {
      const conversion = await convert(`invalid-case/${name}.json`);
      expect(said(conversion)).to.deep.equal(notes);
      expect(conversion.profiles.flatMap((profile) => profile.expectations)).to.have.length(expectations);
      for (const profile of conversion.profiles)
        expect(parseProfile(profile).problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });
});

describe('whatever is given', () => {
  const check = (value: unknown) => {
    const { profiles, notes } = caseToProfiles(value);
    for (const note of notes) expect(describeNote(note)).to.match(/: found .*, expected .+\. It is .*\.$/s);
    for (const profile of profiles)
      expect(parseProfile(profile).problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    if (profiles.length === 0) expect(notes.some(({ severity }) => severity === 'error')).to.equal(true);
  };

  it('that is no package is refused in words', () => {
    const itself = {
      associationType: 'hasSkillLevel',
      originNodeURI: { identifier: 'a' },
      destinationNodeURI: { identifier: 'a' },
    };
    check({ CFItems: [{ identifier: 'a', fullStatement: 'Alone' }], CFAssociations: [itself] });
    for (const value of [undefined, null, 0, '', '{', 'x', [], {}, [[]], { CFRubrics: null }, { CFItems: [] }, () => 0])
      check(value);
    const round: Json = {};
    round['self'] = round;
    check(round);
  });

  it('a damaged package is read or refused, with what becomes of each part', function () {
    this.timeout(30_000);
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, 0, -1, 1.5, NaN, '', ' ', 'x', '1', true, [], {}, [null], [[]], [{}], {
        required: 3,
      }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const or = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const word = fc.constantFrom('Junior', 'senior', 'Level 2', '01', 'toString', '__proto__', 'constructor');
    const link = fc.record({ identifier: or(id), title: or(word) });
    const some = <T>(part: fc.Arbitrary<T>) => or(fc.array(or(part), { maxLength: 4 }));
    const ours = fc.record({
      skillProfile: or(
        fc.record({
          document: or(
            fc.record({ id: or(id), name: or(word), language: or(word), schemaVersion: or(fc.constant(1)) }),
          ),
          levels: some(fc.record({ id: or(id), name: or(word) })),
          role: or(fc.record({ id: or(id), name: or(word) })),
          level: or(id),
          index: or(fc.nat()),
          expectation: odd,
        }),
      ),
      required: or(fc.boolean()),
    });
    const record = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });
    const criterionLevel = record({
      quality: or(word),
      description: or(word),
      score: or(fc.nat(3)),
      position: or(fc.nat(3)),
      feedback: or(word),
      extensions: or(fc.array(ours, { maxLength: 2 })),
    });
    const criterion = record({
      category: or(word),
      description: or(word),
      position: or(fc.nat(3)),
      CFItemURI: or(link),
      CFRubricCriterionLevels: some(criterionLevel),
      extensions: or(ours),
    });
    const rubric = record({
      title: or(word),
      description: or(word),
      lastChangeDateTime: or(fc.constant('2026-03-17T00:00:00')),
      CFRubricCriteria: some(criterion),
      extensions: or(ours),
    });
    const item = record({
      identifier: or(id),
      fullStatement: or(word),
      abbreviatedStatement: or(word),
      educationLevel: some(word),
      CFItemType: or(fc.constantFrom('Level', 'Standard')),
      listEnumeration: or(word),
    });
    const association = record({
      associationType: or(fc.constantFrom('isChildOf', 'hasSkillLevel')),
      sequenceNumber: or(fc.nat(3)),
      originNodeURI: or(link),
      destinationNodeURI: or(link),
    });
    const whole = record({
      CFDocument: or(
        record({ identifier: or(id), title: or(word), language: or(word), creator: or(word), subject: odd }),
      ),
      CFItems: some(item),
      CFAssociations: some(association),
      CFRubrics: some(rubric),
      CFDefinitions: odd,
    });
    fc.assert(fc.property(whole, check), { numRuns: 2000 });
  });

  it('as large as it may be: ten thousand items, below each other, in a ring, or of the same name', function () {
    this.timeout(30_000);
    const n = 10_000;
    const item = (at: number, text: string) => ({ identifier: `i${at}`, fullStatement: text, educationLevel: ['01'] });
    const below = (one: number, other: number) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: `i${one}` },
      destinationNodeURI: { identifier: `i${other}` },
    });
    const each = <T>(make: (at: number) => T) => Array.from({ length: n }, (_, at) => make(at));
    const CFItems = each((at) => item(at, 'The same'));
    const profilesOf = (CFAssociations: unknown[]) =>
      caseToProfiles({ CFDocument: {}, CFItems, CFAssociations }).profiles;
    expect(profilesOf([])[0]!.roles).to.have.length(n);
    expect(profilesOf(each((at) => below(at, at - 1)))[0]!.roles).to.have.length(1);
    expect(profilesOf(each((at) => below(at, (at + 1) % n)))[0]!.roles).to.have.length(1);
    expect(profilesOf(each((at) => below(at, 0)))[0]!.expectations).to.have.length(1);
    const criteria = each((at) => ({ category: 'Same', CFRubricCriterionLevels: levels(`${at}`, 'Top') }));
    const { profiles } = caseToProfiles(packageOf(...criteria));
    expect([profiles[0]!.roles.length, profiles[0]!.levels.length]).to.deep.equal([n, n + 1]);
  });
});
