import { expect } from 'chai';
import { parseJson } from '../../src/schema/parse-json.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { readValue, smallDocument } from '../harness/data-files.js';

const many = 200_000;

/** Runs, and fails when that took long: what grows with the square of its input takes minutes here. */
function quickly<T>(run: () => T): T {
  const start = performance.now();
  const result = run();
  expect(performance.now() - start).to.be.below(60_000);
  return result;
}

describe('a hostile document', function () {
  this.timeout(90_000);

  it('of 50,000 bad levels is refused, each of them named', () => {
    const value = smallDocument({ levels: new Array(50_000).fill(0) });
    expect(quickly(() => parseProfile(value)).problems).to.have.length(50_000);
  });

  it('of a million bad levels is refused, in at least one word', () => {
    const value = smallDocument({ levels: new Array(1_000_000).fill(0) });
    const { document, problems } = quickly(() => parseProfile(value));
    expect(document).to.equal(undefined);
    expect(problems[0]).to.include({ severity: 'error', code: 'wrong-type' });
  });

  it('of 200,000 bad expectations shows the others, and names each', () => {
    const value = smallDocument({
      expectations: [...smallDocument().expectations, ...new Array<unknown>(many).fill(0)],
    });
    const { document, problems } = quickly(() => parseProfile(value));
    expect(document?.expectations).to.have.length(3);
    expect(problems).to.have.length(many);
  });

  it('of 200,000 unknown keys is shown, with as many warnings', () => {
    const value = smallDocument(Object.fromEntries(Array.from({ length: many }, (_, n) => [`k${n}`, n])));
    const { document, problems } = quickly(() => parseProfile(value));
    expect(problems).to.have.length(many);
    expect(document?.roles).to.have.length(2);
  });

  it('of 50,000 bad items in one expectation loses the items only', () => {
    const items = ['first', ...new Array<number>(50_000).fill(0), 'last'];
    const value = smallDocument({ expectations: [{ ...smallDocument().expectations[0], items }] });
    expect(quickly(() => parseProfile(value)).document?.expectations[0]?.items).to.deep.equal(['first', 'last']);
  });

  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
  ] as const) {
    it(`nested 50,000 deep in ${open}…${close} is answered with a problem or shown without that part`, () => {
      const deep = `${open.repeat(50_000)}1${close.repeat(50_000)}`;
      const whole = parseJson(deep);
      expect(whole.ok ? parseProfile(whole.value).problems.length : whole.problem.code).to.be.oneOf([1, 6, 'not-json']);

      const part = parseJson(JSON.stringify(smallDocument({ summary: 'DEEP' })).replace('"DEEP"', deep));
      if (!part.ok) expect(part.problem.code).to.equal('not-json');
      else {
        const { document, problems } = parseProfile(part.value);
        expect(problems).to.have.length(1);
        expect(document).to.be.an('object').that.does.not.have.property('summary');
      }
    });
  }

  it('with the keys of prototypes at any one place, or at every place, does not reach one', async () => {
    const keys = [
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '"prototype":{"polluted":1}',
      '"__proto__":null',
    ];
    const text = JSON.stringify(await readValue('catalog/http-api-design.json'));
    const places = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
    const planted = keys.flatMap((key) => [
      text.replaceAll('{"', `{${key},"`),
      ...places.map((place) => `${text.slice(0, place)}${key},${text.slice(place)}`),
    ]);
    expect(planted.length).to.be.above(200);
    for (const each of planted) {
      const json = parseJson(each);
      const { document } = parseProfile(json.ok ? json.value : undefined);
      const parts = [
        document,
        ...(document?.levels ?? []),
        ...(document?.roles ?? []),
        ...(document?.expectations ?? []),
      ];
      for (const part of [{}, [], ...parts]) expect(part).to.not.have.property('polluted');
    }
  });

  it('that is no JSON value at all (function, symbol, bigint, cyclic object) is refused in words', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    for (const value of [undefined, () => 1, Symbol('x'), 10n, cyclic, new Map(), new Date(0)]) {
      const { document, problems } = parseProfile(value);
      expect(document).to.equal(undefined);
      expect(problems).to.not.have.length(0);
      expect(parseProfile(smallDocument({ id: value })).problems[0]?.path).to.equal('id');
    }
  });
});
