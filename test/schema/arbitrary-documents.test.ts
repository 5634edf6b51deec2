import { expect } from 'chai';
import fc from 'fast-check';
import { Profile } from '../../src/model/profile.js';
import { countAll } from '../../src/model/stats.js';
import { parseCatalog } from '../../src/schema/parse-catalog.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { readValue, SEED } from '../harness/data-files.js';

const runs = 1000;
/** One run that is the same every time, and one that is not; a failure prints the seed of the latter. */
const seeds = [20260317, Date.now()];

const oddKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '0', 'length'];
const knownKeys = [
  'schemaVersion',
  'id',
  'name',
  'levels',
  'roles',
  'expectations',
  'role',
  'level',
  'required',
  'url',
];
const json = fc.jsonValue({ maxDepth: 4 });
const key = fc.oneof(fc.constantFrom(...oddKeys, ...knownKeys), fc.string());
const value = fc.oneof(
  json,
  fc.dictionary(key, json),
  fc.constantFrom<unknown>(
    '',
    0,
    -1,
    1e308,
    null,
    false,
    [],
    {},
    '2026-02-30',
    'javascript:alert(1)',
    '\ud800',
    '\u202e',
  ),
);

/** A copy with the value at one place replaced, left out or doubled. The place is chosen by the numbers. */
function mutate(document: unknown, steps: readonly number[], change: Change): unknown {
  if (typeof document !== 'object' || document === null) return change.kind === 'replace' ? change.value : document;
  const [step = 0, ...rest] = steps;
  const entries: [string, unknown][] = Object.entries(document);
  const at = step % (entries.length + 1);
  if (rest.length === 0 || at === entries.length) applyChange(entries, at, change);
  else entries[at] = [entries[at]?.[0] ?? '', mutate(entries[at]?.[1], rest, change)];
  return Array.isArray(document) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}

interface Change {
  readonly kind: 'replace' | 'remove' | 'double' | 'rename';
  readonly key: string;
  readonly value: unknown;
}

function applyChange(entries: [string, unknown][], at: number, change: Change): void {
  const [name = change.key, old = change.value] = entries[at] ?? [];
  if (change.kind === 'remove') entries.splice(at, 1);
  else if (change.kind === 'double') entries.push([change.key, old]);
  else entries[at] = change.kind === 'rename' ? [change.key, old] : [name, change.value];
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'double', 'rename'),
  key,
  value,
});
const mutations = fc.array(fc.tuple(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 5 }), change), {
  minLength: 1,
  maxLength: 4,
});

/** What holds of every answer, whatever was asked. */
function checkAnswer(given: unknown): void {
  const { document, problems } = parseProfile(given);
  if (document) {
    const profile = new Profile(document);
    expect(profile.roles.length * profile.levels.length).to.be.above(0);
    expect(countAll(profile).defined).to.equal(document.expectations.length);
  } else {
    expect(problems.filter(({ severity }) => severity === 'error')).to.not.have.length(0);
  }
  for (const { path, found } of problems) {
    expect(path).to.be.a('string');
    expect(found?.length ?? 0).to.be.below(100);
  }
}

const prototypeKeys = (): string => JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));

describe('documents that nobody wrote', function () {
  this.timeout(60_000);
  const before = prototypeKeys();

  afterEach('leave Object.prototype as it was', () => {
    expect(prototypeKeys()).to.equal(before);
    expect({}).to.not.have.property('polluted');
  });

  for (const seed of seeds) {
    const by = seed === seeds[0] ? 'the same every time' : 'others every time';

    it(`of any JSON (${runs}, ${by}) are shown or refused in words, never thrown at`, () => {
      fc.assert(fc.property(value, checkAnswer), { numRuns: runs, seed });
    });

    it(`made from the seed by mistakes (${runs}, ${by}) are shown or refused in words, never thrown at`, async () => {
      const valid = await readValue(SEED);
      const property = fc.property(mutations, (list) => {
        checkAnswer(list.reduce<unknown>((document, [steps, step]) => mutate(document, steps, step), valid));
      });
      fc.assert(property, { numRuns: runs, seed });
    });

    it(`made from the catalog by mistakes (${runs}, ${by}) are read or refused in words`, async () => {
      const valid = await readValue('catalog.json');
      const property = fc.property(mutations, (list) => {
        const given = list.reduce<unknown>((document, [steps, step]) => mutate(document, steps, step), valid);
        const { catalog, problems } = parseCatalog(given);
        // a bad skill is left out and named; nothing goes without a word
        const { skills } = given as { readonly skills: readonly unknown[] };
        if (!catalog) expect(problems.map(({ severity }) => severity)).to.include('error');
        else if (problems.length === 0) expect(catalog.skills).to.have.length(skills.length);
        for (const { id, name, src } of catalog?.skills ?? []) {
          expect([id, src].every((text) => typeof text === 'string' && text !== '')).to.equal(true);
          expect(name).to.not.equal('');
        }
      });
      fc.assert(property, { numRuns: runs, seed });
    });
  }

  it('are of both kinds: some of the mistakes leave a profile, and some do not', async () => {
    const valid = await readValue(SEED);
    const outcomes = fc.sample(mutations, { numRuns: 200, seed: seeds[0] ?? 0 }).map((list) => {
      return parseProfile(list.reduce<unknown>((document, [steps, step]) => mutate(document, steps, step), valid));
    });
    expect(outcomes.filter(({ document }) => document).length).to.be.within(20, 180);
    expect(outcomes.filter(({ problems }) => problems.length > 0).length).to.be.above(100);
  });
});
