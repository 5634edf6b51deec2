import { expect } from 'chai';
import { localText } from '../../src/model/text.js';
import { shortNames } from '../../src/model/short-names.js';
import { PROFILE_FILES, readProfile, SEED } from '../harness/data-files.js';

/** What is special; full names with authored short ones after a bar; what comes of them, with the rest after a bar. */
const rows: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a common start with brackets',
    ['Backend Developer (C#/.NET)', 'Backend Developer (Go)', 'Backend Developer (Java/Kotlin)'],
    ['C#/.NET|Backend Developer', 'Go|Backend Developer', 'Java/Kotlin|Backend Developer'],
  ],
  [
    'a common start that two of three share',
    ['Backend Developer (Go)', 'Backend Developer (PHP)', 'Platform Engineer'],
    ['Go|Backend Developer', 'PHP|Backend Developer', 'Platform Engineer|'],
  ],
  ['a start that one of three has', ['QA Lead', 'Data Lead', 'Web Lead'], ['QA Lead|', 'Data Lead|', 'Web Lead|']],
  [
    'a start that only half of them share',
    ['Data Analyst', 'Data Engineer', 'Platform Engineer', 'Team Lead'],
    ['Data Analyst|', 'Data Engineer|', 'Platform Engineer|', 'Team Lead|'],
  ],
  [
    'the longest of several starts',
    ['Web Dev Go', 'Web Dev PHP', 'Web Dev C'],
    ['Go|Web Dev', 'PHP|Web Dev', 'C|Web Dev'],
  ],
  ['no role', [], []],
  ['one role', ['Backend Developer (Go)'], ['Backend Developer (Go)|']],
  ['two roles', ['Developer (Go)', 'Developer (PHP)'], ['Developer (Go)|', 'Developer (PHP)|']],
  [
    'dashes',
    ['Developer – Go', 'Developer – PHP', 'Developer – Rust'],
    ['Go|Developer', 'PHP|Developer', 'Rust|Developer'],
  ],
  ['hyphens', ['Front-end', 'Front-desk', 'Front-office'], ['end|Front', 'desk|Front', 'office|Front']],
  [
    'square brackets',
    ['Tester [Web]', 'Tester [API]', 'Tester [Mobile]'],
    ['Web|Tester', 'API|Tester', 'Mobile|Tester'],
  ],
  [
    'a common end, which is kept',
    ['Go Developer', 'PHP Developer', 'C Developer'],
    ['Go Developer|', 'PHP Developer|', 'C Developer|'],
  ],
  ['letters in common but no word', ['Developer', 'Devops', 'Device'], ['Developer|', 'Devops|', 'Device|']],
  ['a name that is the start itself', ['QA', 'QA Lead', 'QA Tester'], ['QA|', 'Lead|QA', 'Tester|QA']],
  ['the same name three times', ['QA Lead', 'QA Lead', 'QA Lead'], ['QA Lead|', 'QA Lead|', 'QA Lead|']],
  [
    'a short name that would be another role’s name',
    ['Developer (Go)', 'Developer (PHP)', 'Go'],
    ['Developer (Go)|', 'PHP|Developer', 'Go|'],
  ],
  ['authored short names', ['Backend Developer (Go)|Go', 'Team Lead|Lead'], ['Go|Backend Developer', 'Lead|Team']],
  ['an authored short name that is the name', ['Tester|Tester'], ['Tester|']],
  ['an authored short name in the middle', ['Senior Go Developer|Go'], ['Go|Senior Developer']],
  ['an authored short name that is the start of a word', ['Platform Engineer|Plat'], ['Plat|Platform Engineer']],
  ['an authored short name that is the end of a word', ['Developer Advocate|per'], ['per|Developer Advocate']],
  ['an authored short name of other words', ['Quality Assurance Engineer|QA'], ['QA|Quality Assurance Engineer']],
  [
    'a start among those without authored short names only',
    ['Backend (Go)', 'Backend (PHP)', 'Backend (C)', 'Security Engineer|Sec', 'Solution Architect|Arch'],
    ['Go|Backend', 'PHP|Backend', 'C|Backend', 'Sec|Security Engineer', 'Arch|Solution Architect'],
  ],
];

describe('shortNames', () => {
  for (const [title, given, expected] of rows) {
    it(`of ${title}`, () => {
      const roles = given.map((line) => {
        const [full = '', short] = line.split('|');
        return { full, short };
      });
      const names = shortNames(roles);
      expect(names.map(({ short, rest }) => `${short}|${rest}`)).to.deep.equal(expected);
      expect(names.map(({ full }) => full)).to.deep.equal(roles.map(({ full }) => full));
    });
  }

  it('of the seed, without its authored ones, are the authored ones', async () => {
    const { roles } = await readProfile(SEED);
    const names = shortNames(
      roles.map(({ name }) => ({ full: localText(name, { locale: 'en', language: 'en' }).text })),
    );
    expect(names.map(({ short }) => short)).to.deep.equal(roles.map(({ shortName }) => shortName));
    expect(new Set(names.map(({ rest }) => rest))).to.deep.equal(new Set(['Backend Developer']));
  });

  for (const name of PROFILE_FILES) {
    it(`tell the roles of ${name} apart, with and without the authored ones`, async () => {
      const { roles, language } = await readProfile(name);
      const choice = { locale: language, language };
      for (const authored of [true, false]) {
        const names = shortNames(
          roles.map((role) => ({
            full: localText(role.name, choice).text,
            short: authored && role.shortName ? localText(role.shortName, choice).text : undefined,
          })),
        );
        expect(names.every(({ short }) => short.trim() === short && short !== '')).to.equal(true);
        expect(new Set(names.map(({ short }) => short)).size).to.equal(roles.length);
      }
    });
  }
});
