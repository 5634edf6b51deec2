import { expect } from 'chai';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { Expectation } from '../../src/schema/profile-schema.js';

const document = (cell: unknown): unknown => ({
  schemaVersion: 1,
  id: 'plain',
  name: 'Plain cells',
  levels: [{ id: 'l', name: 'L' }],
  roles: [{ id: 'r', name: 'R' }],
  expectations: [cell],
});

/** Each of these for each of the four parts: the short way past the schema must never let through what it refuses. */
const values: readonly unknown[] = [
  'r',
  'l',
  '',
  0,
  true,
  false,
  null,
  undefined,
  [],
  {},
  ['l'],
  { en: 'x' },
  { en: 5 },
  new Date(0),
];
const cells: readonly (readonly [string, unknown])[] = [
  ...values.map((role) => ['role', { role, level: 'l', required: true, description: 'x' }] as const),
  ...values.map((level) => ['level', { role: 'r', level, required: true, description: 'x' }] as const),
  ...values.map((required) => ['required', { role: 'r', level: 'l', required, description: 'x' }] as const),
  ...values.map((description) => ['description', { role: 'r', level: 'l', required: false, description }] as const),
  ['a fifth part', { role: 'r', level: 'l', required: true, description: 'x', items: ['y'] }],
  ['a fifth part that is wrong', { role: 'r', level: 'l', required: true, description: 'x', role2: 1 }],
  ['three parts and another', { role: 'r', level: 'l', required: true, note: 'x' }],
  ['a list', ['r', 'l', true, 'x']],
];

describe('cells of four plain parts', () => {
  for (const [part, cell] of cells)
    it(`are taken as the schema takes them: ${part} in ${JSON.stringify(cell)}`, () => {
      const bySchema = Expectation.safeParse(cell);
      const known = bySchema.success && bySchema.data.role === 'r' && bySchema.data.level === 'l';
      expect(parseProfile(document(cell)).document?.expectations).to.deep.equal(known ? [bySchema.data] : []);
    });
});
