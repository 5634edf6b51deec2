import { expect } from 'chai';
import { filterRoles } from '../../src/view/filter-roles.js';
import type { RoleGroup } from '../../src/view/role-options.js';

const role = (full: string, short = full) => ({ id: full, full, short, rest: '' });
const groups: readonly RoleGroup[] = [
  { label: 'Engineering', roles: [role('Backend Engineer', 'BE'), role('Ingénieur système')] },
  { label: 'Care', roles: [role('Nurse'), role('Sjuksköterska')] },
];

describe('the roles that a search leaves', () => {
  const table: readonly [query: string, locale: string, left: Readonly<Record<string, readonly string[]>>][] = [
    ['engineer', 'en', { Engineering: ['Backend Engineer'] }],
    [' BE ', 'en', { Engineering: ['Backend Engineer'] }],
    ['ingenieur SYSTEME', 'fr', { Engineering: ['Ingénieur système'] }],
    ['skoterska', 'en', { Care: ['Sjuksköterska'] }],
    ['skoterska', 'sv', {}],
    ['se', 'en', { Care: ['Nurse'] }],
    ['e', 'en', { Engineering: ['Backend Engineer', 'Ingénieur système'], Care: ['Nurse', 'Sjuksköterska'] }],
    ['care', 'en', {}],
  ];
  for (const [query, locale, left] of table)
    it(`${JSON.stringify(query)} in ${locale}: ${JSON.stringify(left)}`, () => {
      const found = filterRoles(groups, query, locale).map(({ label, roles }) => [label, roles.map(({ id }) => id)]);
      expect(Object.fromEntries(found)).to.deep.equal(left);
    });

  it('are all of them for a blank search', () => {
    expect(filterRoles(groups, '  ', 'en')).to.equal(groups);
  });
});
