import fc from 'fast-check';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';

const awkward = fc.constantFrom(
  '',
  ' ',
  '"',
  "'",
  "'=1",
  '=1',
  '- a\n- b',
  'a,b;c\td|e',
  ' spaced ',
  'line\r\nline\rline\n',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '"json"',
  '{"a":1}',
  'yes',
  'required',
  'Straße',
  'हिन्दी',
  'C++',
  'C#',
  'A <https://a.example/>',
);
const text = fc.oneof(fc.string({ unit: 'grapheme' }), awkward);
const filled = text.filter((value) => value !== '');
const tag = fc.constantFrom('en', 'de', 'de-CH', 'zh-Hant', 'x y', '', 'EN');
const map = (entry: fc.Arbitrary<string>) => fc.dictionary(tag, entry, { minKeys: 1, noNullPrototype: true });
const local = fc.oneof(text, map(text));
const name = fc.oneof({ weight: 3, arbitrary: filled }, { weight: 1, arbitrary: map(text) });
/** As a file can hold it: JSON has no -0. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const own = fc.dictionary(fc.constantFrom('x-a', '$b', '_c', 'toString'), json, {
  maxKeys: 2,
  noNullPrototype: true,
});
const url = fc.constantFrom('https://a.example/', 'http://b.example/?q=a,b#c');
const part = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc
    .tuple(fc.record(shape, { requiredKeys, noNullPrototype: true }), own)
    .map(([record, more]) => ({ ...more, ...record }));

const entities = (rest: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(part({ id: filled, name, ...rest }, ['id', 'name']), {
    minLength: 1,
    maxLength: 5,
    selector: ({ id }) => id,
  });

/** Any profile that the format allows. */
export const documents: fc.Arbitrary<ProfileDocument> = fc
  .tuple(entities({ shortName: local, family: local }), entities({ shortName: local, description: local }))
  .chain(([roles, levels]) => {
    const cell = part(
      {
        role: fc.constantFrom(...roles.map(({ id }) => id)),
        level: fc.constantFrom(...levels.map(({ id }) => id)),
        required: fc.boolean(),
        description: local,
        stem: local,
        items: fc.array(local, { maxLength: 3 }),
        topics: fc.array(local, { maxLength: 3 }),
        resources: fc.array(part({ title: local, url }, ['title', 'url']), { maxLength: 2 }),
      },
      ['role', 'level', 'required', 'description'],
    );
    return part(
      {
        schemaVersion: fc.constant(1),
        id: filled,
        name,
        summary: local,
        domain: local,
        group: local,
        updated: fc.constantFrom('2026-03-17', '0001-01-01'),
        version: text,
        language: fc.constantFrom('en', 'de', 'ar'),
        url,
        changes: fc.array(
          part({ version: text, date: fc.constant('2026-01-01'), note: local }, ['version', 'date', 'note']),
          { maxLength: 2 },
        ),
        attribution: part({ text: local, license: text }, ['text']),
        levels: fc.constant(levels),
        roles: fc.constant(roles),
        expectations: fc.uniqueArray(cell, {
          maxLength: 8,
          selector: ({ role, level }) => JSON.stringify([role, level]),
        }),
      },
      ['schemaVersion', 'id', 'name', 'levels', 'roles', 'expectations'],
    ) as unknown as fc.Arbitrary<ProfileDocument>;
  });
