import { expect } from 'chai';
import { fold } from '../../src/view/fold.js';

describe('a text as it is searched', () => {
  const table: readonly [locale: string, text: string, folded: string][] = [
    ['en', 'Apache KAFKA – v2', 'apache kafka – v2'],
    ['en', 'Café ÅÄÖ naïve', 'cafe aao naive'],
    ['en', 'Cafe\u0301', 'cafe'],
    ['sv', 'Café ÅÄÖ', 'cafe åäö'],
    ['de', 'Straße, ÜBER', 'strasse, uber'],
    ['fr', 'Œuvre ÇA', 'œuvre ca'],
    ['tr', 'İSTANBUL ısı ğ', 'istanbul isi ğ'],
    ['tr', 'API', 'api'],
    ['el', 'ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['en', 'ＡＢＣ ﬁn', 'abc fin'],
    ['ko', '각 가', '각 가'],
    ['ar', 'مُحَمَّد', 'محمد'],
    ['hi', 'कुल', 'कुल'],
    ['en', '', ''],
  ];
  for (const [locale, text, folded] of table)
    it(`is ${JSON.stringify(folded)} for ${JSON.stringify(text)} in ${locale}`, () => {
      expect(fold(text, locale)).to.equal(folded);
    });
});
