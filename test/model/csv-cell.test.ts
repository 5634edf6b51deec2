import { expect } from 'chai';
import fc from 'fast-check';
import { csvCell, csvRow, textOfCell } from '../../src/model/csv-cell.js';

describe('csvCell', () => {
  const rows: [title: string, text: string, expected: string][] = [
    ['plain text', 'Go', 'Go'],
    ['nothing', '', ''],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'a "b"', '"a ""b"""'],
    ['lines', 'a\nb', '"a\nb"'],
    ['a semicolon, which separates nothing here', 'a;b', 'a;b'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=SUM(A1,B1)', `"'=SUM(A1,B1)"`],
    ['a list that begins with a dash', '- a', "'- a"],
    ['a handle', '@a', "'@a"],
    ['a tab', '\ta', "'\ta"],
    ['a wide formula', '＝1', "'＝1"],
    ['an apostrophe before a formula', "'=1", "''=1"],
    ['an apostrophe before a word', "'tis", "'tis"],
  ];
  for (const [title, text, expected] of rows)
    it(`writes ${title}`, () => {
      expect(csvCell(text)).to.equal(expected);
    });

  it('quotes what holds the separator', () => {
    expect(csvCell('a;b', ';')).to.equal('"a;b"');
    expect(csvCell('a,b', ';')).to.equal('a,b');
    expect(csvRow(['a;b', '=c', ''], ';')).to.equal(`"a;b";'=c;\r\n`);
  });
});

describe('textOfCell', () => {
  /** What a reader of CSV makes of a cell. */
  const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);

  it('gives back every text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\n"]?[ab'",]{0,3}$/));
    fc.assert(fc.property(text, (given) => textOfCell(unquoted(csvCell(given))) === given));
  });
  for (const text of ["'=1", "''=1", "'", "''", "'a", '=', "'\n", '"', '="\''])
    it(`gives back ${JSON.stringify(text)}`, () => {
      expect(textOfCell(unquoted(csvCell(text)))).to.equal(text);
    });
});
