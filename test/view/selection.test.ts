import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { NOTHING_SELECTED, placeOf, shownRoles, unknownIds, type Selection } from '../../src/view/selection.js';
import { readProfile, SEED, smallDocument } from '../harness/data-files.js';

const select = (parts: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...parts });

describe('placeOf', () => {
  const nowhere = { role: undefined, level: undefined, target: undefined };
  const rows: readonly [string, Partial<Selection>, object][] = [
    ['is nowhere while nothing is selected', {}, nowhere],
    ['finds the role', { role: 'backend-go' }, { ...nowhere, role: 2 }],
    ['finds the level, and compares with the next', { level: 'junior' }, { ...nowhere, level: 0, target: 1 }],
    ['compares with the chosen level', { level: 'junior', target: 'lead' }, { ...nowhere, level: 0, target: 3 }],
    ['compares with a lower level as well', { level: 'lead', target: 'junior' }, { ...nowhere, level: 3, target: 0 }],
    ['does not compare a level with itself', { level: 'lead', target: 'lead' }, { ...nowhere, level: 3, target: 4 }],
    ['compares the highest level with none', { level: 'principal' }, { ...nowhere, level: 4 }],
    ['nor with itself', { level: 'principal', target: 'principal' }, { ...nowhere, level: 4 }],
    ['but with a chosen one', { level: 'principal', target: 'lead' }, { ...nowhere, level: 4, target: 3 }],
    ['has no target while no level is chosen', { target: 'lead' }, nowhere],
    ['takes an unknown role for none', { role: 'gone', level: 'lead' }, { ...nowhere, level: 3, target: 4 }],
    ['takes an unknown level for none', { role: 'backend-go', level: 'gone' }, { ...nowhere, role: 2 }],
    [
      'takes an unknown target for the next level',
      { level: 'middle', target: 'gone' },
      { ...nowhere, level: 1, target: 2 },
    ],
  ];
  for (const [title, parts, place] of rows) {
    it(title, async () => {
      expect(placeOf(await readProfile(SEED), select(parts))).to.deep.equal({ otherRole: undefined, ...place });
    });
  }

  it('has nothing to compare with in a profile of one level', async () => {
    const profile = await readProfile('minimal.json');
    expect(placeOf(profile, select({ level: 'practitioner' }))).to.deep.equal({
      role: undefined,
      level: 0,
      target: undefined,
      otherRole: undefined,
    });
  });

  it('finds the role compared with, which is never the own one', async () => {
    const profile = await readProfile(SEED);
    expect(placeOf(profile, select({ role: 'backend-go', otherRole: 'backend-dotnet' })).otherRole).to.equal(0);
    expect(placeOf(profile, select({ role: 'backend-go', otherRole: 'backend-go' })).otherRole).to.equal(undefined);
    expect(placeOf(profile, select({ otherRole: 'nobody' })).otherRole).to.equal(undefined);
  });
});

describe('shownRoles', () => {
  const rows: readonly [string, readonly string[] | undefined, readonly number[] | undefined][] = [
    ['is all roles while none are chosen', undefined, undefined],
    ['is the chosen ones, whatever their order', ['ops', 'dev'], [0, 1]],
    ['is each of them once', ['ops', 'ops'], [1]],
    ['leaves out those that do not exist', ['gone', 'ops'], [1]],
    ['is all roles when none of the chosen ones exists', ['gone', 'lost'], undefined],
    ['is no role when none was the choice', [], []],
  ];
  for (const [title, roles, places] of rows) {
    it(title, () => {
      const found = shownRoles(new Profile(smallDocument()), select({ roles }));
      expect(found && [...found].sort()).to.deep.equal(places);
    });
  }
});

describe('unknownIds', () => {
  const rows: readonly [string, Partial<Selection>, readonly string[], readonly string[]][] = [
    ['are none while nothing is selected', {}, [], []],
    ['are none when all exist', { role: 'dev', level: 'low', target: 'high', roles: ['dev', 'ops'] }, [], []],
    ['are the role and the roles that do not exist', { role: 'gone', roles: ['dev', 'lost'] }, ['gone', 'lost'], []],
    ['are the level and the target that do not exist', { level: 'gone', target: 'lost' }, [], ['gone', 'lost']],
    ['are named once', { role: 'gone', roles: ['gone', 'gone'], level: 'lost', target: 'lost' }, ['gone'], ['lost']],
    ['tell levels from roles', { role: 'low', level: 'dev' }, ['low'], ['dev']],
  ];
  for (const [title, parts, roles, levels] of rows) {
    it(title, () => {
      expect(unknownIds(new Profile(smallDocument()), select(parts))).to.deep.equal({ roles, levels });
    });
  }
});
