import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { loadSource } from './load-source.js';

const { applyPatch } = await loadSource('model/json-patch.ts');
// what those who wrote the standard test with
const suite = createRequire(import.meta.url);
const cases = ['tests', 'spec_tests'].flatMap((name) =>
  suite(`json-patch-test-suite/${name}.json`).map((each, index) => ({ name: `${name} ${index}`, ...each })),
);
const enabled = cases.filter(({ disabled, patch }) => !disabled && patch);

describe('a patch of the standard’s own tests', () => {
  test('is applied or refused as they say', () => {
    assert.equal(enabled.length, 91);
    for (const { name, comment, doc, patch, expected, error } of enabled) {
      const title = `${name}: ${comment ?? error}`;
      const before = JSON.stringify({ doc, patch });
      const result = applyPatch(doc, patch);
      assert.equal(result.ok, error === undefined, title);
      // some have only a test in them, and say nothing of the document
      if (result.ok) assert.deepEqual(result.document, expected ?? doc, title);
      assert.equal(JSON.stringify({ doc, patch }), before, title);
    }
  });
});

const parse = (text) => JSON.parse(text);

/** What is asked, of which document (as JSON), by which patch (as JSON), and what becomes of it or why nothing does. */
const rows = [
  ['adds a key after the others', '{"a":1}', '[{"op":"add","path":"/b","value":2}]', '{"a":1,"b":2}'],
  [
    'leaves a key that it replaces in its place',
    '{"a":1,"b":2}',
    '[{"op":"replace","path":"/a","value":3}]',
    '{"a":3,"b":2}',
  ],
  [
    'leaves a key that it adds again in its place',
    '{"a":1,"b":2}',
    '[{"op":"add","path":"/a","value":3}]',
    '{"a":3,"b":2}',
  ],
  ['reads ~01 as ~1', '{"~1":1}', '[{"op":"remove","path":"/~01"}]', '{}'],
  [
    'tests what is empty, null and false',
    '["",null,false,0]',
    '[{"op":"test","path":"/0","value":""},{"op":"test","path":"/1","value":null},{"op":"test","path":"/2","value":false},{"op":"test","path":"/3","value":0}]',
    '["",null,false,0]',
  ],
  ['moves what is empty', '{"a":""}', '[{"op":"move","from":"/a","path":"/b"}]', '{"b":""}'],
  ['moves nothing to its own place', '{"a":1,"b":2}', '[{"op":"move","from":"/a","path":"/a"}]', '{"a":1,"b":2}'],
  ['copies the whole into itself', '{"a":1}', '[{"op":"copy","from":"","path":"/b"}]', '{"a":1,"b":{"a":1}}'],
  [
    'tells an empty list from an empty object',
    '{"a":[]}',
    '[{"op":"test","path":"/a","value":{}}]',
    'test-failed at 0',
  ],
  ['tells a key from none', '{"a":{"b":1}}', '[{"op":"test","path":"/a","value":{"c":1}}]', 'test-failed at 0'],
  [
    'names the step',
    '{"a":1}',
    '[{"op":"test","path":"/a","value":1},{"op":"test","path":"/a","value":2}]',
    'test-failed at 1',
  ],
  ['moves nothing into itself', '[[1],[2]]', '[{"op":"move","from":"/0","path":"/0/0"}]', 'no-such-place at 0'],
  ['moves the whole nowhere', '{"a":1}', '[{"op":"move","from":"","path":"/a"}]', 'no-such-place at 0'],
  ['removes no whole document', '{"a":1}', '[{"op":"remove","path":""}]', 'no-such-place at 0'],
  ['adds nothing behind the end', '[1]', '[{"op":"add","path":"/2","value":2}]', 'no-such-place at 0'],
  ['replaces nothing at the end', '[1]', '[{"op":"replace","path":"/-","value":2}]', 'no-such-place at 0'],
  ['adds nothing to a text', '{"a":"b"}', '[{"op":"add","path":"/a/0","value":2}]', 'no-such-place at 0'],
  ['sees no length', '[1]', '[{"op":"replace","path":"/length","value":0}]', 'no-such-place at 0'],
  ['sees nothing inherited', '{}', '[{"op":"copy","from":"/constructor","path":"/a"}]', 'no-such-place at 0'],
  [
    'goes no way through what is inherited',
    '{}',
    '[{"op":"add","path":"/__proto__/polluted","value":1}]',
    'no-such-place at 0',
  ],
  [
    'goes no way through a constructor',
    '{}',
    '[{"op":"add","path":"/constructor/prototype/polluted","value":1}]',
    'no-such-place at 0',
  ],
  [
    'takes __proto__ for a key like any other',
    '{"a":1}',
    '[{"op":"add","path":"/__proto__","value":{"b":1}},{"op":"test","path":"/__proto__/b","value":1}]',
    '{"a":1,"__proto__":{"b":1}}',
  ],
  ['removes __proto__ like any other', '{"__proto__":1,"a":1}', '[{"op":"remove","path":"/__proto__"}]', '{"a":1}'],
  [
    'replaces below __proto__ like below any other',
    '{"__proto__":{"a":1}}',
    '[{"op":"replace","path":"/__proto__/a","value":2}]',
    '{"__proto__":{"a":2}}',
  ],
  ['takes no object for a patch', '{}', '{"op":"add","path":"/a","value":1}', 'no-patch at 0'],
  ['takes null for no step', '{}', '[null]', 'no-patch at 0'],
  ['takes no operation of another standard', '{"a":1}', '[{"op":"spam","path":"/a"}]', 'no-patch at 0'],
  ['takes no list for a path', '{"a":1}', '[{"op":"remove","path":["a"]}]', 'no-patch at 0'],
  ['takes no path with an escape that is none', '{"a~":1}', '[{"op":"remove","path":"/a~"}]', 'no-patch at 0'],
  ['takes no move without a place to come from', '{"a":1}', '[{"op":"move","path":"/b"}]', 'no-patch at 0'],
];

describe('applyPatch', () => {
  for (const [name, document, patch, expected] of rows)
    test(name, () => {
      const result = applyPatch(parse(document), parse(patch));
      assert.equal(result.ok ? JSON.stringify(result.document) : `${result.reason} at ${result.step}`, expected);
      assert.equal({}.polluted, undefined);
    });

  test('changes nothing that it is given, and shares what is the same', () => {
    const freeze = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const document = freeze({ a: [{ b: 1 }, { b: 2 }], c: {} });
    const patch = freeze([
      { op: 'replace', path: '/a/1/b', value: 3 },
      { op: 'move', from: '/a/1', path: '/a/0' },
      { op: 'remove', path: '/c' },
    ]);
    const result = applyPatch(document, patch);
    assert.deepEqual(result.document, { a: [{ b: 3 }, { b: 1 }] });
    assert.equal(result.document.a[1], document.a[0]);
  });

  test('has an answer to values that are deeper than its stack', () => {
    const depth = 200_000;
    const deep = () => parse('['.repeat(depth) + ']'.repeat(depth));
    const path = '/0'.repeat(depth - 1);
    assert.ok(applyPatch(deep(), [{ op: 'test', path: '', value: deep() }]).ok);
    assert.ok(applyPatch(deep(), [{ op: 'add', path: `${path}/0`, value: 1 }]).ok);
  });

  test('has an answer to copies of copies', () => {
    const patch = Array.from({ length: 60 }, () => ({ op: 'copy', from: '', path: '/a' }));
    assert.ok(applyPatch({ a: 1, b: 2 }, patch).ok);
  });
});
