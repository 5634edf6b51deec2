import { expect } from 'chai';
import type { LocalText } from '../../src/model/text.js';
import type { TextPart } from '../../src/model/word-diff.js';
import { listParts, textParts } from '../../src/view/text-parts.js';

const german = (text: string): LocalText => ({ text, lang: 'de' });
const part = (kind: TextPart['kind'], text: string, lang?: string): TextPart =>
  lang === undefined ? { kind, text } : { kind, text, lang };

describe('textParts', () => {
  const rows: readonly [string, LocalText | undefined, LocalText | undefined, readonly TextPart[]][] = [
    ['are none of no text', undefined, undefined, []],
    ['are none of empty texts', { text: '' }, undefined, []],
    ['are one of a text that came', undefined, { text: 'Reads.' }, [part('added', 'Reads.')]],
    ['are one of a text that went', { text: 'Reads.' }, undefined, [part('removed', 'Reads.')]],
    ['are one of a text that is the same', german('Liest.'), german('Liest.'), [part('same', 'Liest.', 'de')]],
    [
      'are passages of a text that has changed',
      { text: 'Reads code.' },
      { text: 'Reads all code.' },
      [part('same', 'Reads '), part('added', 'all '), part('same', 'code.')],
    ],
    [
      'have the language of the text',
      german('Liest es.'),
      german('Liest das.'),
      [part('same', 'Liest ', 'de'), part('removed', 'es', 'de'), part('added', 'das', 'de'), part('same', '.', 'de')],
    ],
    [
      'are the whole of texts in two languages',
      { text: 'Reads Kafka.' },
      german('Liest Kafka.'),
      [part('removed', 'Reads Kafka.'), part('added', 'Liest Kafka.', 'de')],
    ],
    ['are one of equal texts in two languages', { text: 'Kafka' }, german('Kafka'), [part('same', 'Kafka', 'de')]],
  ];
  for (const [title, before, after, parts] of rows) {
    it(title, () => {
      expect(textParts(before, after, 'en')).to.deep.equal(parts);
    });
  }
});

describe('listParts', () => {
  const signs = { same: '', added: '+', removed: '-' } as const;
  /** What is special; the older list and the newer one; the entries, with a sign before what came or went. */
  const rows: readonly [string, readonly string[], readonly string[], readonly string[]][] = [
    ['are none of no entry', [], [], []],
    ['are the entries of equal lists', ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['show what came', ['a'], ['a', 'b'], ['a', '+b']],
    ['show what went where it was', ['a', 'b', 'c'], ['a', 'c'], ['a', '-b', 'c']],
    [
      'show an entry that has changed word by word',
      ['Reads code', 'b'],
      ['Reads prose', 'b'],
      ['Reads |-code|+prose', 'b'],
    ],
    ['show two that have changed each by itself', ['a x', 'a y'], ['b x', 'b y'], ['-a|+b| x', '-a|+b| y']],
    ['show more that came than went', ['a', 'x'], ['b', 'c', 'x'], ['-a|+b', '+c', 'x']],
    ['show an entry that has moved where it stands now', ['a', 'b', 'c'], ['c', 'a', 'b'], ['c', 'a', 'b']],
    ['leave out empty entries', ['', 'a'], ['a', ''], ['a']],
  ];
  for (const [title, before, after, entries] of rows) {
    it(title, () => {
      const texts = (list: readonly string[]): LocalText[] => list.map((text) => ({ text }));
      const lines = listParts(texts(before), texts(after), 'en').map((parts) =>
        parts.map(({ kind, text }) => signs[kind] + text).join('|'),
      );
      expect(lines).to.deep.equal(entries);
    });
  }
});
