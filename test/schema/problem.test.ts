import { expect } from 'chai';
import { formatFound, formatPath } from '../../src/schema/problem.js';

describe('formatPath', () => {
  const rows: readonly [readonly PropertyKey[], string][] = [
    [[], ''],
    [['id'], 'id'],
    [['levels', 2, 'name'], 'levels[2].name'],
    [['expectations', 0, 'description', 'de-CH'], 'expectations[0].description.de-CH'],
    [[3], '[3]'],
    [[0, 1], '[0][1]'],
  ];
  for (const [path, text] of rows) {
    it(`writes ${JSON.stringify(path)} as "${text}"`, () => {
      expect(formatPath(path)).to.equal(text);
    });
  }
});

describe('formatFound', () => {
  const rows: readonly [string, unknown, string | undefined][] = [
    ['nothing', undefined, undefined],
    ['null', null, 'null'],
    ['a number', 0, '0'],
    ['true', true, 'true'],
    ['text', 'a "b"', '"a \\"b\\""'],
    ['an empty list', [], '[]'],
    ['a list, by its length', [1, [2], 3], '[…] (3)'],
    ['an empty object', {}, '{}'],
    ['an object, by its keys', { a: 1, b: { c: 2 } }, '{ a, b }'],
    ['the first three of many keys', { a: 1, b: 2, c: 3, d: 4 }, '{ a, b, c, … }'],
    ['a function', Math.max, 'function max() { [native code] }'],
  ];
  for (const [title, value, text] of rows) {
    it(`writes ${title}`, () => {
      expect(formatFound(value)?.replace(/\s+/g, ' ')).to.equal(text);
    });
  }

  it('cuts long text and long keys', () => {
    for (const value of ['x'.repeat(1000), { ['k'.repeat(1000)]: 1 }]) {
      expect(formatFound(value)).to.match(/…$/).and.to.have.length.within(50, 61);
    }
  });

  it('cuts between characters, not within one', () => {
    for (const start of ['', 'a']) {
      expect(formatFound(start + '😀'.repeat(100))).to.match(/^"a?(😀)+…$/u);
    }
  });
});
