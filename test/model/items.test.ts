import { expect } from 'chai';
import { checkItems, itemsOf, itemTexts, sentences } from '../../src/model/items.js';
import { Profile } from '../../src/model/profile.js';
import { localText } from '../../src/model/text.js';
import { PROFILE_FILES, readDocument, SEED, smallDocument } from '../harness/data-files.js';

const rows: readonly [string, string, string, readonly string[]][] = [
  ['nothing', 'en', '', []],
  ['white space', 'en', ' \n\r\n ', []],
  ['a sentence without an end', 'en', 'Knows Kafka', ['Knows Kafka']],
  ['two sentences', 'en', 'Reads code. Writes code.', ['Reads code.', 'Writes code.']],
  ['names that begin with a full stop', 'en', 'Knows .NET well. Uses .NET 9.', ['Knows .NET well.', 'Uses .NET 9.']],
  ['names with a full stop inside', 'en', 'Writes Node.js and D3.js code.', ['Writes Node.js and D3.js code.']],
  ['numbers', 'en', 'Keeps 99.9 % up. Knows 1.5.', ['Keeps 99.9 % up.', 'Knows 1.5.']],
  ['questions and calls', 'en', 'Why? Because!  So it is.', ['Why?', 'Because!', 'So it is.']],
  ['quotes and brackets', 'en', 'Says “done.” Then (really.) Leaves.', ['Says “done.”', 'Then (really.)', 'Leaves.']],
  ['lines', 'en', 'First line\nSecond line\r\n\r\nThird line', ['First line', 'Second line', 'Third line']],
  ['bullets', 'en', '• one\n  – two\n- three\n* four\n‣ five', ['one', 'two', 'three', 'four', 'five']],
  ['a bullet with two sentences', 'en', '• One. Two.\n• Three.', ['One.', 'Two.', 'Three.']],
  ['a hyphen that is no bullet', 'en', '-1 is less than 0.\n*args too', ['-1 is less than 0.', '*args too']],
  ['Arabic', 'ar', 'يفهم الأنماط. هل يطبقها؟ نعم.', ['يفهم الأنماط.', 'هل يطبقها؟', 'نعم.']],
  ['Hindi', 'hi', 'वह पढ़ता है। वह लिखता है।', ['वह पढ़ता है।', 'वह लिखता है।']],
  ['Chinese, without spaces', 'zh', '理解消息队列。设计系统！为什么？', ['理解消息队列。', '设计系统！', '为什么？']],
  ['Japanese, with English names', 'ja', 'Kafkaを理解する。Node.jsを使う。', ['Kafkaを理解する。', 'Node.jsを使う。']],
  ['a language tag that is none', 'en_US', 'Reads code. Writes code.', ['Reads code.', 'Writes code.']],
];

describe('sentences', () => {
  for (const [title, language, text, expected] of rows) {
    it(`of ${title}`, () => {
      expect(sentences(text, language)).to.deep.equal(expected);
    });
  }

  it('of the 45 cells of the seed split between a full stop and a capital letter, and nowhere else', async () => {
    const { expectations } = await readDocument(SEED);
    const wrong = expectations.flatMap(({ description }) => {
      const { text } = localText(description, { locale: 'en', language: 'en' });
      const right = text.split(/(?<=\.) (?=[A-Z])/);
      const found = sentences(text, 'en');
      return JSON.stringify(found) === JSON.stringify(right) ? [] : [{ found, right }];
    });
    expect(wrong).to.deep.equal([]);
  });

  for (const name of PROFILE_FILES) {
    it(`of ${name} lose no word and are never empty`, async () => {
      const { expectations, language = 'en' } = await readDocument(name);
      for (const { description } of expectations) {
        const { text } = localText(description, { locale: language, language });
        const found = sentences(text, language);
        expect(found.every((sentence) => sentence.trim() === sentence && sentence !== '')).to.equal(true);
        const bare = (given: string): string => given.replace(/^\s*[•‣◦▪*–-]\s+/gmu, '').replace(/\s+/g, '');
        expect(bare(found.join(' '))).to.equal(bare(text));
      }
    });
  }
});

describe('itemsOf', () => {
  const description = { en: 'Reads. Writes.', de: 'Liest. Schreibt.' };
  const cell = { role: 'dev', level: 'low', required: true, description };

  it('has the authored items before the sentences of the description', () => {
    const choice = { locale: 'en', language: 'en' };
    expect(itemsOf({ ...cell, items: ['read', { en: 'write' }] }, choice)).to.deep.equal([
      { text: 'read' },
      { text: 'write' },
    ]);
    expect(itemsOf(cell, choice)).to.deep.equal([{ text: 'Reads.' }, { text: 'Writes.' }]);
  });

  it('says which language they are in when it is not the one asked for', () => {
    expect(itemsOf(cell, { locale: 'fr', language: 'de' })).to.deep.equal([
      { text: 'Liest.', lang: 'de' },
      { text: 'Schreibt.', lang: 'de' },
    ]);
  });
});

describe('checkItems', () => {
  const profileOf = (parts: object): Profile =>
    new Profile(
      smallDocument({
        language: 'en',
        expectations: [{ role: 'dev', level: 'low', required: true, description: 'One. Two.', ...parts }],
      }),
    );

  it('are remembered by the text in the document’s language, and shown in the reader’s', () => {
    const profile = profileOf({ items: [{ en: 'read', de: 'lesen' }, 'write'] });
    expect(checkItems(profile, 0, 0, 'de')).to.deep.equal([
      { text: 'read', shown: { text: 'lesen' } },
      { text: 'write', shown: { text: 'write', lang: 'en' } },
    ]);
    expect(itemTexts(profile, 0, 0)).to.deep.equal(['read', 'write']);
  });

  it('are shown in the document’s language when a translation has another number of sentences', () => {
    const profile = profileOf({ description: { en: 'One. Two.', de: 'Eins und zwei.' } });
    expect(checkItems(profile, 0, 0, 'de')).to.deep.equal([
      { text: 'One.', shown: { text: 'One.', lang: 'en' } },
      { text: 'Two.', shown: { text: 'Two.', lang: 'en' } },
    ]);
  });

  it('are none where the document says nothing', () => {
    expect(checkItems(profileOf({}), 1, 1, 'en')).to.deep.equal([]);
    expect(itemTexts(profileOf({}), 1, 1)).to.deep.equal([]);
  });
});
