import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { NOTHING_SELECTED, type Selection } from '../../src/view/selection.js';
import { shownDocument } from '../../src/view/shown-document.js';
import { smallDocument } from '../harness/data-files.js';

const profile = new Profile(smallDocument({ totals: { expectations: 3 }, 'x-owner': 'HR' }));

describe('the document of what is shown', () => {
  const cases: readonly [string, Partial<Selection>, roles: string[], cells: string[]][] = [
    ['all roles but one', { roles: ['ops'] }, ['ops'], ['ops high']],
    ['required only', { requiredOnly: true }, ['dev'], ['dev low', 'dev high']],
    ['a search', { query: 'runs' }, ['ops'], ['ops high']],
    ['a search and a role', { query: 'it', roles: ['dev'] }, ['dev'], ['dev low', 'dev high']],
    ['nothing', { roles: [] }, [], []],
  ];
  for (const [title, parts, roles, cells] of cases)
    it(`${title}: ${cells.join(', ') || 'none'}`, () => {
      const document = shownDocument(profile, { ...NOTHING_SELECTED, ...parts }, 'en');
      expect(document.roles.map(({ id }) => id)).to.deep.equal(roles);
      expect(document.expectations.map(({ role, level }) => `${role} ${level}`)).to.deep.equal(cells);
      expect(document.levels).to.have.length(2);
      expect(document).to.have.property('x-owner', 'HR');
    });

  it('is the document itself while nothing is filtered, whatever else is chosen', () => {
    expect(shownDocument(profile, { ...NOTHING_SELECTED, role: 'dev', query: ' ' }, 'en')).to.equal(profile.document);
  });

  it('has no totals of the whole, and nothing to report', () => {
    const document = shownDocument(profile, { ...NOTHING_SELECTED, requiredOnly: true }, 'en');
    expect(parseProfile(document)).to.deep.equal({ document, problems: [] });
  });
});
