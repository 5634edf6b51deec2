import { expect } from 'chai';
import { findMatches } from '../../src/view/find-matches.js';
import { fold } from '../../src/view/fold.js';

describe('the places where a text contains what is searched for', () => {
  const table: readonly [text: string, query: string, locale: string, found: readonly string[]][] = [
    ['Kafka, KafkaJS and kafka-go', 'kafka', 'en', ['Kafka', 'Kafka', 'kafka']],
    ['RabbitMQ', 'kafka', 'en', []],
    ['RabbitMQ', '', 'en', []],
    ['Ein Café, zwei Cafe\u0301s', 'cafe', 'de', ['Café', 'Cafe\u0301']],
    ['Ein Cafe', 'CAFÉ', 'de', ['Cafe']],
    ['Große Straßen', 'strassen', 'de', ['Straßen']],
    ['Große Straßen', 'gros', 'de', ['Groß']],
    ['å ä a', 'a', 'sv', ['a']],
    ['İİ ISI', 'i', 'tr', ['İ', 'İ', 'I', 'I']],
    ['👩🏽‍🚒 fire 👩🏽‍🚒', 'fire', 'en', ['fire']],
    ['aaaa', 'aa', 'en', ['aa', 'aa']],
  ];
  for (const [text, query, locale, found] of table)
    it(`${JSON.stringify(query)} in ${JSON.stringify(text)}: ${JSON.stringify(found)}`, () => {
      const places = findMatches(text, fold(query, locale), locale);
      expect(places.map(([start, end]) => text.slice(start, end))).to.deep.equal(found);
    });
});
