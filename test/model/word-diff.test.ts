import { expect } from 'chai';
import fc from 'fast-check';
import { localText } from '../../src/model/text.js';
import { countChanges, diffWords, type TextPart } from '../../src/model/word-diff.js';
import { PROFILE_FILES, readProfile, readValue, SEED } from '../harness/data-files.js';

/** The parts as one line: `Reads [-code-]{+prose+}.` */
const lineOf = (parts: readonly TextPart[]): string =>
  parts.map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[kind]).join('');

const joined = (parts: readonly TextPart[], without: TextPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

/** What holds of the difference of any two texts. */
function checkParts(before: string, after: string, language: string): void {
  const parts = diffWords(before, after, language);
  expect(joined(parts, 'added')).to.equal(before);
  expect(joined(parts, 'removed')).to.equal(after);
  parts.forEach(({ kind, text }, at) => {
    expect(text).to.not.equal('');
    const next = parts[at + 1];
    if (!next) return;
    expect(`${kind} ${next.kind}`).to.be.oneOf([
      'same added',
      'same removed',
      'added same',
      'removed same',
      'removed added',
    ]);
    if (kind === 'removed' && next.kind === 'added') expect(next.text).to.not.equal(text);
  });
}

/** What is special; language; before, after; the parts; passages, words added, words removed. */
const rows: readonly [string, string, string, string, string, string][] = [
  ['nothing', 'en', '', '', '', '0 0 0'],
  ['equal texts', 'en', 'Reads code.', 'Reads code.', 'Reads code.', '0 0 0'],
  ['a text that came', 'en', '', 'Reads code.', '{+Reads code.+}', '1 2 0'],
  ['a text that went', 'en', 'Reads code.', '', '[-Reads code.-]', '1 0 2'],
  ['a word replaced', 'en', 'Reads old code.', 'Reads new code.', 'Reads [-old-]{+new+} code.', '1 1 1'],
  ['the first word', 'en', 'Reads code.', 'Writes code.', '[-Reads-]{+Writes+} code.', '1 1 1'],
  ['the ends', 'en', 'Reads code slowly', 'Writes code fast', '[-Reads-]{+Writes+} code [-slowly-]{+fast+}', '2 2 2'],
  ['a word added', 'en', 'Reads code.', 'Reads code well.', 'Reads code{+ well+}.', '1 1 0'],
  ['a word removed', 'en', 'Reads all code.', 'Reads code.', 'Reads [-all -]code.', '1 0 1'],
  ['half a word', 'en', 'Understands queues.', 'Understands queueing.', 'Understands [-queues-]{+queueing+}.', '1 1 1'],
  ['punctuation', 'en', 'Reads code.', 'Reads code!', 'Reads code[-.-]{+!+}', '1 0 0'],
  ['white space', 'en', 'Reads  code.', 'Reads code.', 'Reads[-  -]{+ +}code.', '1 0 0'],
  ['a line break', 'en', 'Reads. Writes.', 'Reads.\nWrites.', 'Reads.[- -]{+\n+}Writes.', '1 0 0'],
  ['capitals', 'en', 'reads code', 'Reads code', '[-reads-]{+Reads+} code', '1 1 1'],
  ['names with signs', 'en', 'Knows C# well.', 'Knows C++ well.', 'Knows [-C#-]{+C+++} well.', '1 1 1'],
  ['names with full stops', 'en', 'Uses .NET well.', 'Uses Go well.', 'Uses [-.NET-]{+Go+} well.', '1 1 1'],
  [
    'a lone short word between two changed ones, which joins them',
    'en',
    'Reads the code.',
    'Writes the text.',
    '[-Reads the code-]{+Writes the text+}.',
    '1 3 3',
  ],
  [
    'a long word and a short one that change places, by the long one',
    'en',
    'observability in',
    'in observability',
    '{+in +}observability[- in-]',
    '2 1 1',
  ],
  [
    'words in another order',
    'en',
    'alpha beta gamma delta',
    'delta gamma beta alpha',
    '[-alpha beta gamma delta-]{+delta gamma beta alpha+}',
    '1 4 4',
  ],
  [
    'few words between two rewritten passages',
    'en',
    'Sets up some small local brokers for first trials.',
    'Runs very large shared brokers across four regions.',
    '[-Sets up some small local brokers for first trials-]{+Runs very large shared brokers across four regions+}.',
    '1 8 9',
  ],
  [
    'a sentence added between two that begin alike',
    'en',
    'Knows Kafka. Knows NATS.',
    'Knows Kafka. Knows RabbitMQ. Knows NATS.',
    'Knows Kafka. {+Knows RabbitMQ. +}Knows NATS.',
    '1 2 0',
  ],
  [
    'a sentence removed from the start',
    'en',
    'Knows Kafka. Knows NATS.',
    'Knows NATS.',
    '[-Knows Kafka. -]Knows NATS.',
    '1 0 2',
  ],
  [
    'three changes far apart',
    'en',
    'Follows team conventions for producing messages via RabbitMQ or Azure Service Bus.',
    'Follows all conventions for producing messages via RabbitMQ, Kafka or Azure Service Bus, and reviews them.',
    'Follows [-team-]{+all+} conventions for producing messages via RabbitMQ{+, Kafka+} or Azure Service Bus{+, and reviews them+}.',
    '3 5 1',
  ],
  ['German', 'de', 'Prüft Größen.', 'Prüft alle Größen.', 'Prüft {+alle +}Größen.', '1 1 0'],
  ['Arabic', 'ar', 'يفهم الأنماط.', 'يفهم كل الأنماط.', 'يفهم {+كل +}الأنماط.', '1 1 0'],
  [
    'Japanese, without spaces',
    'ja',
    'Kafkaを理解する。Node.jsを使う。',
    'RabbitMQを理解する。Node.jsを使う。',
    '[-Kafka-]{+RabbitMQ+}を理解する。Node.jsを使う。',
    '1 1 1',
  ],
  ['a language tag that is none', 'en_US', 'Reads old code.', 'Reads code.', 'Reads [-old -]code.', '1 0 1'],
];

describe('diffWords', () => {
  for (const [title, language, before, after, line, counts] of rows) {
    it(`of ${title}`, () => {
      const parts = diffWords(before, after, language);
      expect(lineOf(parts)).to.equal(line);
      const { passages, added, removed } = countChanges(parts, language);
      expect(`${passages} ${added} ${removed}`).to.equal(counts);
      checkParts(before, after, language);
    });
  }

  const word = fc.constantFrom(
    'a',
    'the',
    'Kafka',
    'queue',
    'queues',
    'C#',
    '.NET',
    '理解',
    'する',
    'كل',
    'e\u0301',
    'é',
  );
  const gap = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\r\n', '. ', ', ', '。', '-', '#', '+');
  const prose = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((pairs) => pairs.flat().join(''));
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const broken = fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u200d', '\u0301', ' ', 'a'), maxLength: 30 });
  const language = fc.constantFrom('en', 'ja', 'ar', 'th', 'none at all');

  for (const [title, text] of [
    ['prose', prose],
    ['any text', anything],
    ['broken characters', broken],
  ] as const) {
    it(`of ${title} gives both texts back to the letter`, () => {
      fc.assert(fc.property(text, text, language, checkParts), { numRuns: 500 });
    });
  }

  it('of a text and itself with one word replaced shows that word alone', () => {
    const words = fc.array(fc.constantFrom<string>('broker', 'queue', 'topic', 'stream'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.nat(), (list, place) => {
        const at = place % list.length;
        const changed = list.with(at, 'retry');
        const parts = diffWords(list.join(' '), changed.join(' '), 'en').filter(({ kind }) => kind !== 'same');
        expect(lineOf(parts)).to.equal(`[-${list[at] ?? ''}-]{+retry+}`);
      }),
    );
  });

  for (const name of PROFILE_FILES) {
    it(`between neighbouring levels of ${name} gives both texts back to the letter`, async () => {
      const profile = await readProfile(name);
      const choice = { locale: profile.language, language: profile.language };
      for (const role of profile.roles.keys()) {
        const texts = profile.levels.map((_, level) => {
          const cell = profile.expectation(role, level);
          return cell ? localText(cell.description, choice).text : '';
        });
        texts.slice(1).forEach((text, level) => checkParts(texts[level] ?? '', text, profile.language));
      }
    });
  }

  it('between neighbouring levels of the seed is passages, not confetti', async () => {
    const { expectations } = (await readValue(SEED)) as { expectations: { role: string; description: string }[] };
    const texts = expectations.filter(({ role }) => role === 'backend-go').map(({ description }) => description);
    const passages = texts
      .slice(1)
      .map((text, level) => countChanges(diffWords(texts[level] ?? '', text, 'en'), 'en').passages);
    expect(passages).to.have.length(4);
    expect(Math.max(...passages)).to.be.at.most(3);
  });

  describe('of 20,000 words', () => {
    const long = (step: number): string[] => Array.from({ length: 20_000 }, (_, n) => `w${(n * step) % 5003}`);

    it('shows the one that has changed', () => {
      const words = long(7);
      const parts = diffWords(words.join(' '), words.with(10_000, 'retry').join(' '), 'en');
      expect(parts.map(({ kind }) => kind)).to.deep.equal(['same', 'removed', 'added', 'same']);
      expect(countChanges(parts, 'en')).to.deep.equal({ passages: 1, added: 1, removed: 1 });
    });

    it('written anew is one removed and one added passage', () => {
      const [before, after] = [long(7).join(' '), long(11).join(' ')];
      const parts = diffWords(`${before} end`, `${after} end`, 'en');
      expect(parts.map(({ kind }) => kind)).to.deep.equal(['same', 'removed', 'added', 'same']);
      expect(joined(parts, 'added')).to.equal(`${before} end`);
      expect(joined(parts, 'removed')).to.equal(`${after} end`);
    });

    it('without spaces gives both texts back to the letter', () => {
      checkParts('理解する'.repeat(8_000), '使用する'.repeat(8_000), 'ja');
    });
  });
});
