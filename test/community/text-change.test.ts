import { expect } from 'chai';
import { applyChange } from '../../src/community/model/apply-change.js';
import { patchedDocument, patchFile } from '../../src/community/model/patch-file.js';
import { changeText, readChange, textAt } from '../../src/community/model/text-change.js';
import type { JsonPatch } from '../../src/model/json-patch.js';
import { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import type { ProfileDocument } from '../../src/schema/profile-schema.js';

const cell = (role: string, level: string, description: unknown) => ({ role, level, required: true, description });
const both = { en: 'Writes tests.', de: 'Schreibt Tests.', 'a/b~c': 'Odd.' };
const plain = {
  schemaVersion: 1,
  id: 'testing',
  name: 'Testing',
  summary: 'All of it',
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'high', name: 'High' },
  ],
  roles: [
    { id: 'dev', name: 'Dev' },
    { id: 'ops', name: 'Ops' },
  ],
  expectations: [cell('dev', 'low', 'Reads tests.'), cell('dev', 'high', both), cell('ops', 'low', 'Runs tests.')],
};
type Plain = typeof plain;
const [first, second, third] = plain.expectations;

/** A checked document, as the page has it. */
function profileOf(value: unknown): Profile {
  const { document } = parseProfile(value);
  if (!document) throw new Error('no document');
  return new Profile(document);
}

/** The patch that makes the text of an expectation, or the summary, say something else. */
function suggest(
  role?: string,
  level?: string,
  { of = plain, locale = 'en', after = 'New.' }: { of?: unknown; locale?: string; after?: string } = {},
): JsonPatch {
  const at = textAt(profileOf(of), locale, role === undefined ? undefined : { role, level: level ?? '' });
  if (!at) throw new Error('no text');
  return changeText(at, after);
}

describe('textAt', () => {
  const profile = profileOf(plain);
  const rows: readonly [string, string, { role: string; level: string } | undefined, unknown][] = [
    [
      'a plain description',
      'en',
      { role: 'ops', level: 'low' },
      ['/expectations/2/description', 'Runs tests.', undefined, 'en'],
    ],
    [
      'a plain one for a reader of another language',
      'de',
      { role: 'ops', level: 'low' },
      ['/expectations/2/description', 'Runs tests.', undefined, 'en'],
    ],
    [
      'the reader’s entry of a map',
      'de-AT',
      { role: 'dev', level: 'high' },
      ['/expectations/1/description/de', 'Schreibt Tests.', 'de', 'de'],
    ],
    [
      'the entry that is shown instead of it',
      'fr',
      { role: 'dev', level: 'high' },
      ['/expectations/1/description/en', 'Writes tests.', 'en', 'en'],
    ],
    [
      'an entry with a name that has to be escaped',
      'a/b~c',
      { role: 'dev', level: 'high' },
      ['/expectations/1/description/a~1b~0c', 'Odd.', 'a/b~c', 'a/b~c'],
    ],
    ['the summary', 'en', undefined, ['/summary', 'All of it', undefined, 'en']],
    ['nothing where nothing is expected', 'en', { role: 'ops', level: 'high' }, undefined],
    ['nothing for a role that is not there', 'en', { role: '__proto__', level: 'low' }, undefined],
  ];
  for (const [name, locale, ids, expected] of rows)
    it(`finds ${name}`, () => {
      const found = textAt(profile, locale, ids);
      expect(found && [found.path, found.text, found.language, found.lang]).to.deep.equal(expected);
      expect(found?.role).to.equal(expected === undefined ? undefined : ids?.role);
    });

  it('finds no summary where there is none', () => {
    expect(textAt(profileOf({ ...plain, summary: undefined }), 'en')).to.equal(undefined);
  });

  it('finds the description of an expectation that has items', () => {
    const items = { ...first, stem: 'Can', items: ['read', 'run'] };
    const found = textAt(profileOf({ ...plain, expectations: [items, second, third] }), 'en', {
      role: 'dev',
      level: 'low',
    });
    expect(found?.text).to.equal('Reads tests.');
  });
});

describe('changeText', () => {
  it('makes a patch that tests whose text it is and what it says', () => {
    expect(suggest('dev', 'high', { locale: 'de' })).to.deep.equal([
      { op: 'test', path: '/expectations/1/role', value: 'dev' },
      { op: 'test', path: '/expectations/1/level', value: 'high' },
      { op: 'test', path: '/expectations/1/description/de', value: 'Schreibt Tests.' },
      { op: 'replace', path: '/expectations/1/description/de', value: 'New.' },
    ]);
  });

  it('makes one of the summary', () => {
    expect(suggest()).to.deep.equal([
      { op: 'test', path: '/summary', value: 'All of it' },
      { op: 'replace', path: '/summary', value: 'New.' },
    ]);
  });
});

describe('readChange', () => {
  it('reads what changeText has made', () => {
    const path = '/expectations/1/description/a~1b~0c';
    const found = readChange(suggest('dev', 'high', { locale: 'a/b~c' }));
    expect(found).to.deep.equal({ role: 'dev', level: 'high', path, language: 'a/b~c', before: 'Odd.', after: 'New.' });
    const { role, language, before, after } = readChange(suggest()) ?? {};
    expect([role, language, before, after]).to.deep.equal([undefined, undefined, 'All of it', 'New.']);
  });

  const good = suggest('ops', 'low');
  const [role, level, text, change] = good;
  const odd: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['no list', { length: 4 }],
    ['steps that are null', [null, null, null, null]],
    ['another order', [level, role, text, change]],
    ['a step too many', [...good, text]],
    ['a summary with the tests of an expectation', [role, level, ...suggest()]],
    ['an expectation without its tests', [text, change]],
    ['two places', [role, level, text, { ...change, path: '/expectations/1/description' }]],
    ['a test of another expectation', [{ ...role, path: '/expectations/1/role' }, level, text, change]],
    ['a value that is no text', [role, level, text, { ...change, value: 1 }]],
    [
      'a part that is no text to be changed',
      [
        { op: 'test', path: '/id', value: 'a' },
        { op: 'replace', path: '/id', value: 'b' },
      ],
    ],
    [
      'a place below a text',
      [
        { op: 'test', path: '/summary/a/b', value: 'a' },
        { op: 'replace', path: '/summary/a/b', value: 'b' },
      ],
    ],
    [
      'a path that is none',
      [
        { op: 'test', path: '/summary/~', value: 'a' },
        { op: 'replace', path: '/summary/~', value: 'b' },
      ],
    ],
  ];
  for (const [name, patch] of odd)
    it(`does not know ${name}`, () => {
      expect(readChange(patch)?.after).to.equal(undefined);
    });
});

/** The document with its expectations as they are here. */
const withCells = (...expectations: readonly unknown[]): unknown => ({ ...plain, expectations });
const descriptions = (document: unknown): unknown =>
  (document as Plain).expectations.map(({ description }) => description);

describe('applyChange', () => {
  const rows: readonly [string, JsonPatch, unknown, unknown][] = [
    ['changes a text', suggest('ops', 'low'), plain, ['Reads tests.', both, 'New.']],
    [
      'changes a text in one language',
      suggest('dev', 'high', { locale: 'de' }),
      plain,
      ['Reads tests.', { ...both, de: 'New.' }, 'Runs tests.'],
    ],
    [
      'finds it in another order',
      suggest('ops', 'low'),
      withCells(third, first, second),
      ['New.', 'Reads tests.', both],
    ],
    ['finds it where others are gone', suggest('ops', 'low'), withCells(third), ['New.']],
    [
      'takes the one of two that says so',
      suggest('ops', 'low'),
      withCells(cell('ops', 'low', 'Other.'), third),
      ['Other.', 'New.'],
    ],
    [
      'finds it in a map that was made of it',
      suggest('dev', 'low'),
      withCells(cell('dev', 'low', { de: 'Liest.', en: 'Reads tests.' })),
      [{ de: 'Liest.', en: 'New.' }],
    ],
    [
      'finds what was taken out of a map',
      suggest('dev', 'high'),
      withCells(cell('dev', 'high', 'Writes tests.')),
      ['New.'],
    ],
    [
      'makes several changes',
      [...suggest('ops', 'low'), ...suggest(), ...suggest('dev', 'low', { after: 'Newer.' })],
      withCells(third, first),
      ['New.', 'Newer.'],
    ],
    [
      'takes other steps as they stand',
      [{ op: 'remove', path: '/expectations/0' }, ...suggest('dev', 'low')],
      withCells(third, first),
      ['New.'],
    ],
  ];
  for (const [name, patch, document, expected] of rows)
    it(name, () => {
      const result = applyChange(document, patch);
      expect(result.ok && descriptions(result.document)).to.deep.equal(expected);
    });

  it('finds the text in the owner’s file, where the page has left out what is wrong', () => {
    const raw = withCells('nothing', { ...second, required: 'yes' }, second, { role: 'dev' }, third);
    const patch = suggest('ops', 'low', { of: raw });
    expect(patch[3]?.path).to.equal('/expectations/1/description');
    const result = applyChange(raw, patch);
    expect(result.ok && result.document).to.deep.equal(
      withCells('nothing', { ...second, required: 'yes' }, second, { role: 'dev' }, { ...third, description: 'New.' }),
    );
  });

  const failures: readonly [string, unknown, unknown, unknown[]][] = [
    [
      'that the text has been edited since',
      suggest('ops', 'low'),
      withCells(first, cell('ops', 'low', 'Edited.')),
      ['changed', 0, '/expectations/1/description', 'Edited.', 'Runs tests.'],
    ],
    [
      'that the change is there already',
      suggest('ops', 'low'),
      withCells(cell('ops', 'low', 'New.')),
      ['done', 0, '/expectations/0/description', 'New.', 'Runs tests.'],
    ],
    [
      'that the expectation is gone',
      suggest('ops', 'low'),
      withCells(first),
      ['no-such-place', 0, '/expectations/2/description', undefined, 'Runs tests.'],
    ],
    [
      'that the language is gone',
      suggest('dev', 'high', { locale: 'de' }),
      withCells(cell('dev', 'high', { en: 'Writes tests.' })),
      ['no-such-place', 0, '/expectations/1/description/de', undefined, 'Schreibt Tests.'],
    ],
    [
      'that the summary has been edited since',
      suggest(),
      { ...plain, summary: 'All' },
      ['changed', 0, '/summary', 'All', 'All of it'],
    ],
    [
      'that there is no document',
      suggest('ops', 'low'),
      null,
      ['no-such-place', 0, '/expectations/2/description', undefined, 'Runs tests.'],
    ],
    [
      'that a second change meets the first',
      [...suggest('ops', 'low'), ...suggest('ops', 'low', { after: 'Other.' })],
      plain,
      ['changed', 4, '/expectations/2/description', 'New.', 'Runs tests.'],
    ],
    [
      'which test of another kind fails',
      [{ op: 'test', path: '/id', value: 'other' }],
      plain,
      ['test-failed', 0, '/id', 'testing', 'other'],
    ],
    [
      'from where nothing can be moved',
      [{ op: 'move', from: '/a', path: '/b' }],
      plain,
      ['no-such-place', 0, '/a', undefined, undefined],
    ],
    ['that it is no patch', 'patch', plain, ['no-patch', 0, '', plain, undefined]],
  ];
  for (const [name, patch, document, expected] of failures)
    it(`says ${name}`, () => {
      const result = applyChange(document, patch);
      expect(!result.ok && [result.reason, result.step, result.path, result.found, result.expected]).to.deep.equal(
        expected,
      );
    });
});

describe('what is exported', () => {
  const suggestions = [{ patch: suggest('ops', 'low') }, { title: 'In words' }, { patch: suggest() }];

  it('is one patch of all suggestions', () => {
    const steps: unknown = JSON.parse(patchFile(suggestions));
    expect(steps).to.deep.equal([...suggest('ops', 'low'), ...suggest()]);
  });

  it('is the document with all of them in it, in lines', () => {
    const result = patchedDocument(plain, suggestions);
    const changed = { ...plain, summary: 'New.', expectations: [first, second, { ...third, description: 'New.' }] };
    expect(result).to.deep.equal({ ok: true, text: `${JSON.stringify(changed, null, 2)}\n` });
  });

  it('keeps what the check of a document leaves out', () => {
    const raw = { ...plain, expectations: [{ role: 'gone' }, ...plain.expectations], own: 1 };
    const result = patchedDocument(raw, suggestions);
    const text = result.ok ? result.text : '{}';
    expect((JSON.parse(text) as ProfileDocument & { own: number }).own).to.equal(1);
    expect((JSON.parse(text) as ProfileDocument).expectations[0]).to.deep.equal({ role: 'gone' });
  });

  it('is nothing when one of them does not fit, which is named', () => {
    const result = patchedDocument(plain, [...suggestions, { patch: suggest('ops', 'low') }]);
    expect(!result.ok && result.reason !== 'too-large' && [result.reason, result.suggestion]).to.deep.equal([
      'done',
      3,
    ]);
  });

  it('is nothing when no file could hold it', () => {
    const patch = Array.from({ length: 60 }, () => ({ op: 'copy' as const, from: '', path: '/x-copy' }));
    const twice = [...patch, ...patch.map((step, index) => ({ ...step, path: `/x-${String(index)}` }))];
    expect(patchedDocument(plain, [{ patch: twice }])).to.deep.equal({ ok: false, reason: 'too-large' });
  });
});
