import { expect } from 'chai';
import { array, assert, boolean, constant, option, property, record, string, uniqueArray } from 'fast-check';
import { Profile } from '../../src/model/profile.js';
import { knownLink, readLink, writeLink, type LinkState } from '../../src/view/link-state.js';
import { NOTHING_SELECTED, type Selection } from '../../src/view/selection.js';
import { smallDocument } from '../harness/data-files.js';

interface Parts {
  selection?: Partial<Selection>;
  levels?: Readonly<Record<string, boolean>>;
  rows?: LinkState['rows'];
}
const link = ({ selection = {}, levels = {}, rows = [] }: Parts): LinkState => ({
  selection,
  levels: new Map(Object.entries(levels)),
  rows,
});

describe('a view in words for the address', function () {
  this.timeout(20_000);

  const rows: readonly [title: string, view: Parts, text: string][] = [
    ['says nothing when nothing is chosen', {}, ''],
    ['has the role', { selection: { role: 'backend-go' } }, 'role:backend-go'],
    ['has role and level', { selection: { role: 'go', level: 'middle' } }, 'role:go,level:middle'],
    ['has the level compared with', { selection: { level: 'low', target: 'top' } }, 'level:low,target:top'],
    ['has the roles shown', { selection: { roles: ['go', 'C#, F#'] } }, 'roles:go:C~23~2c+F~23'],
    ['tells no role shown from all of them', { selection: { roles: [] } }, 'roles'],
    ['has "required only"', { selection: { requiredOnly: true } }, 'required'],
    ['has levels that are open and closed', { levels: { low: false, top: true } }, 'open:top,closed:low'],
    ['has rows that are open', { levels: { top: true }, rows: [{ level: 'top', role: 'a/b' }] }, 'open:top/a~2fb'],
  ];
  for (const [title, view, text] of rows)
    it(title, () => {
      expect(writeLink(link(view), NOTHING_SELECTED)).to.equal(text);
      expect(readLink(text)).to.deep.equal(link(view));
    });

  const page: Selection = {
    ...NOTHING_SELECTED,
    role: 'go',
    level: 'low',
    target: 'top',
    roles: ['go'],
    requiredOnly: true,
  };
  const besides: readonly [title: string, selection: Partial<Selection>, text: string][] = [
    [
      'names the choice of the page where it is the reader’s as well',
      page,
      'role:go,level:low,target:top,roles:go,required',
    ],
    ['says what is no longer chosen', {}, 'no-role,no-level,no-target,all-roles,not-required'],
  ];
  for (const [title, selection, text] of besides)
    it(`on a page that has chosen something, ${title}`, () => {
      expect(writeLink(link({ selection }), page)).to.equal(text);
      expect({ ...page, ...readLink(text).selection }).to.deep.equal({ ...NOTHING_SELECTED, ...selection });
    });

  it('opens the section of a row that is open', () => {
    expect(readLink('open:top/go').levels).to.deep.equal(new Map([['top', true]]));
  });

  it('survives being encoded once more', () => {
    const text = 'role:C~23+Dev,roles:a:b,open:top/a';
    expect(readLink(encodeURIComponent(text))).to.deep.equal(readLink(text));
    expect(readLink('role:C~23%20Dev').selection).to.deep.equal({ role: 'C# Dev' });
  });

  it('leaves out what it does not know, and what has no value', () => {
    expect(readLink('sort:name,role,level:,open:,,:,=,role:late')).to.deep.equal(link({}));
    expect(readLink('__proto__:x,constructor:y,level:low')).to.deep.equal(link({ selection: { level: 'low' } }));
  });

  it('reads as it was, whatever the ids are', () => {
    const id = string({ unit: 'binary', minLength: 1, maxLength: 12 });
    const view = record({
      selection: record({
        role: option(id, { nil: undefined }),
        level: option(id, { nil: undefined }),
        target: option(id, { nil: undefined }),
        otherRole: option(id, { nil: undefined }),
        query: option(id, { nil: undefined }),
        versions: boolean(),
        roles: option(array(id, { maxLength: 4 }), { nil: undefined }),
        requiredOnly: boolean(),
      }),
      levels: uniqueArray(id, { maxLength: 3 }).map(
        (ids) => new Map(ids.map((level, index) => [level, index % 2 === 0])),
      ),
      rows: constant([]),
    });
    assert(
      property(view, (written) => {
        const read = readLink(writeLink(written, NOTHING_SELECTED));
        expect({ ...NOTHING_SELECTED, ...read.selection }).to.deep.equal(written.selection);
        expect([...read.levels].sort()).to.deep.equal([...written.levels].sort());
      }),
    );
  });

  it('never fails to be read', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(() => readLink(text)).to.not.throw();
      }),
    );
  });
});

describe('knownLink', () => {
  const small = new Profile(smallDocument());
  const rows: readonly [title: string, text: string, known: Parts, roles: string[], levels: string[]][] = [
    ['takes what the document has', 'role:dev,level:low', { selection: { role: 'dev', level: 'low' } }, [], []],
    ['leaves out a role that is gone', 'role:gone,level:low', { selection: { level: 'low' } }, ['gone'], []],
    ['leaves out levels that are gone', 'level:gone,target:lost', {}, [], ['gone', 'lost']],
    ['keeps the roles that are left', 'roles:gone:ops', { selection: { roles: ['ops'] } }, ['gone'], []],
    ['shows all roles when none is left', 'roles:gone:lost', {}, ['gone', 'lost'], []],
    ['shows no role when that was the choice', 'roles', { selection: { roles: [] } }, [], []],
    ['keeps what is not chosen', 'no-role,all-roles', { selection: { role: undefined, roles: undefined } }, [], []],
    ['counts an id once', 'role:gone,roles:gone:gone,open:low/gone', { levels: { low: true } }, ['gone'], []],
    [
      'leaves out rows and sections that are gone',
      'open:low/dev:high/gone:lost/dev:past,closed:old',
      { levels: { low: true, high: true }, rows: [{ level: 'low', role: 'dev' }] },
      ['gone'],
      ['lost', 'past', 'old'],
    ],
    ['keeps all else', 'role:gone,required', { selection: { requiredOnly: true } }, ['gone'], []],
  ];
  for (const [title, text, known, roles, levels] of rows)
    it(title, () => {
      expect(knownLink(small, readLink(text))).to.deep.equal({ link: link(known), roles, levels });
    });
});
