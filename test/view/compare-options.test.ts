import { expect } from 'chai';
import type { Profile } from '../../src/model/profile.js';
import { translator } from '../../src/strings/translate.js';
import { compareChoice, compareOptions } from '../../src/view/compare-options.js';
import { NOTHING_SELECTED, type Selection } from '../../src/view/selection.js';
import { readProfile, SEED } from '../harness/data-files.js';

const t = translator('en');

describe('compareOptions', () => {
  let profile: Profile;
  before(async () => {
    profile = await readProfile(SEED);
  });

  const choose = (parts: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, role: 'backend-go', ...parts });
  const optionsOf = (selection: Selection, versions = false): Record<string, string[]> =>
    Object.fromEntries(
      compareOptions(profile, selection, versions, t).groups.map(({ label, options }) => [
        label,
        options.map(({ text }) => text),
      ]),
    );

  it('are the other levels and the other roles, the next level by its name', () => {
    const groups = optionsOf(choose({ level: 'middle' }));
    expect(groups['Another level']).to.deep.equal(['Junior', 'Next level: Senior', 'Lead/Staff', 'Principal']);
    expect(groups['Another role at Middle']).to.have.length(8);
    expect(groups['Another role at Middle']).to.not.include('Backend Developer (Go)');
    expect(groups).to.not.have.property('Another version');
  });

  it('are the other version as well when the page names one', () => {
    expect(optionsOf(choose({ level: 'middle' }), true)).to.have.property('Another version');
  });

  const rows: readonly [string, Partial<Selection>, string, string | undefined][] = [
    ['the next level', { level: 'middle' }, 'Next level: Senior', undefined],
    ['the next level, named', { level: 'middle', target: 'senior' }, 'Next level: Senior', undefined],
    ['a lower level', { level: 'middle', target: 'junior' }, 'Junior', undefined],
    ['another role', { level: 'middle', otherRole: 'qa' }, '', undefined],
    ['nothing at the highest level', { level: 'principal' }, 'Choose a level or a role', 'Choose a level or a role'],
    ['a lower level from the highest', { level: 'principal', target: 'lead' }, 'Lead/Staff', undefined],
  ];
  for (const [name, parts, text, placeholder] of rows) {
    it(`choose ${name}`, () => {
      const selection = choose(parts.otherRole ? { ...parts, otherRole: profile.roles[0]!.id } : parts);
      const made = compareOptions(profile, selection, false, t);
      const all = [...(made.placeholder ? [made.placeholder] : []), ...made.groups.flatMap(({ options }) => options)];
      const chosen = all.filter(({ value }) => value === made.chosen);
      expect(chosen).to.have.length(1);
      expect(chosen[0]!.text).to.equal(text || 'Backend Developer (C#/.NET)');
      expect(made.placeholder?.text).to.equal(placeholder);
    });
  }

  it('are told apart by value, and each value leads to what it says', () => {
    const selection = choose({ level: 'middle' });
    const { groups } = compareOptions(profile, selection, true, t);
    const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(values).size).to.equal(values.length);
    for (const value of values) {
      const next = { ...selection, ...compareChoice(profile, value) };
      expect(compareOptions(profile, next, true, t).chosen, value).to.equal(value);
    }
  });
});
