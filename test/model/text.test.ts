import { expect } from 'chai';
import { localText, type LocalText } from '../../src/model/text.js';
import type { Text } from '../../src/schema/profile-schema.js';

const map = { en: 'colour', 'en-US': 'color', de: 'Farbe', 'zh-Hant': '顏色' };

/** What is asked for, what the document is in, the text, and what the reader gets. */
const rows: readonly [string, string, string, Text, LocalText][] = [
  // plain text is in the language of the document
  ['plain text in the reader’s language', 'en', 'en', 'colour', { text: 'colour' }],
  ['plain text for a region of its language', 'en-GB', 'en', 'colour', { text: 'colour' }],
  ['plain text of a region for the wider language', 'pt', 'pt-BR', 'cor', { text: 'cor' }],
  ['plain text in another language', 'de', 'en', 'colour', { text: 'colour', lang: 'en' }],
  ['plain text in another language of a region', 'de', 'pt-BR', 'cor', { text: 'cor', lang: 'pt-BR' }],
  ['a language whose tag begins alike', 'de', 'den', 'x', { text: 'x', lang: 'den' }],
  ['plain text in another script', 'zh-Hant-TW', 'zh-Hans', '颜色', { text: '颜色', lang: 'zh-Hans' }],
  ['plain text in a script for its language', 'zh', 'zh-Hans', '颜色', { text: '颜色' }],
  ['plain text in another spelling', 'de-CH-1996', 'de-1901', 'Farbe', { text: 'Farbe' }],
  // language maps: RFC 4647 lookup
  ['the exact tag', 'de', 'en', map, { text: 'Farbe' }],
  ['the exact tag before the wider one', 'en-US', 'en', map, { text: 'color' }],
  ['the wider language of a region', 'de-CH', 'en', map, { text: 'Farbe' }],
  ['the wider language of a long tag', 'de-Latn-CH-1996', 'en', map, { text: 'Farbe' }],
  ['a script, from a region of it', 'zh-Hant-TW', 'en', map, { text: '顏色' }],
  ['no narrower tag than was asked for', 'zh', 'en', map, { text: 'colour', lang: 'en' }],
  ['tags in any case', 'DE-ch', 'en', { De: 'Farbe' }, { text: 'Farbe' }],
  ['a private-use subtag', 'en-x-pirate', 'de', map, { text: 'colour' }],
  // nothing in the reader's language
  ['the language of the document', 'fr', 'de', map, { text: 'Farbe', lang: 'de' }],
  ['the wider language of the document', 'fr', 'de-AT', map, { text: 'Farbe', lang: 'de' }],
  ['the first entry', 'fr', 'it', map, { text: 'colour', lang: 'en' }],
  ['the document’s tag as the map writes it', 'fr', 'de', { DE: 'Farbe' }, { text: 'Farbe', lang: 'DE' }],
  // odd input
  ['nothing, of an empty map', 'en', 'en', {}, { text: '' }],
  ['an empty entry, rather than another language', 'de', 'en', { en: 'colour', de: '' }, { text: '' }],
  ['no built-in member of an object', 'constructor', 'toString', { en: 'x' }, { text: 'x', lang: 'en' }],
  ['the first entry for an empty tag', '', '', { en: 'x' }, { text: 'x', lang: 'en' }],
];

describe('localText', () => {
  for (const [title, locale, language, text, expected] of rows) {
    it(`gives ${title} (asked for ${locale || 'nothing'})`, () => {
      expect(localText(text, { locale, language })).to.deep.equal(expected);
    });
  }
});
