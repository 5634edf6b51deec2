import { expect } from 'chai';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { smallDocument } from '../harness/data-files.js';

/** The problems of a small document with these parts, as [code, path, expected]. */
const problemsOf = (parts: Readonly<Record<string, unknown>>): string[][] =>
  parseProfile(smallDocument(parts)).problems.map(({ code, path, expected }) => [code, path, expected]);

const withCell = (parts: Readonly<Record<string, unknown>>): { expectations: unknown[] } => ({
  expectations: [{ role: 'dev', level: 'low', required: true, description: 'Reads it.', ...parts }],
});

describe('parseProfile', () => {
  it('reports the mistakes of all parts at once, in the order of the document', () => {
    const { document, problems } = parseProfile(
      smallDocument({
        updated: '17 March',
        url: 'ftp://example.org',
        expectations: [
          { role: 'dev', level: 'low', required: 'no', description: 'Reads it.' },
          { role: 'gone', level: 'low', required: true, description: 'Reads it.' },
          { role: 'ops', level: 'gone', required: true, description: 'Reads it.' },
          { role: 'ops', level: 'low', required: true, description: 'Reads it.' },
        ],
      }),
    );
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).to.deep.equal([
      'updated',
      'url',
      'expectations[0].required',
      'expectations[1].role',
      'expectations[2].level',
    ]);
    expect(document?.expectations).to.have.length(1);
  });

  it('reports a mistake in an optional part even when another mistake fails the document', () => {
    expect(problemsOf({ updated: 5, levels: [] })).to.deep.equal([
      ['wrong-type', 'updated', 'text'],
      ['empty', 'levels', 'non-empty-list'],
    ]);
  });

  it('reports all that is wrong with one expectation', () => {
    const cell = { role: 'gone', level: 'nowhere', required: 'no', description: 5 };
    expect(problemsOf({ expectations: [...smallDocument().expectations, cell] })).to.deep.equal([
      ['wrong-type', 'expectations[3].required', 'boolean'],
      ['wrong-type', 'expectations[3].description', 'text'],
      ['unknown-role', 'expectations[3].role', 'role-id'],
      ['unknown-level', 'expectations[3].level', 'level-id'],
    ]);
  });

  it('reports the mistakes in expectations even when another mistake fails the document', () => {
    expect(problemsOf({ id: 5, ...withCell({ required: 'no' }) })).to.deep.equal([
      ['wrong-type', 'id', 'id'],
      ['wrong-type', 'expectations[0].required', 'boolean'],
    ]);
  });

  describe('leaves out an optional part that is wrong, and that part only', () => {
    const rows: readonly [string, Readonly<Record<string, unknown>>, string, unknown][] = [
      ['a summary that is a number', { summary: 5 }, 'summary', undefined],
      ['a language map with one bad entry', { summary: { en: 'x', de: 5 } }, 'summary', undefined],
      ['a language that is empty', { language: '' }, 'language', undefined],
      ['an attribution with a bad address', { attribution: { text: 'x', url: 'x' } }, 'attribution', undefined],
      [
        'one of three changes',
        {
          changes: [
            { version: '3', date: '2026-03-01', note: 'c' },
            { version: '2', date: '2026-02-30', note: 'b' },
            { version: '1', date: '2026-01-01', note: 'a' },
          ],
        },
        'changes',
        [
          { version: '3', date: '2026-03-01', note: 'c' },
          { version: '1', date: '2026-01-01', note: 'a' },
        ],
      ],
      [
        'short names',
        {
          levels: [
            { id: 'low', name: 'Low', shortName: 5 },
            { id: 'high', name: 'High', shortName: 'H', description: [] },
          ],
        },
        'levels',
        [
          { id: 'low', name: 'Low' },
          { id: 'high', name: 'High', shortName: 'H' },
        ],
      ],
    ];
    for (const [title, parts, key, left] of rows) {
      it(title, () => {
        const { document, problems } = parseProfile(smallDocument(parts));
        expect(problems).to.not.deep.equal([]);
        expect(document).to.be.an('object');
        expect((document as Record<string, unknown> | undefined)?.[key]).to.deep.equal(left);
      });
    }

    it('items, topics and resources of an expectation', () => {
      const [cell] =
        parseProfile(
          smallDocument(
            withCell({
              stem: 5,
              items: ['a', 5, 'b', null],
              topics: 'x',
              resources: [
                { title: 'bad', url: 'javascript:alert(1)' },
                { title: 'good', url: 'https://example.org/' },
                { title: 5, url: 5 },
              ],
            }),
          ),
        ).document?.expectations ?? [];
      expect(cell).to.deep.equal({
        role: 'dev',
        level: 'low',
        required: true,
        description: 'Reads it.',
        items: ['a', 'b'],
        resources: [{ title: 'good', url: 'https://example.org/' }],
      });
    });
  });

  describe('says what it expected', () => {
    const rows: readonly [string, Readonly<Record<string, unknown>>, string[]][] = [
      ['an empty id', { id: '' }, ['empty', 'id', 'non-empty-text']],
      ['an empty name', { name: '' }, ['empty', 'name', 'non-empty-text']],
      ['an empty language map', { name: {} }, ['empty', 'name', 'non-empty-text']],
      ['a list as text', { summary: [] }, ['wrong-type', 'summary', 'text']],
      ['version 0', { schemaVersion: 0 }, ['bad-format', 'schemaVersion', 'version']],
      ['version 1.5', { schemaVersion: 1.5 }, ['future-version', 'schemaVersion', 'version']],
      ['totals that are no object', { totals: 5 }, ['wrong-type', 'totals', 'object']],
      ['a total that is text', { totals: { roles: '2' } }, ['wrong-type', 'totals.roles', 'number']],
      ['a day that does not exist', { updated: '2025-02-29' }, ['bad-format', 'updated', 'date']],
      ['a date with a time', { updated: '2026-03-17T00:00:00Z' }, ['bad-format', 'updated', 'date']],
      ['an address without slashes', { url: 'https:example.org' }, ['bad-format', 'url', 'web-address']],
      ['a relative address', { url: '/profile' }, ['bad-format', 'url', 'web-address']],
    ];
    for (const [title, parts, problem] of rows) {
      it(title, () => {
        expect(problemsOf(parts)).to.deep.equal([problem]);
      });
    }
  });

  describe('warns', () => {
    it('of keys that nobody reads, at the top and in an expectation, and keeps them', () => {
      const parts = { sumary: 'x', ...withCell({ requird: true }), roles: [{ id: 'dev', name: 'Developer' }] };
      const { document, problems } = parseProfile(smallDocument(parts));
      expect(problems.map(({ severity, path }) => [severity, path])).to.deep.equal([
        ['warning', 'sumary'],
        ['warning', 'expectations[0].requird'],
      ]);
      expect(document).to.include({ sumary: 'x' });
      expect(document?.expectations[0]).to.include({ requird: true });
    });

    it('of unknown keys with the names of built-in members as well', () => {
      expect(problemsOf({ constructor: 1, toString: 2 })).to.deep.equal([
        ['unknown-key', 'constructor', 'known-key'],
        ['unknown-key', 'toString', 'known-key'],
      ]);
    });

    it('not of keys that begin with $, _ or x-', () => {
      expect(problemsOf({ $comment: 1, _note: 2, 'x-own': 3 })).to.deep.equal([]);
    });

    it('of totals that do not add up, and only of those', () => {
      const totals = { roles: 2, levels: 2, expectations: 4, required: 2, optional: 0, pages: 7, constructor: 1 };
      expect(problemsOf({ totals })).to.deep.equal([
        ['wrong-total', 'totals.expectations', 'computed-total'],
        ['wrong-total', 'totals.optional', 'computed-total'],
      ]);
    });

    it('of an empty description', () => {
      expect(problemsOf({ ...withCell({ description: '' }), roles: [{ id: 'dev', name: 'Developer' }] })).to.deep.equal(
        [['empty-description', 'expectations[0].description', 'non-empty-text']],
      );
    });

    it('of a role without expectation, but not when its only one was left out', () => {
      expect(problemsOf({ expectations: [] }).map(([, path]) => path)).to.deep.equal(['roles[0]', 'roles[1]']);
      const expectations = ['dev', 'ops'].map((role) => ({ role, level: 'gone', required: true, description: 'x' }));
      expect(problemsOf({ expectations }).map(([code]) => code)).to.deep.equal(['unknown-level', 'unknown-level']);
    });
  });

  it('leaves the given value as it was', () => {
    const value = smallDocument({ updated: 5, ...withCell({ items: [5] }) });
    const before = JSON.stringify(value);
    parseProfile(value);
    expect(JSON.stringify(value)).to.equal(before);
  });
});
