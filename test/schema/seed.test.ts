import { expect } from 'chai';
import type { Profile } from '../../src/model/profile.js';
import { countAll, countLevels } from '../../src/model/stats.js';
import { readDocument, readProfile, readShared, SEED } from '../harness/data-files.js';

describe('the seed profile', () => {
  it('has 9 roles, 5 levels and an expectation for each pair', async () => {
    const { roles, levels, document } = await readProfile(SEED);
    expect([roles.length, levels.length, document.expectations.length]).to.deep.equal([9, 5, 45]);
  });

  it('counts 29 required and 16 optional; 2, 9, 9, 9 and 0 of them by level', async () => {
    const profile = await readProfile(SEED);
    expect(countAll(profile)).to.deep.equal({ required: 29, optional: 16, defined: 45 });
    expect(countLevels(profile).map(({ required }) => required)).to.deep.equal([2, 9, 9, 9, 0]);
  });

  it('was updated on 17 March 2026', async () => {
    expect((await readDocument(SEED)).updated).to.equal('2026-03-17');
  });

  it('says word for word what the page said (skipped: no datasets, where the page is absent)', async function () {
    const page = await readShared('seed/skill-profile-page.txt');
    if (page === undefined) this.skip();
    const profile = await readProfile(SEED);
    // the page has a table for each level, and a line in it for each role
    const rows = page
      .split(/\r?\n/)
      .filter((line) => profile.roles.some(({ name }) => line.startsWith(`${text(name)} `)));
    expect(rows).to.deep.equal(linesOf(profile));
  });
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The profile as the lines of the page. */
function linesOf(profile: Profile): string[] {
  return profile.levels.flatMap((_, level) =>
    profile.roles.map(({ name }, role) => {
      const cell = profile.expectation(role, level);
      return `${text(name)} ${cell?.required ? 'Required ' : ''}${text(cell?.description)}`;
    }),
  );
}
