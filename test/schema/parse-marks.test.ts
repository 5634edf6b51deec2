import { expect } from 'chai';
import fc from 'fast-check';
import { parseMarks } from '../../src/schema/parse-marks.js';
import { isSoundProgress } from '../../src/schema/sound-marks.js';
import { savedMark } from '../harness/marks.js';
import { changed, oddValues, placesIn } from '../harness/odd-values.js';

/** A file that has every part of the format. */
const whole = {
  format: 'skill-progress',
  version: 1,
  skill: 'small',
  name: { en: 'Small', de: 'Klein' },
  exported: '2026-03-17T09:30:00.000Z',
  roles: [
    { role: 'dev', name: 'Developer', marks: [savedMark(0, 'Reads it.'), savedMark(1, 'b', { mark: 'partly' })] },
    { role: 'ops', marks: [] },
  ],
};

const places = placesIn(whole);

function agree(value: unknown, what: string): void {
  const { document, problems } = parseMarks(value);
  expect(isSoundProgress(value), what).to.equal(problems.length === 0);
  if (problems.length === 0) expect(document, what).to.deep.equal(value);
}

describe('sound marks', () => {
  it('may have every part of the format', () => {
    expect(isSoundProgress(whole)).to.equal(true);
  });

  for (const place of places) {
    const name = place.join('.') || 'the file';
    const parent = place.slice(0, -1);
    const last = place.at(-1);

    it(`are judged as by the schema, whatever stands at ${name}`, () => {
      for (const value of [
        ...oddValues,
        -1,
        'covered',
        'skill-progress',
        '2026-02-30T00:00:00Z',
        '2026-03-17T09:30:00Z',
      ])
        agree(
          last === undefined ? value : changed(whole, parent, (object) => (object[last] = value)),
          `${name}: ${typeof value} ${JSON.stringify(value)}`,
        );
    });

    if (typeof last === 'string')
      it(`are judged as by the schema without ${name}`, () => {
        agree(
          changed(whole, parent, (object) => Reflect.deleteProperty(object, last)),
          name,
        );
      });

    it(`are judged as by the schema with something added to ${name}`, () => {
      for (const key of ['note', '$note', 'x-note', '0', 'toString'])
        agree(
          changed(whole, place, (object) => {
            if (typeof object === 'object') object[key] = 'x';
          }),
          `${name}.${key}`,
        );
    });
  }
});

describe('parseMarks', () => {
  it('keeps what others have added, at every place', () => {
    for (const place of places) {
      const value = changed(whole, place, (object) => {
        if (typeof object === 'object' && !Array.isArray(object) && !('en' in object)) object['x-note'] = { deep: [1] };
      });
      const { document, problems } = parseMarks(JSON.parse(JSON.stringify(value)));
      expect(problems).to.deep.equal([]);
      expect(document).to.deep.equal(value);
    }
  });

  const mark = savedMark(0, 'a');
  const file = (parts: object): unknown => ({ ...whole, ...parts });
  const marks = (...list: unknown[]): unknown => file({ roles: [{ role: 'dev', marks: list }] });
  const at = 'roles[0].marks[0]';

  const refused: readonly [string, unknown, string[][]][] = [
    ['null', null, [['wrong-type', '', 'object']]],
    ['a list', [], [['wrong-type', '', 'object']]],
    [
      'an empty object',
      {},
      [
        ['missing', 'format', 'progress-format'],
        ['missing', 'version', 'number'],
        ['missing', 'skill', 'id'],
        ['missing', 'roles', 'list'],
      ],
    ],
    ['another kind of file', file({ format: 'skills' }), [['bad-format', 'format', 'progress-format']]],
    ['a later version', file({ version: 2, roles: 'other' }), [['future-version', 'version', 'version']]],
    ['a version that is none', file({ version: '1' }), [['wrong-type', 'version', 'number']]],
    ['an empty id', file({ skill: '' }), [['empty', 'skill', 'non-empty-text']]],
    ['a role without marks', file({ roles: [{ role: 'dev' }] }), [['missing', 'roles[0].marks', 'list']]],
  ];
  for (const [title, value, expected] of refused)
    it(`refuses ${title}`, () => {
      const { document, problems } = parseMarks(value);
      expect(document).to.equal(undefined);
      expect(problems.map((problem) => [problem.code, problem.path, problem.expected])).to.deep.equal(expected);
    });

  const leftOut: readonly [string, unknown, string[][]][] = [
    ['what is no object', 5, [['wrong-type', at, 'object']]],
    ['no level', { ...mark, level: undefined }, [['missing', `${at}.level`, 'id']]],
    ['a place below 0', { ...mark, index: -1 }, [['bad-format', `${at}.index`, 'whole-number']]],
    ['a place between two', { ...mark, index: 0.5 }, [['bad-format', `${at}.index`, 'whole-number']]],
    ['another word', { ...mark, mark: 'mastered' }, [['bad-format', `${at}.mark`, 'mark']]],
    ['a day that is none', { ...mark, date: '2026-02-30T00:00:00Z' }, [['bad-format', `${at}.date`, 'instant']]],
    ['a day without a time', { ...mark, date: '2026-03-17' }, [['bad-format', `${at}.date`, 'instant']]],
    [
      'two mistakes',
      { ...mark, hash: '', text: 5 },
      [
        ['empty', `${at}.hash`, 'non-empty-text'],
        ['wrong-type', `${at}.text`, 'text'],
      ],
    ],
  ];
  for (const [title, value, expected] of leftOut)
    it(`leaves out a mark with ${title}, and keeps the others`, () => {
      const { document, problems } = parseMarks(marks(value, mark));
      expect(document?.roles[0]?.marks).to.deep.equal([mark]);
      expect(problems.map((problem) => [problem.code, problem.path, problem.expected])).to.deep.equal(expected);
    });

  it('says what it found', () => {
    const [problem] = parseMarks(marks({ ...mark, mark: 'mastered' })).problems;
    expect(problem).to.include({ severity: 'error', found: '"mastered"' });
  });

  it('never throws, and agrees with the short check, on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => agree(value, JSON.stringify(value))));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(...places), (value, place) => {
        const last = place.at(-1);
        if (last !== undefined)
          agree(
            changed(whole, place.slice(0, -1), (object) => (object[last] = value)),
            `${place.join('.')}: ${JSON.stringify(value)}`,
          );
      }),
    );
  });
});
