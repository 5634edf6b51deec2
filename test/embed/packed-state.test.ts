import { expect } from 'chai';
import fc from 'fast-check';
import { packState } from '../../src/embed/state/pack-state.js';
import { readPacked } from '../../src/embed/state/packed-state.js';
import { unpackState } from '../../src/embed/state/unpack-state.js';
import { itemTexts } from '../../src/model/items.js';
import { hashText, setMark, type Mark, type RoleMarks } from '../../src/model/marks.js';
import { Profile } from '../../src/model/profile.js';
import { PROFILE_FILES, readProfile, smallDocument } from '../harness/data-files.js';
import { day } from '../harness/marks.js';

const NOW = new Date(Date.UTC(2026, 5, 1));
// the third answer is older in packed states than in the type
const MARKS = ['covered', 'partly', 'not-yet'] as readonly string[] as readonly Mark[];

/** A profile with these items of `dev`: of level `low` and of level `high`. */
const profileOf = (low: readonly string[], high: readonly string[] = ['h']): Profile =>
  new Profile(
    smallDocument({
      expectations: [
        { role: 'dev', level: 'low', required: true, description: 'Low.', items: low },
        { role: 'dev', level: 'high', required: false, description: 'High.', items: high },
        { role: 'ops', level: 'high', required: true, description: 'Runs it. Stops it.' },
      ],
    }),
  );

/** Marks made one by one: `low 0 covered`. */
function marked(profile: Profile, role: string, ...wanted: readonly [string, number, Mark, number?][]): RoleMarks {
  const at = profile.roleIndex(role)!;
  return wanted.reduce<RoleMarks>(
    (marks, [level, index, mark, on = 1]) => {
      const texts = itemTexts(profile, at, profile.levelIndex(level)!);
      return setMark(marks, level, index, texts[index] ?? '', mark, day(on), texts);
    },
    { skill: profile.id, role, marks: [] },
  );
}

/** What came back, as `role level index text mark`. */
function signs(text: string, profile: Profile): string[] {
  const state = unpackState(text, profile, NOW);
  if (typeof state !== 'object') return [String(state)];
  return state.roles.flatMap(({ role, marks }) =>
    marks.map(({ level, index, text: item, mark }) => [role, level, index, item, mark].join(' ')),
  );
}

describe('a packed state', () => {
  const ab = profileOf(['a', 'b']);

  it('is as short as can be, and says which version wrote it', () => {
    const text = packState(ab, [marked(ab, 'dev', ['low', 0, 'covered', 3], ['low', 1, 'partly', 2])], 'low');
    const { v, r, l, d } = JSON.parse(text) as { v: number; r: Record<string, string>; l: string; d: string };
    expect([v, l, d]).to.deep.equal([1, 'low', '2026-03-03']);
    expect(Object.keys(r)).to.deep.equal(['dev']);
    expect(r['dev']).to.match(/^[\w-]{5}2[\w-]{5}1$/);
  });

  it('gives back marks with their texts, the day of the last one for each', () => {
    const text = packState(ab, [marked(ab, 'dev', ['low', 1, 'partly', 2], ['high', 0, 'covered', 4])], '');
    expect(unpackState(text, ab, NOW)).to.deep.equal({
      level: '',
      roles: [
        {
          skill: 'small',
          role: 'dev',
          marks: [
            { level: 'low', index: 1, text: 'b', hash: hashText('b'), mark: 'partly', date: day(4).toISOString() },
            { level: 'high', index: 0, text: 'h', hash: hashText('h'), mark: 'covered', date: day(4).toISOString() },
          ],
        },
      ],
    });
  });

  it('has no mark of a time to come: a clock may have been ahead', () => {
    const text = packState(ab, [marked(ab, 'dev', ['low', 0, 'covered', 20])], '');
    const state = unpackState(text, ab, day(10));
    expect(typeof state === 'object' && state.roles[0]?.marks[0]?.date).to.equal(day(10).toISOString());
  });

  it('has only what was answered', () => {
    expect(packState(ab, [], '')).to.equal('');
    expect(packState(ab, [{ skill: 'small', role: 'dev', marks: [] }], '')).to.equal('');
    expect(packState(ab, [], 'high')).to.equal('{"v":1,"r":{},"l":"high"}');
  });

  it('takes away an answer that was taken away', () => {
    const before = packState(ab, [marked(ab, 'dev', ['low', 0, 'covered'], ['low', 1, 'covered'])], '');
    const after = packState(ab, [marked(ab, 'dev', ['low', 1, 'covered'])], '', before);
    expect(signs(after, ab)).to.deep.equal(['dev low 1 b covered']);
  });

  it('leaves the other roles as they were, those that the profile no longer has as well', () => {
    const gone = '{"v":1,"r":{"gone":"abcde2"},"l":"low"}';
    const ops = packState(ab, [marked(ab, 'ops', ['high', 0, 'covered'])], 'low', gone);
    const both = packState(ab, [marked(ab, 'dev', ['low', 0, 'partly'])], 'high', ops);
    expect(signs(both, ab)).to.deep.equal(['ops high 0 Runs it. covered', 'dev low 0 a partly']);
    expect(both).to.include('"gone":"abcde2"').and.to.include('"l":"high"');
  });

  const changes: readonly [string, readonly string[], readonly string[]][] = [
    ['with its text to another place', ['new', 'b', 'a'], ['dev low 1 b partly', 'dev low 2 a covered']],
    ['away with a text that is gone', ['b'], ['dev low 0 b partly']],
    ['away with a text that has changed', ['A', 'b'], ['dev low 1 b partly']],
  ];
  for (const [title, items, expected] of changes)
    it(`lets a mark go ${title}, and finds it again when the profile is what it was`, () => {
      const changed = profileOf(items);
      const first = packState(ab, [marked(ab, 'dev', ['low', 0, 'covered'], ['low', 1, 'partly'])], '');
      expect(signs(first, changed)).to.deep.equal(expected);
      // kept on with the changed profile, as a learner does who marks one thing more
      const there = unpackState(first, changed, NOW);
      const roles = typeof there === 'object' ? there.roles : [];
      const second = packState(changed, [setHigh(roles[0]!)], '', first);
      expect(signs(second, ab)).to.deep.equal(['dev low 0 a covered', 'dev low 1 b partly', 'dev high 0 h covered']);
    });
  const setHigh = (marks: RoleMarks): RoleMarks => setMark(marks, 'high', 0, 'h', 'covered', day(9), ['h']);

  it('keeps marks that fit no item when they come with their texts, as from a file', () => {
    const abc = profileOf(['a', 'b', 'c']);
    const file = marked(abc, 'dev', ['low', 2, 'partly'], ['low', 0, 'covered']);
    const text = packState(ab, [file], '');
    expect(signs(text, ab)).to.deep.equal(['dev low 0 a covered']);
    expect(signs(text, abc)).to.deep.equal(['dev low 0 a covered', 'dev low 2 c partly']);
  });

  it('tells items of one text apart', () => {
    const twice = profileOf(['a', 'a', 'a']);
    const text = packState(twice, [marked(twice, 'dev', ['low', 1, 'partly'], ['low', 2, 'covered'])], '');
    expect(signs(text, twice)).to.deep.equal(['dev low 1 a partly', 'dev low 2 a covered']);
  });

  it('tells one text at two levels apart', () => {
    const same = profileOf(['a'], ['a']);
    expect(signs(packState(same, [marked(same, 'dev', ['high', 0, 'partly'])], ''), same)).to.deep.equal([
      'dev high 0 a partly',
    ]);
  });

  it('knows all three answers, and keeps one that only a later version knows', () => {
    const profile = profileOf(['a', 'b', 'c', 'd']);
    const three = MARKS.map((mark, index): [string, number, Mark] => ['low', index, mark]);
    const text = packState(profile, [marked(profile, 'dev', ...three, ['low', 3, 'covered'])], '');
    expect(signs(text, profile).map((sign) => sign.split(' ').at(-1))).to.deep.equal([...MARKS, 'covered']);
    const later = text.replace(/2(?="\})/, '7').replace(/2"/, '7"');
    expect(signs(later, profile)).to.have.lengthOf(3);
    const kept = packState(profile, [marked(profile, 'dev', ['low', 0, 'partly'])], '', later);
    expect(kept).to.include('7"');
    expect(signs(kept, profile)).to.deep.equal(['dev low 0 a partly']);
  });

  it('keeps what a later version has put beside it', () => {
    const before = '{"v":1,"r":{},"note":{"a":[1]}}';
    expect(packState(ab, [marked(ab, 'dev', ['low', 0, 'covered'])], '', before)).to.include('"note":{"a":[1]}');
    expect(packState(ab, [], '', before)).to.include('"note":{"a":[1]}');
  });

  it('takes any text for the id of a role', () => {
    const document = smallDocument({
      roles: [
        { id: '__proto__', name: 'One' },
        { id: '"}', name: 'Two' },
      ],
      expectations: [
        { role: '__proto__', level: 'low', required: true, description: 'A.' },
        { role: '"}', level: 'low', required: true, description: 'B.' },
      ],
    });
    const odd = new Profile(document);
    const roles = ['__proto__', '"}'].map((role) => marked(odd, role, ['low', 0, 'covered']));
    expect(signs(packState(odd, roles, ''), odd)).to.deep.equal(['__proto__ low 0 A. covered', '"} low 0 B. covered']);
  });

  const unreadable: readonly [string, string, unknown][] = [
    ['nothing', '', undefined],
    ['blanks', ' \n', undefined],
    ['a state that was cut off', '{"v":1,"r":{"dev":"abcde2ab', 'damaged'],
    ['a list', '[1]', 'damaged'],
    ['no version', '{"r":{}}', 'damaged'],
    ['version 0', '{"v":0,"r":{}}', 'damaged'],
    ['a version in words', '{"v":"2","r":{}}', 'damaged'],
    ['no roles', '{"v":1}', 'damaged'],
    ['half an entry', '{"v":1,"r":{"dev":"abcde"}}', 'damaged'],
    ['other letters', '{"v":1,"r":{"dev":"abc+e2"}}', 'damaged'],
    ['a level that is no text', '{"v":1,"r":{},"l":3}', 'damaged'],
    ['what another course has left', 'page=3&score=7', 'damaged'],
    ['a later version', '{"v":2,"answers":[]}', 'newer'],
  ];
  for (const [title, text, expected] of unreadable)
    it(`says what it makes of ${title}`, () => {
      expect(readPacked(text)).to.equal(expected);
      expect(unpackState(text, ab, NOW)).to.equal(expected);
    });

  it('does without a day that is none', () => {
    const state = unpackState(packState(ab, [marked(ab, 'dev', ['low', 0, 'covered'])], '').replace('2026-', ''), ab);
    expect(typeof state === 'object' && state.roles[0]?.marks[0]?.date).to.equal('1970-01-01T00:00:00.000Z');
  });

  it('loses nothing but the single dates, whatever is marked', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'a ', 'd', 'Ä');
    const items = fc.array(text, { minLength: 1, maxLength: 8 });
    const wanted = fc.array(fc.record({ low: fc.boolean(), at: fc.nat(), mark: fc.constantFrom(...MARKS) }));
    fc.assert(
      fc.property(items, items, wanted, (low, high, list) => {
        const profile = profileOf(low, high);
        const marks = marked(
          profile,
          'dev',
          ...list.map(({ low: isLow, at, mark }): [string, number, Mark] => [
            isLow ? 'low' : 'high',
            at % (isLow ? low : high).length,
            mark,
          ]),
        );
        const sent = marks.marks.map(({ date: _, ...rest }) => rest);
        const state = unpackState(packState(profile, [marks], 'low'), profile, NOW);
        const back = typeof state === 'object' ? state.roles.flatMap((role) => role.marks) : [];
        expect(back.map(({ date: _, ...rest }) => rest)).to.have.deep.members(sent);
        // a second turn changes nothing more
        const again = packState(profile, typeof state === 'object' ? state.roles : [], 'low');
        expect(signs(again, profile)).to.deep.equal(signs(packState(profile, [marks], 'low'), profile));
      }),
    );
  });

  it('of every document with everything marked is far below 4,096 characters a role', async () => {
    for (const name of PROFILE_FILES) {
      const profile = await readProfile(name);
      for (const { id } of profile.roles) {
        const role = profile.roleIndex(id)!;
        const all = profile.levels.flatMap((level, at) =>
          itemTexts(profile, role, at).map((_, index): [string, number, Mark] => [level.id, index, 'covered']),
        );
        const marks = marked(profile, id, ...all);
        const text = packState(profile, [marks], profile.levels[0]!.id);
        expect(text.length, `${name} ${id}`).to.be.below(1_000);
        expect(signs(text, profile), `${name} ${id}`).to.have.lengthOf(all.length);
      }
    }
  });
});
