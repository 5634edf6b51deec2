import { expect } from 'chai';
import fc from 'fast-check';
import { csvToProfiles, describeNote, profileToCsv, type CsvWriteOptions } from '../../src/convert/csv.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';
import { registerMessages } from '../../src/strings/registry.js';
import { PROFILE_FILES, readValue, smallDocument } from '../harness/data-files.js';
import { documents } from './any-profile.js';

const styles: readonly CsvWriteOptions[] = [
  {},
  { separator: ';', byteOrderMark: true },
  { separator: '\t' },
  { locale: 'de' },
];

describe('a profile written as a table', () => {
  for (const name of PROFILE_FILES)
    it(`${name} is the same when it is read again`, async () => {
      const document = (await readValue(name)) as ProfileDocument;
      for (const style of styles)
        expect(csvToProfiles(profileToCsv(document, style), { name: 'Other' }).profiles).to.deep.equal([document]);
    });

  it('is short where there is little to say', () => {
    expect(profileToCsv(smallDocument()).split('\r\n')).to.deep.equal([
      'skill,role,level,required,description,role id',
      'Small,,,,,',
      ',Developer,Low,yes,Reads it.,dev',
      ',Developer,High,yes,Writes it.,dev',
      ',Operator,High,no,Runs it.,ops',
      '',
    ]);
  });

  it('guards what a spreadsheet would take for a formula', () => {
    const document = smallDocument({ name: '=HYPERLINK("https://evil.example","x")', summary: '@SUM(A1)' });
    const text = profileToCsv(document);
    expect(text).to.include(`"'=HYPERLINK(""https://evil.example"",""x"")"`).and.to.include("'@SUM(A1)");
    expect(csvToProfiles(text).profiles).to.deep.equal([document]);
  });

  it('has the headings and words of the language asked for', () => {
    registerMessages('nl', {
      'table.role': 'rol, functie',
      'table.yes': 'ja',
      'table.no': 'nee',
      description: 'Uitleg',
    });
    const text = profileToCsv(smallDocument(), { locale: 'nl-BE', separator: ';' });
    expect(text.split('\r\n').slice(0, 3)).to.deep.equal([
      'skill;rol;level;required;Uitleg;role id',
      'Small;;;;;',
      ';Developer;Low;ja;Reads it.;dev',
    ]);
    expect(csvToProfiles(text).profiles).to.deep.equal([smallDocument()]);
  });

  it('can be put behind another', async () => {
    const other = (await readValue('minimal.json')) as ProfileDocument;
    const small = smallDocument({
      roles: [
        { id: 'developer', name: 'Developer' },
        { id: 'operator', name: 'Operator' },
      ],
    });
    const plain: ProfileDocument = {
      ...small,
      expectations: small.expectations.map((cell) => ({
        ...cell,
        role: cell.role === 'dev' ? 'developer' : 'operator',
      })),
    };
    const [, ...rows] = profileToCsv(plain).split('\r\n');
    expect(csvToProfiles(profileToCsv(other) + rows.join('\r\n')).profiles).to.deep.equal([other, plain]);
  });
});

describe('any profile', () => {
  for (const [by, seed] of [
    ['the same each time', 20260317],
    ['by chance', Date.now()],
  ] as const)
    it(`is the same when it is written and read again (400, ${by})`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(documents, fc.constantFrom(...styles), (document, style) => {
          expect(parseProfile(document).problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
          expect(csvToProfiles(profileToCsv(document, style)).profiles).to.deep.equal([document]);
        }),
        { numRuns: 400, seed },
      );
    });

  it('and any text at all is read or refused in words, with a line', function () {
    this.timeout(20_000);
    const piece = fc.constantFrom(
      'role',
      'level',
      'required',
      'description',
      'json',
      ',',
      ';',
      '"',
      '\n',
      '\r',
      'yes',
      'a',
      '@de',
      '{}',
      '\uFFFD',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const given = (pieces.length % 2 ? 'role,level,required,description\n' : '') + pieces.join('');
        const { profiles, notes } = csvToProfiles(given);
        const lines = given.split(/\r\n|\r|\n/).length;
        for (const note of notes) {
          expect(note.line).to.be.within(1, lines);
          expect(describeNote(note)).to.match(/^line \d/);
        }
        for (const profile of profiles)
          expect(parseProfile(profile).problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
        if (profiles.length === 0) expect(notes.some(({ severity }) => severity === 'error')).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table', () => {
  const head = 'role,level,required,description\n';
  const one = (row: string, options = {}) => csvToProfiles(head + row, { name: 'X', ...options });

  for (const [word, required] of [
    ['yes', true],
    [' YES ', true],
    ['Y', true],
    ['true', true],
    ['1', true],
    ['x', true],
    ['✓', true],
    ['Mandatory', true],
    ['required', true],
    ['no', false],
    ['False', false],
    ['0', false],
    ['', false],
    ['optional', false],
    ['nice to have', false],
  ] as const)
    it(`takes ${JSON.stringify(word)} for ${required ? 'yes' : 'no'}`, () => {
      const { profiles, notes } = one(`Tester,Low,${word},Reads.`);
      expect(notes).to.deep.equal([]);
      expect(profiles[0]!.expectations[0]!.required).to.equal(required);
    });

  it('is understood in every language that has words, be it those of the page only', () => {
    registerMessages('fi', {
      role: 'Rooli',
      columnLevel: 'Taso',
      required: 'Pakollinen',
      optional: 'Valinnainen',
      description: 'Kuvaus',
    });
    registerMessages('sv', {
      'table.role': 'roll, befattning',
      'table.level': 'nivå',
      'table.required': 'krav',
      'table.description': 'beskrivning',
      'table.yes': 'ja, måste',
      'table.no': 'nej',
    });
    const finnish = csvToProfiles('Taso;Rooli;Pakollinen;Kuvaus\nAlin;Testaaja;Valinnainen;Lukee.', { name: 'X' });
    const swedish = csvToProfiles('Befattning;Nivå;Krav;Beskrivning\nTestare;Låg;måste;Läser.', { name: 'X' });
    expect([...finnish.notes, ...swedish.notes]).to.deep.equal([]);
    expect(finnish.profiles[0]!.expectations[0]).to.include({ role: 'testaaja', level: 'alin', required: false });
    expect(swedish.profiles[0]!.expectations[0]).to.include({ role: 'testare', level: 'lag', required: true });
  });

  it('has the id, the name and the language that it is given where it says none', () => {
    const given = (options: object) => {
      const [profile] = csvToProfiles(`${head}Tester,Low,yes,Reads.`, options).profiles;
      return [profile!.id, profile!.name, profile!.language];
    };
    expect(given({ id: 'log', name: 'Logging', language: 'sv' })).to.deep.equal(['log', 'Logging', 'sv']);
    expect(given({ name: 'Log files' })).to.deep.equal(['log-files', 'Log files', undefined]);
    expect(given({ fileName: 'C:\\skills\\event_driven-design.v2.csv' })).to.deep.equal([
      'event-driven-design-v2',
      'Event driven design.v2',
      undefined,
    ]);
    expect(given({ id: 'log' })).to.deep.equal(['log', 'log', undefined]);
  });

  it('that nobody named is called a skill profile, and that is said', () => {
    const { profiles, notes } = csvToProfiles(`${head}Tester,Low,yes,Reads.`);
    expect(profiles[0]).to.include({ id: 'skill-profile', name: 'Skill profile' });
    expect(notes.map((note) => describeNote(note))).to.deep.equal([
      'line 2: found nothing, expected the name of the skill. It is repaired.',
    ]);
  });

  it('may end its lines in any way, and lines within cells are counted', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = ['role,level,required,description', 'A,Low,yes,"one', 'two"', 'B,Low,perhaps,x', 'C,Low,yes,'];
      const { notes } = csvToProfiles(lines.join(end), { name: 'X' });
      expect(notes.map(({ line }) => line)).to.deep.equal([4, 4, 5]);
    }
  });

  it('may begin with empty lines and repeat its headings, and its headings may have signs', () => {
    const { profiles, notes } = csvToProfiles(
      '\r\n \r\nROLE:;Level*;Required?;Description\r\nA;Low;yes;x\r\nROLE:;Level*;Required?;Description\r\nB;Low;what;x',
      { name: 'X' },
    );
    expect(profiles[0]!.roles.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(notes.map(({ line, found }) => [line, found])).to.deep.equal([
      [6, '"what"'],
      [6, '"b"'],
    ]);
  });

  it('may have a column without a name: it is left out, and named when there is something in it', () => {
    const rows = (note: string) =>
      csvToProfiles(`role,level,required,description,,\nA,Low,yes,x,${note},\nB,Low,yes,x,,\n`, { name: 'X' });
    expect(rows('').notes).to.deep.equal([]);
    expect(rows('mine').profiles[0]!.expectations).to.have.length(2);
    expect(rows('mine').notes.map((note) => describeNote(note))).to.deep.equal([
      'line 1: found "mine", expected the name of a column of this format. It is left out.',
    ]);
  });

  it('takes names that differ in case and spaces only for the same', () => {
    const { profiles } = one('Backend  Developer,Low,yes,Reads.\n backend developer,HIGH,yes,Writes.\n');
    expect(profiles[0]!.roles).to.have.length(1);
  });

  it('gives ids of their own to names that are spelt alike', () => {
    const { profiles } = one('C,Low,yes,a\nC++,Low,yes,a\nC#,Low,yes,a\nÉ,Low,yes,a\nE,Low,yes,a\n!,Low,yes,a');
    expect(profiles[0]!.roles.map(({ id }) => id)).to.deep.equal(['c', 'c-plus-plus', 'c-sharp', 'e', 'e-2', 'x']);
  });

  it('is given up when hundreds of lines are no rows, without taking long', () => {
    const { profiles, notes } = one('Tester,Low,yes,Reads.\n' + 'a"b,"c"d\n'.repeat(5000));
    expect(profiles[0]!.expectations).to.have.length(1);
    expect(notes.filter(({ expected }) => expected === 'paired-quotes')).to.have.length(100);
    expect(notes.at(-1)).to.include({ expected: 'table', line: 103 });
  });

  it('of ten thousand rows is read whole', function () {
    this.timeout(10_000);
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `Role ${at % 500},Level ${Math.floor(at / 500)},yes,"Does\n${at}"`,
    );
    expect(one(rows.join('\n')).profiles[0]!.expectations).to.have.length(10_000);
  });
});
