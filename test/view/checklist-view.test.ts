import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { translator } from '../../src/strings/translate.js';
import { checklistView, type ChecklistOptions } from '../../src/view/checklist-view.js';
import { NOTHING_SELECTED, type Selection } from '../../src/view/selection.js';
import { smallDocument } from '../harness/data-files.js';

const t = translator('en');
const TODAY: ChecklistOptions = { today: '2026-03-17', address: 'https://example.org/page' };
const select = (parts: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...parts });
const small = (parts?: Parameters<typeof smallDocument>[0]) => new Profile(smallDocument(parts));

describe('checklistView', () => {
  const without: readonly [string, Partial<Selection>][] = [
    ['nothing is selected', {}],
    ['no level is', { role: 'dev' }],
    ['no role is', { level: 'low' }],
    ['the highest level is', { role: 'dev', level: 'high' }],
  ];
  for (const [title, parts] of without) {
    it(`is not there while ${title}`, () => {
      expect(checklistView(small(), select(parts), t, TODAY)).to.equal(undefined);
    });
  }

  it('has the role, both levels, how the requirement changes, the items, the day and the address', () => {
    expect(checklistView(small(), select({ role: 'dev', level: 'low' }), t, TODAY)).to.deep.include({
      title: { text: 'Small' },
      from: { id: 'low', text: 'Low', short: 'Low' },
      to: { id: 'high', text: 'High', short: 'High' },
      toLabel: 'Next level',
      status: 'requiredBoth',
      items: [{ text: { text: 'Writes it.' }, mark: undefined, word: '' }],
      topics: [],
      date: 'March 17, 2026',
      address: 'https://example.org/page',
    });
  });

  it('is the same while the screen compares with another role or version', () => {
    const plain = checklistView(small(), select({ role: 'dev', level: 'low' }), t, TODAY);
    for (const other of [{ otherRole: 'ops' }, { versions: true }])
      expect(checklistView(small(), select({ role: 'dev', level: 'low', ...other }), t, TODAY)).to.deep.equal(plain);
    expect(plain).to.not.equal(undefined);
  });

  it('is of the level compared with, up or down', () => {
    const view = checklistView(small(), select({ role: 'dev', level: 'high', target: 'low' }), t, TODAY);
    expect(view).to.deep.include({
      toLabel: 'Compared',
      items: [{ text: { text: 'Reads it.' }, mark: undefined, word: '' }],
    });
  });

  it('has no items where the document says nothing', () => {
    const view = checklistView(small(), select({ role: 'ops', level: 'high', target: 'low' }), t, TODAY);
    expect(view).to.deep.include({ status: 'notDefinedTo', items: [] });
  });

  it('has the marks of the reader, with their words', () => {
    const expectations = [
      { role: 'dev', level: 'low', required: true, description: 'x' },
      {
        role: 'dev',
        level: 'high',
        required: true,
        description: 'x',
        items: ['One', 'Two', 'Three'],
        topics: ['A', 'B'],
      },
      { role: 'ops', level: 'high', required: false, description: 'x' },
    ];
    const marks = (index: number) => (['covered', 'partly'] as const)[index];
    const view = checklistView(small({ expectations }), select({ role: 'dev', level: 'low' }), t, { ...TODAY, marks });
    expect(view?.items.map(({ text, mark, word }) => [text.text, mark, word])).to.deep.equal([
      ['One', 'covered', 'Covered'],
      ['Two', 'partly', 'Partly covered'],
      ['Three', undefined, ''],
    ]);
    expect(view?.topics).to.deep.equal([{ text: 'A' }, { text: 'B' }]);
  });

  it('has the address that the document names, before that of the page', () => {
    const url = 'https://example.org/skills/small';
    const view = checklistView(small({ url }), select({ role: 'dev', level: 'low' }), t, TODAY);
    expect(view?.address).to.equal(url);
  });
});
