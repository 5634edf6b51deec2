import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';

describe('Profile', () => {
  for (const name of PROFILE_FILES) {
    it(`finds every role, level and expectation of ${name} by its id`, async () => {
      const profile = await readProfile(name);
      profile.roles.forEach(({ id }, place) => {
        expect(profile.roleIndex(id)).to.equal(place);
      });
      profile.levels.forEach(({ id }, place) => {
        expect(profile.levelIndex(id)).to.equal(place);
      });
      const found = profile.document.expectations.map(({ role, level }) => {
        return profile.expectation(profile.roleIndex(role) ?? -1, profile.levelIndex(level) ?? -1);
      });
      expect(found).to.deep.equal(profile.document.expectations);
    });
  }

  it('keeps the order of the document, levels lowest first', async () => {
    const { levels } = await readProfile('message-broker-patterns.json');
    expect(levels.map(({ id }) => id)).to.deep.equal(['junior', 'middle', 'senior', 'lead', 'principal']);
  });

  it('has no place for an id that is unknown, unset or the name of a built-in member', () => {
    const profile = new Profile(smallDocument());
    for (const id of [undefined, '', 'gone', 'DEV', 'constructor', '__proto__']) {
      expect(profile.roleIndex(id), String(id)).to.equal(undefined);
      expect(profile.levelIndex(id), String(id)).to.equal(undefined);
    }
  });

  it('takes ids with the names of built-in members as any other', () => {
    const roles = ['constructor', '__proto__', 'toString'].map((id) => ({ id, name: id }));
    const expectations = roles.map(({ id }) => ({ role: id, level: 'low', required: true, description: id }));
    const profile = new Profile(smallDocument({ roles, expectations }));
    expect(roles.map(({ id }) => profile.roleIndex(id))).to.deep.equal([0, 1, 2]);
    expect(roles.map((_, role) => profile.expectation(role, 0)?.role)).to.deep.equal(roles.map(({ id }) => id));
  });

  it('says nothing about a pair that the document leaves out', () => {
    const profile = new Profile(smallDocument());
    expect(profile.expectation(1, 0)).to.equal(undefined);
    expect(profile.expectation(1, 1)?.description).to.equal('Runs it.');
  });

  it('says nothing about places outside the table', () => {
    const expectations = ['dev', 'ops'].flatMap((role) =>
      ['low', 'high'].map((level) => ({ role, level, required: true, description: 'x' })),
    );
    const profile = new Profile(smallDocument({ expectations }));
    for (const [role, level] of [
      [2, 0],
      [-1, 1],
      [0, 2],
      [0, 3],
      [1, -1],
      [Number.NaN, 0],
    ] as const) {
      expect(profile.expectation(role, level), `${role}, ${level}`).to.equal(undefined);
    }
  });

  it('is in English unless the document says otherwise', () => {
    expect(new Profile(smallDocument()).language).to.equal('en');
    expect(new Profile(smallDocument({ language: 'pt-BR' })).language).to.equal('pt-BR');
  });

  it('is frozen, with its lists', () => {
    const profile = new Profile(smallDocument());
    for (const part of [profile, profile.roles, profile.levels]) expect(Object.isFrozen(part)).to.equal(true);
  });

  it('does not freeze the value it was made from', () => {
    const value = smallDocument();
    const { document } = parseProfile(value);
    if (!document) throw new Error('refused');
    expect(new Profile(document).roles).to.deep.equal(value.roles);
    for (const part of [value, value.roles, value.levels, value.expectations]) {
      expect(Object.isFrozen(part)).to.equal(false);
    }
  });

  it('of 70,000 roles and 70,000 levels takes the room of its expectations, not of its pairs', () => {
    const entries = Array.from({ length: 70_000 }, (_, n) => ({ id: `x${n}`, name: 'X' }));
    const expectations = [{ role: 'x69999', level: 'x69999', required: true, description: 'Last.' }];
    const profile = new Profile(smallDocument({ roles: entries, levels: entries, expectations }));
    expect(profile.expectation(69_999, 69_999)?.description).to.equal('Last.');
  });
});
