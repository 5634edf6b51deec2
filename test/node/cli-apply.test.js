import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cli, data, readJson, workFolder } from './cli/cli.js';

const folder = workFolder();
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
};
const brokerPath = data('message-broker-patterns.json');
const brokerText = readFileSync(brokerPath, 'utf8');
const broker = JSON.parse(brokerText);

/** The patch that the page makes of a new text for an expectation. */
const suggest = (index, after, { expectations } = broker) => {
  const { role, level, description } = expectations[index];
  const at = `/expectations/${index}`;
  return [
    { op: 'test', path: `${at}/role`, value: role },
    { op: 'test', path: `${at}/level`, value: level },
    { op: 'test', path: `${at}/description`, value: description },
    { op: 'replace', path: `${at}/description`, value: after },
  ];
};
const one = file('one.patch.json', suggest(7, 'New “text” of\nthe seventh.'));
const changed = (document, index, description) => ({
  ...document,
  expectations: document.expectations.map((cell, at) => (at === index ? { ...cell, description } : cell)),
});
/** The lines that are in one text and not in the other, at the same place. */
const otherLines = (before, after) => {
  const [old, now] = [before, after].map((text) => text.split('\n'));
  assert.equal(now.length, old.length);
  return now.filter((line, at) => line !== old[at]);
};
const refused = (args, pattern, options) => {
  const { status, stdout, stderr } = cli(['apply', ...args], options);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, pattern);
};

describe('apply', () => {
  test('writes the changed file to standard output, in which one line is another', () => {
    const { status, stdout, stderr } = cli(['apply', one, brokerPath]);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = otherLines(brokerText, stdout);
    assert.deepEqual(
      lines.map((line) => line.trim()),
      ['"description": "New “text” of\\nthe seventh."'],
    );
    assert.deepEqual(JSON.parse(stdout), changed(broker, 7, 'New “text” of\nthe seventh.'));
  });

  test('finds the text in a file of another order', () => {
    const reordered = { ...broker, expectations: broker.expectations.toReversed() };
    const { status, stdout } = cli(['apply', one, file('reordered.json', reordered)]);
    assert.equal(status, 0);
    const at = broker.expectations.length - 8;
    assert.deepEqual(JSON.parse(stdout), changed(reordered, at, 'New “text” of\nthe seventh.'));
  });

  test('finds the text among expectations that the page leaves out, and keeps these', () => {
    const raw = { ...broker, expectations: [{ role: 'misspelt' }, ...broker.expectations] };
    const { status, stdout } = cli(['apply', one, file('raw.json', raw)]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), changed(raw, 8, 'New “text” of\nthe seventh.'));
  });

  test('makes several changes of one file, one after the other', () => {
    const summary = [
      { op: 'test', path: '/summary', value: broker.summary },
      { op: 'replace', path: '/summary', value: 'Short.' },
    ];
    const path = file('several.patch.json', [...suggest(7, 'Seven.'), ...summary, ...suggest(3, 'Three.')]);
    const { status, stdout } = cli(['apply', path, brokerPath]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), { ...changed(changed(broker, 7, 'Seven.'), 3, 'Three.'), summary: 'Short.' });
    assert.equal(otherLines(brokerText, stdout).length, 3);
  });

  test('writes the file itself, another one that is not there yet, or one that is there with --force', () => {
    const [own, out] = [file('own.json', brokerText), join(folder, 'out.json')];
    const { status, stdout, stderr } = cli(['apply', one, own, '--in-place']);
    assert.deepEqual([status, stdout, stderr], [0, '', `The changes are in ${own}.\n`]);
    assert.deepEqual(readJson(own), changed(broker, 7, 'New “text” of\nthe seventh.'));
    assert.equal(cli(['apply', one, brokerPath, '--out', out]).status, 0);
    assert.deepEqual(readJson(out), readJson(own));
    refused([one, brokerPath, '--out', out], /is there already/);
    assert.equal(cli(['apply', one, brokerPath, '--out', out, '--force']).status, 0);
  });

  test('reads either file from standard input, but not both', () => {
    const written = cli(['apply', one, brokerPath]).stdout;
    assert.equal(cli(['apply', '-', brokerPath], { input: readFileSync(one, 'utf8') }).stdout, written);
    assert.equal(cli(['apply', one, '-', '--out', '-'], { input: brokerText }).stdout, written);
    refused(['-', '-'], /can be read once only/);
    refused([one, '-', '--in-place'], /standard input is none/);
    refused([one, brokerPath, '--in-place', '--out', join(folder, 'never.json')], /one output/);
    assert.ok(!existsSync(join(folder, 'never.json')));
  });

  const minimal = readJson(data('minimal.json'));
  const minimalPatch = file('minimal.patch.json', suggest(0, 'New.', minimal));
  const odd = [
    ['tabs', JSON.stringify(minimal, null, '\t')],
    ['four spaces', `${JSON.stringify(minimal, null, 4)}\n`],
    ['one line', JSON.stringify(minimal)],
    ['lines that end as on Windows', `${JSON.stringify(minimal, null, 2)}\n`.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${JSON.stringify(minimal, null, 2)}\n`],
    [
      'lists in one line and odd numbers',
      `{ "x-n": 1.50e0, "x-l": [1, 2,3], "x-t": "\\u00e9\\/",${JSON.stringify(minimal).slice(1)}\n\n`,
    ],
  ];
  for (const [name, text] of odd)
    test(`keeps ${name}`, () => {
      const path = file('odd.json', text);
      assert.equal(cli(['apply', minimalPatch, path, '--in-place']).status, 0);
      const before = JSON.stringify(minimal.expectations[0].description);
      assert.equal(readFileSync(path, 'utf8'), text.replace(before, '"New."'));
    });

  test('takes any JSON Patch, and sets in what it writes like the rest', () => {
    const path = file('other.patch.json', [
      { op: 'add', path: '/version', value: '2' },
      { op: 'add', path: '/levels/0/description', value: 'The first.' },
    ]);
    const { status, stdout } = cli(['apply', path, file('tabs.json', JSON.stringify(minimal, null, '\t'))]);
    assert.equal(status, 0);
    const [level, ...levels] = minimal.levels;
    const wanted = { ...minimal, levels: [{ ...level, description: 'The first.' }, ...levels], version: '2' };
    assert.equal(stdout, JSON.stringify(wanted, null, '\t'));
  });

  test('writes a key that stands there twice as it is read', () => {
    const text = JSON.stringify(minimal, null, 2).replace('{', '{\n  "id": "first",');
    const { status, stdout } = cli(['apply', minimalPatch, file('twice.json', text)]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), changed(minimal, 0, 'New.'));
  });
});

describe('apply refuses', () => {
  const edited = file('edited.json', changed(broker, 7, 'Edited.'));
  const done = file('done.json', changed(broker, 7, 'New “text” of\nthe seventh.'));
  const { role, level } = broker.expectations[7];
  const gone = file('gone.json', { ...broker, expectations: broker.expectations.filter((_, at) => at !== 7) });

  test('a text that was edited since, and names what was found and what was expected', () => {
    refused(
      [one, edited],
      /edited since step 1 .*edited\.json: \/expectations\/7\/description: found "Edited\.", expected ".*\nNothing has been written\.\n$/,
    );
  });

  test('a change that was made already', () => {
    refused([one, done], /is in .*done\.json already: \/expectations\/7\/description: found "New “text” of\\n/);
  });

  test('a change of an expectation that is gone', () => {
    refused([one, gone], new RegExp(`gone\\.json has no text of the role “${role}” at the level “${level}”`));
  });

  test('all of a patch when its last change does not fit', () => {
    const own = file('whole.json', brokerText);
    const path = file('half.patch.json', [...suggest(3, 'Three.'), { op: 'test', path: '/id', value: 'other' }]);
    refused([path, own, '--in-place'], /Step 5 .*: \/id: found "message-broker-patterns", expected "other"\./);
    assert.equal(readFileSync(own, 'utf8'), brokerText);
  });

  test('a result with more mistakes than the file has, and names them', () => {
    const path = file('worse.patch.json', [{ op: 'replace', path: '/expectations/0/role', value: 'nobody' }]);
    refused([path, brokerPath], /error: expectations\[0\]\.role: found "nobody", expected the id of a role/);
    refused([path, brokerPath], /more mistakes than .*\nNothing has been written\.\n$/);
  });

  test('what is no patch', () => {
    refused(
      [file('object.json', {}), brokerPath],
      /object\.json is no JSON Patch, which is a list of steps: found \{\}/,
    );
    refused([file('null.json', [null]), brokerPath], /null\.json is no JSON Patch: step 1 is null/);
    refused([file('broken.json', '['), brokerPath], /broken\.json: .*expected JSON/);
    refused([one, file('table.csv', 'a,b')], /table\.csv: .*expected JSON/);
  });

  test('the patch of somebody who means harm', () => {
    const own = file('attacked.json', brokerText);
    const rows = [
      [[{ op: 'add', path: '/__proto__/polluted', value: 1 }], /has no \/__proto__\/polluted/],
      [[{ op: 'add', path: '/constructor/prototype/x', value: 1 }], /has no \/constructor\/prototype\/x/],
      [[{ op: 'replace', path: '', value: [] }], /more mistakes/],
      [[{ op: 'test', path: '/\u001b[2J', value: 1 }], /has no \/\\u001b\[2J\./],
      [[...Array(80).keys()].map((at) => ({ op: 'copy', from: '', path: `/x-${at}` })), /too large/],
    ];
    for (const [patch, said] of rows) refused([file('harm.json', patch), own, '--in-place'], said);
    assert.equal(readFileSync(own, 'utf8'), brokerText);
  });
});
