import { expect } from 'chai';
import { html } from 'lit';
import type { SkillProfile } from '../../../src/elements/skill-profile/skill-profile.js';
import { expectAccessible } from '../../harness/accessibility.js';
import { find, findAll, fixture, nextEvent, settled, textOf, visibleText } from '../../harness/fixture.js';
import { consoleLines, eventsOf } from '../../harness/listening.js';

const noneOf = (path: string, expected: string): string => `${path}: found nothing, expected ${expected}.`;
const LIST = 'a list';
const FILLED_LIST = 'a list with at least one entry';
const BOOLEAN = 'true or false';
const ADDRESS = 'an address that begins with http:// or https://';
const DATE = 'a calendar date such as 2026-03-17';

/** The files of `data/invalid/` that cannot be shown, with what the reader is told. */
const refused: Readonly<Record<string, readonly string[] | RegExp>> = {
  'not-an-object': ['the document: found […] (1), expected an object.'],
  null: ['the document: found null, expected an object.'],
  number: ['the document: found 0, expected an object.'],
  'empty-string': ['the document: found "", expected an object.'],
  false: ['the document: found false, expected an object.'],
  'empty-array': ['the document: found [], expected an object.'],
  'empty-object': [
    noneOf('schemaVersion', 'a number'),
    noneOf('id', 'an id (text)'),
    noneOf('name', 'text'),
    noneOf('levels', LIST),
    noneOf('roles', LIST),
    noneOf('expectations', LIST),
  ],
  truncated: /^the document: found .*, expected JSON\.$/,
  'trailing-comma': /^the document: found .*, expected JSON\.$/,
  'schema-version-missing': [noneOf('schemaVersion', 'a number')],
  'schema-version-not-a-number': ['schemaVersion: found "1", expected a number.'],
  'schema-version-from-the-future': ['schemaVersion: found 2, expected format version 1.'],
  'id-missing': [noneOf('id', 'an id (text)')],
  'name-wrong-type': ['name: found 42, expected text.'],
  'levels-missing': [noneOf('levels', LIST)],
  'levels-empty': [`levels: found [], expected ${FILLED_LIST}.`],
  'levels-not-a-list': [`levels: found { junior, senior }, expected ${LIST}.`],
  'level-without-name': [noneOf('levels[1].name', 'text')],
  'level-id-twice': ['levels[2].id: found "senior", expected an id that no other entry has.'],
  'roles-empty': [`roles: found [], expected ${FILLED_LIST}.`],
  'role-id-twice': ['roles[2].id: found "tester", expected an id that no other entry has.'],
  'role-without-id': [noneOf('roles[2].id', 'an id (text)')],
  'expectations-missing': [noneOf('expectations', LIST)],
  'expectations-not-a-list': [`expectations: found { developer }, expected ${LIST}.`],
};

/** The files of which the rest is shown: what the reader is told, and how many expectations are left. */
const partly: Readonly<Record<string, readonly [string, number]>> = {
  'expectation-not-an-object': [
    'expectations[1]: found "Understands how to check out a branch.", expected an object.',
    3,
  ],
  'expectation-unknown-role': [
    'expectations[1].role: found "designer", expected the id of a role in this document.',
    3,
  ],
  'expectation-unknown-level': [
    'expectations[2].level: found "expert", expected the id of a level in this document.',
    3,
  ],
  'expectation-pair-twice': [
    'expectations[4]: found "developer, senior", expected one expectation for each role and level.',
    4,
  ],
  'expectation-required-missing': [noneOf('expectations[0].required', BOOLEAN), 3],
  'expectation-required-not-boolean': [`expectations[0].required: found "yes", expected ${BOOLEAN}.`, 3],
  'expectation-description-missing': [noneOf('expectations[3].description', 'text'), 3],
  'expectation-description-number': ['expectations[3].description: found 2026, expected text.', 3],
  'text-empty-map': ['expectations[1].description: found {}, expected text that is not empty.', 3],
  'language-map-value-number': ['expectations[1].description.de: found 7, expected text.', 3],
  'resource-url-data': [`expectations[2].resources[0].url: found "data:text/html,branching", expected ${ADDRESS}.`, 4],
  'date-impossible': [`updated: found "2026-02-30", expected ${DATE}.`, 4],
  'date-format': [`updated: found "3/17/2026", expected ${DATE}.`, 4],
  'url-javascript': [`url: found "javascript:alert(1)", expected ${ADDRESS}.`, 4],
};

async function load(name: string): Promise<SkillProfile> {
  const src = new URL(`../../../data/invalid/${name}.json`, import.meta.url).pathname;
  const told = nextEvent(document, 'skill-error');
  const profile = await fixture<SkillProfile>(html`<skill-profile src=${src}></skill-profile>`);
  await told;
  await settled(profile);
  return profile;
}

describe('skill-profile with a wrong document from src', function () {
  this.timeout(10_000);

  for (const [name, problems] of Object.entries(refused)) {
    it(`${name}: says where, what was found and what was expected`, async () => {
      const [lines, errors] = [consoleLines(), eventsOf('skill-error')];
      const profile = await load(name);
      const alert = find(profile, '[role="alert"]');
      const items = findAll(alert, 'li').map(textOf);
      if (problems instanceof RegExp) {
        expect(items).to.have.length(1);
        expect(items[0]).to.match(problems);
      } else {
        expect(items).to.deep.equal(problems);
        expect(textOf(find(alert, '[part~="state"] p, p'))).to.equal(
          problems.length === 1
            ? 'This profile has a mistake in its data'
            : `This profile has ${problems.length} mistakes in its data`,
        );
      }
      expect(alert.checkVisibility()).to.equal(true);
      expect(errors).to.have.length(1);
      expect(errors[0]!.problems).to.have.length(items.length);
      expect(lines.map(({ level }) => level)).to.deep.equal(['error']);
      for (const item of items) expect(lines[0]!.text.replace(/\s+/g, ' ')).to.include(item);
    });
  }

  for (const [name, [problem, left]] of Object.entries(partly)) {
    it(`${name}: says so, and shows the other ${left} expectations`, async () => {
      const [lines, errors, loads] = [consoleLines(), eventsOf('skill-error'), eventsOf('skill-load')];
      const profile = await load(name);
      const notice = visibleText(find(profile, '[part="notice"]'));
      expect(notice).to.include(`This profile has a mistake in its data ${problem}`);
      expect(notice).to.include(`The other ${left} expectations are shown.`);
      expect(errors.map(({ kind, problems }) => [kind, problems.length])).to.deep.equal([['partly-invalid', 1]]);
      expect(loads).to.have.length(1);
      expect(lines.filter(({ level }) => level === 'error')).to.have.length(1);
      expect(lines[0]!.text).to.include(problem);
      const texts = findAll(profile, 'level-table', 'td[part="description"]').map(textOf).filter(Boolean);
      expect(texts).to.have.length(left);
    });
  }

  it('both ways of saying so are accessible', async () => {
    consoleLines();
    await expectAccessible(await load('empty-object'));
    await expectAccessible(await load('date-format'));
  });

  it('very many mistakes are counted, and the first 20 listed', async () => {
    consoleLines();
    const expectations = Array.from({ length: 50 }, () => ({
      role: 'nobody',
      level: 'a',
      required: true,
      description: '',
    }));
    const data = {
      schemaVersion: 1,
      id: 'many',
      name: 'Many',
      levels: [{ id: 'a', name: 'A' }],
      roles: [{ id: 'r', name: 'R' }],
      expectations,
    };
    const profile = await fixture<SkillProfile>(html`<skill-profile .data=${data}></skill-profile>`);
    const notice = find(profile, '[part="notice"]');
    expect(visibleText(notice)).to.include('This profile has 50 mistakes in its data');
    find<HTMLDetailsElement>(notice, 'details').open = true;
    expect(findAll(notice, 'li').map(textOf)).to.have.length(21);
    expect(visibleText(notice)).to.include('and 30 more');
    await expectAccessible(profile);
  });
});
