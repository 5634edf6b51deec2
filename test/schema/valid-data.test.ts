import { expect } from 'chai';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { PROFILE_FILES, readValue } from '../harness/data-files.js';

/** What is worth a word, and costs nothing. */
const warnings: Readonly<Record<string, object[]>> = {
  'awkward/ragged.json': [
    {
      code: 'role-without-expectation',
      severity: 'warning',
      path: 'roles[7]',
      found: '"solution-architect"',
      expected: 'expectation',
    },
  ],
};

/** Every key of a value, however deep. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

describe('the profiles in data/', () => {
  for (const name of PROFILE_FILES) {
    it(`${name} has no error`, async () => {
      const value = await readValue(name);
      const { document, problems } = parseProfile(value);
      expect(problems).to.deep.equal(warnings[name] ?? []);
      expect(document, 'nothing is lost or added').to.deep.equal(value);
    });

    it(`${name} stores nothing that can be counted`, async () => {
      const counted = /^(totals?|counts?|number|stats|statistics)$|(Count|Total)s?$/;
      expect(keysOf(await readValue(name)).filter((key) => counted.test(key))).to.deep.equal([]);
    });
  }
});
