import { expect } from 'chai';
import { sentences } from '../../src/model/items.js';
import { localText } from '../../src/model/text.js';
import { PROFILE_FILES, readDocument, SEED } from '../harness/data-files.js';

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
