import { expect } from 'chai';
import { decimals } from '../../src/embed/tracking/decimals.js';
import { isoDuration } from '../../src/embed/tracking/iso-duration.js';
import { languageTag } from '../../src/embed/tracking/language-tag.js';
import { timespan } from '../../src/embed/tracking/scorm-12.js';

const HOUR = 3_600_000;

describe('a time', () => {
  const rows: readonly [number, string, string][] = [
    [0, '0000:00:00.00', 'PT0S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [4, '0000:00:00.00', 'PT0S'],
    [12_345, '0000:00:12.35', 'PT12.35S'],
    [59_999, '0000:01:00.00', 'PT60S'],
    [HOUR + 2 * 60_000 + 3_450, '0001:02:03.45', 'PT3723.45S'],
    [123 * HOUR, '0123:00:00.00', 'PT442800S'],
    [12_345 * HOUR, '9999:00:00.00', 'PT44442000S'],
  ];
  for (const [milliseconds, in12, in2004] of rows)
    it(`of ${milliseconds} ms is ${in12} and ${in2004}`, () => {
      expect(timespan(milliseconds)).to.equal(in12);
      expect(isoDuration(milliseconds)).to.equal(in2004);
    });
});

describe('a share', () => {
  const rows: readonly [number, number, string][] = [
    [0, 7, '0'],
    [1, 7, '1'],
    [1 / 3, 7, '0.3333333'],
    [0.5, 7, '0.5'],
    [1e-7, 7, '0.0000001'],
    [1e-9, 7, '0'],
    [100, 2, '100'],
    [66.666, 2, '66.67'],
  ];
  for (const [value, most, expected] of rows)
    it(`of ${value} is ${expected}`, () => {
      expect(decimals(value, most)).to.equal(expected);
    });
});

describe('the language of a platform', () => {
  const rows: readonly [unknown, string][] = [
    ['de', 'de'],
    ['DE-at', 'de-AT'],
    ['pt_BR', 'pt-BR'],
    [' fr-CH, en;q=0.5', 'fr-CH'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['', ''],
    ['English', ''],
    ['de-', ''],
    ['*', ''],
    [undefined, ''],
    [7, ''],
  ];
  for (const [value, expected] of rows)
    it(`${String(value)} is "${expected}"`, () => {
      expect(languageTag(value)).to.equal(expected);
    });
});
