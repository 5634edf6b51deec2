import { expect } from 'chai';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { readProfile } from '../../src/schema/read-profile.js';
import { isSoundProfile } from '../../src/schema/sound-profile.js';
import { PROFILE_FILES, readValue, smallDocument } from '../harness/data-files.js';
import { changed, oddValues, placesIn } from '../harness/odd-values.js';

/** A document that has every part of the format. */
const whole = smallDocument({
  $schema: 'https://skills.example/skill-profile.schema.json',
  summary: 'Small',
  domain: { en: 'Domain', de: 'Bereich' },
  group: 'Group',
  updated: '2026-03-17',
  version: '1.2',
  changes: [{ version: '1.2', date: '2026-03-17', note: 'First' }],
  language: 'en',
  url: 'https://skills.example/small',
  attribution: { text: 'By us', url: 'https://skills.example', license: 'CC0-1.0' },
  levels: [{ id: 'low', name: 'Low', shortName: 'L', description: 'The beginning' }],
  roles: [{ id: 'dev', name: 'Developer', shortName: 'Dev', family: 'Makers' }],
  expectations: [
    {
      role: 'dev',
      level: 'low',
      required: true,
      description: 'Reads it.',
      stem: 'You',
      items: ['read it', { en: 'know it' }],
      topics: ['Reading'],
      resources: [{ title: 'A book', url: 'https://skills.example/book' }],
    },
  ],
});

function agree(value: unknown, what: string): void {
  const { document, problems } = parseProfile(value);
  expect(isSoundProfile(value), what).to.equal(problems.length === 0);
  if (problems.length === 0) expect(document, what).to.deep.equal(value);
}

describe('a sound profile', () => {
  for (const name of PROFILE_FILES)
    it(`is what the schema has nothing to say about: data/${name}`, async () => {
      agree(await readValue(name), name);
    });

  it('may have every part of the format', () => {
    expect(isSoundProfile(whole)).to.equal(true);
    expect(parseProfile(whole).problems).to.deep.equal([]);
  });

  for (const place of placesIn(whole)) {
    const name = place.join('.') || 'the document';
    const parent = place.slice(0, -1);
    const last = place.at(-1);

    it(`is judged as by the schema, whatever stands at ${name}`, () => {
      for (const value of oddValues)
        agree(
          last === undefined ? value : changed(whole, parent, (object) => (object[last] = value)),
          `${name}: ${typeof value} ${JSON.stringify(value)}`,
        );
    });

    if (typeof last === 'string')
      it(`is judged as by the schema without ${name}`, () => {
        agree(
          changed(whole, parent, (object) => Reflect.deleteProperty(object, last)),
          name,
        );
      });

    it(`is judged as by the schema with something added to ${name}`, () => {
      for (const key of ['note', '$note', 'x-note', '_note', '0', 'toString'])
        agree(
          changed(whole, place, (object) => {
            if (typeof object === 'object') object[key] = 'x';
          }),
          `${name}.${key}`,
        );
      agree(
        changed(whole, place, (object) => {
          if (Array.isArray(object)) object.push(structuredClone(object[0]));
        }),
        `${name}, twice`,
      );
    });
  }

  it('repeats nothing that can be counted: the schema compares it', () => {
    expect(isSoundProfile(smallDocument({ totals: { roles: 2 } }))).to.equal(false);
    expect(parseProfile(smallDocument({ totals: { roles: 2 } })).problems).to.deep.equal([]);
  });
});

describe('readProfile', () => {
  it('has a sound document at once, and is that very document', () => {
    const value = smallDocument();
    const result = readProfile(value);
    expect(result).to.not.be.instanceOf(Promise);
    expect(!(result instanceof Promise) && result.document).to.equal(value);
  });

  for (const value of [null, {}, { ...smallDocument(), roles: 5 }, { ...smallDocument(), note: 'unknown' }])
    it(`says of ${JSON.stringify(value).slice(0, 40)} what the schema says`, async () => {
      expect(await readProfile(value)).to.deep.equal(parseProfile(value));
    });
});
