import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { noMatch } from '../../src/view/no-match.js';
import { NOTHING_SELECTED, type Filter, type Selection } from '../../src/view/selection.js';
import { smallDocument } from '../harness/data-files.js';

const profile = new Profile(
  smallDocument({
    expectations: [
      { role: 'dev', level: 'low', required: true, description: 'Reads it.' },
      { role: 'ops', level: 'low', required: false, description: 'Runs it.' },
      { role: 'dev', level: 'high', required: false, description: 'Writes it.' },
      { role: 'ops', level: 'high', required: false, description: 'Tunes it.' },
    ],
  }),
);
const [LOW, HIGH, ALL] = [0, 1, undefined] as const;

describe('why the filters leave nothing', () => {
  const table: readonly [
    string,
    number | undefined,
    Partial<Selection>,
    reasons: readonly string[],
    undo: readonly Filter[],
  ][] = [
    ['a search', LOW, { query: 'zebra' }, ['noMatchQuery'], ['query']],
    ['a search that finds something elsewhere', LOW, { query: 'tunes' }, ['noMatchQuery'], ['query']],
    ['no role', LOW, { roles: [] }, ['noMatchRoles'], ['roles']],
    ['required only', HIGH, { requiredOnly: true }, ['noMatchRequired'], ['required-only']],
    [
      'required only, for a search',
      LOW,
      { requiredOnly: true, query: 'runs' },
      ['noMatchTogether'],
      ['query', 'required-only'],
    ],
    [
      'required only, for a role',
      LOW,
      { requiredOnly: true, roles: ['ops'] },
      ['noMatchTogether'],
      ['required-only', 'roles'],
    ],
    ['a search, for a role', LOW, { query: 'reads', roles: ['ops'] }, ['noMatchTogether'], ['query', 'roles']],
    [
      'a search, with a filter that leaves something',
      LOW,
      { query: 'zebra', roles: ['ops'] },
      ['noMatchQuery'],
      ['query'],
    ],
    ['two, each alone', HIGH, { query: 'zebra', requiredOnly: true }, ['noMatchQuery', 'noMatchRequired'], []],
    ['three together', LOW, { query: 'runs', requiredOnly: true, roles: ['dev'] }, ['noMatchTogether'], ['query']],
    ['a search, anywhere', ALL, { query: 'zebra' }, ['noMatchQuery'], ['query']],
    [
      'required only, for a role, anywhere',
      ALL,
      { requiredOnly: true, roles: ['ops'] },
      ['noMatchTogether'],
      ['required-only', 'roles'],
    ],
  ];
  for (const [title, level, parts, reasons, undo] of table)
    it(`${title}: ${reasons.join(' and ')}, undone by ${undo.join(' or ') || 'all of them'}`, () => {
      const found = noMatch(profile, level, { ...NOTHING_SELECTED, ...parts }, 'en');
      expect(found?.reasons.map(({ key }) => key)).to.deep.equal(reasons);
      expect(found?.undo).to.deep.equal(Object.keys(parts).length > 1 ? [...undo, 'all'] : undo);
    });

  it('is nothing where they leave something', () => {
    const selection = { ...NOTHING_SELECTED, query: 'tunes' };
    expect(noMatch(profile, HIGH, selection, 'en')).to.equal(undefined);
    expect(noMatch(profile, ALL, selection, 'en')).to.equal(undefined);
    expect(noMatch(profile, ALL, NOTHING_SELECTED, 'en')).to.equal(undefined);
  });

  it('names the level and counts its roles, and repeats what was searched for', () => {
    const selection = { ...NOTHING_SELECTED, query: ' zebra ', requiredOnly: true };
    expect(noMatch(profile, HIGH, selection, 'en')?.reasons.map(({ values }) => values)).to.deep.equal([
      { query: { text: 'zebra' } },
      { n: 2, level: { text: 'High', id: 'high', short: 'High' } },
    ]);
  });

  it('is one sentence about all levels where none of them requires anything', () => {
    const optional = new Profile(
      smallDocument({ expectations: [{ role: 'dev', level: 'low', required: false, description: 'Reads it.' }] }),
    );
    const found = noMatch(optional, ALL, { ...NOTHING_SELECTED, requiredOnly: true }, 'en');
    expect(found?.reasons.map(({ key }) => key)).to.deep.equal(['noMatchRequiredAnywhere']);
  });
});
