import { expect } from 'chai';
import { parseJson } from '../../src/schema/parse-json.js';

describe('parseJson', () => {
  it('reads a JSON value', () => {
    expect(parseJson(' {"a":[1,null,"é"]} ')).to.deep.equal({ ok: true, value: { a: [1, null, 'é'] } });
  });

  it('skips one byte order mark, and no more than one', () => {
    expect(parseJson('\ufeff{"a":1}')).to.deep.equal({ ok: true, value: { a: 1 } });
    expect(parseJson('\ufeff\ufeff{"a":1}').ok).to.equal(false);
  });

  const refused: readonly [string, string, RegExp][] = [
    [
      'an HTML page, named as what was found',
      '\n<!doctype html><title>Sign in</title>',
      /^"<!doctype html><title>Sign in/,
    ],
    ['an empty text', '', /^""$/],
    ['white space', ' \n ', /^""$/],
    ['a comma too many, in the words of the parser', '[1,]', /JSON|Unexpected|token/i],
    ['a text cut short', '{"a":', /JSON|Unexpected|end/i],
  ];
  for (const [title, text, found] of refused) {
    it(`refuses ${title}`, () => {
      const result = parseJson(text);
      if (result.ok) throw new Error('it was read');
      expect(result.problem).to.include({ code: 'not-json', severity: 'error', path: '', expected: 'json' });
      expect(result.problem.found).to.match(found);
    });
  }

  it('keeps what was found short, however long the text', () => {
    for (const text of [`<${'x'.repeat(1_000_000)}`, `{"${'x'.repeat(1_000_000)}" 1}`]) {
      const result = parseJson(text);
      if (result.ok) throw new Error('it was read');
      expect(result.problem.found?.length).to.be.within(1, 160);
    }
  });
});
