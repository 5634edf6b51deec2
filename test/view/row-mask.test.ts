import { expect } from 'chai';
import { Profile } from '../../src/model/profile.js';
import { roleMask, rowMask } from '../../src/view/row-mask.js';
import { NOTHING_SELECTED, type Selection } from '../../src/view/selection.js';
import { smallDocument } from '../harness/data-files.js';

const profile = new Profile(smallDocument());
const select = (parts: Partial<Selection>): Selection => ({ ...NOTHING_SELECTED, ...parts });
const numbers = (mask: Uint8Array | undefined): number[] | undefined => mask && [...mask];

describe('the rows that the filters leave', () => {
  // Developer: required at both levels. Operator: not defined at Low, optional at High.
  const table: readonly [string, Partial<Selection>, low?: number[], high?: number[], anywhere?: number[]][] = [
    ['without a filter', {}],
    ['with a blank search', { query: ' \t' }],
    ['a role', { roles: ['ops'] }, [0, 1], [0, 1], [0, 1]],
    ['no role', { roles: [] }, [0, 0], [0, 0], [0, 0]],
    ['required only', { requiredOnly: true }, [1, 0], [1, 0], [1, 0]],
    ['a word of one description', { query: ' WRITES' }, [0, 0], [1, 0], [1, 0]],
    ['a word of all descriptions at one level', { query: 's it' }, [1, 0], [1, 1], [1, 1]],
    ['a word of a role', { query: 'operator' }, [0, 1], [0, 1], [0, 1]],
    ['a search and required only', { query: 's it', requiredOnly: true }, [1, 0], [1, 0], [1, 0]],
    ['a search and a role', { query: 'writes', roles: ['ops'] }, [0, 0], [0, 0], [0, 0]],
  ];
  for (const [title, parts, low, high, anywhere] of table)
    it(`${title}: ${JSON.stringify([low, high, anywhere])}`, () => {
      const selection = select(parts);
      expect(numbers(rowMask(profile, 0, selection, 'en')), 'Low').to.deep.equal(low);
      expect(numbers(rowMask(profile, 1, selection, 'en')), 'High').to.deep.equal(high);
      expect(numbers(roleMask(profile, selection, 'en')), 'anywhere').to.deep.equal(anywhere);
    });

  it('are searched in the texts that the reader sees', () => {
    const description = { en: 'Reads it.', de: 'Liest Café-Karten.' };
    const bilingual = new Profile(
      smallDocument({ expectations: [{ role: 'dev', level: 'low', required: true, description }] }),
    );
    const found = (query: string, locale: string): boolean =>
      rowMask(bilingual, 0, select({ query }), locale)?.[0] === 1;
    expect(found('cafe', 'de')).to.equal(true);
    expect(found('reads', 'de')).to.equal(false);
    expect(found('reads', 'en')).to.equal(true);
  });
});
