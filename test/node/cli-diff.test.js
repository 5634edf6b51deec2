import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cli, data, readJson, workFolder } from './cli/cli.js';

const folder = workFolder();
const file = (name, value) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const first = {
  ...readJson(data('minimal.json')),
  version: '1',
  levels: [{ id: 'low', name: 'Low', description: 'The first.' }],
  roles: [{ id: 'dev', name: 'Dev' }],
  expectations: [{ role: 'dev', level: 'low', required: true, description: 'Writes tests.' }],
};
const second = {
  ...first,
  version: '2',
  levels: [{ ...first.levels[0], description: 'The lowest.' }],
  roles: [...first.roles, { id: 'ops', name: '=Ops' }],
  expectations: [
    { role: 'dev', level: 'low', required: false, description: 'Writes good tests.' },
    { role: 'ops', level: 'low', required: true, description: '*Runs* it.' },
  ],
};
const [old, now] = [file('old.json', first), file('new.json', second)];

describe('diff', () => {
  test('ends with 0 for files that say the same', () => {
    const { status, stdout } = cli(['diff', old, old]);
    assert.deepEqual([status, stdout], [0, 'Code Review\nThese two versions say the same.\n']);
  });

  test('says what has changed, word by word, and ends with 1', () => {
    const { status, stdout } = cli(['diff', old, now]);
    assert.equal(status, 1);
    for (const line of [
      'Code Review: 1 → 2',
      '1 expectation changed, 1 expectation added',
      'The role =Ops is new.',
      'version: [-1-]{+2+}',
      'levels.low.description: The [-first-]{+lowest+}.',
      'Dev, Low: Changed',
      '  It was required and is optional now.',
      '  Writes {+good +}tests.',
      '=Ops, Low: Added',
    ])
      assert.ok(stdout.split('\n').includes(line), `${line} in\n${stdout}`);
  });

  test('writes Markdown in which text of the document is text', () => {
    const { stdout } = cli(['diff', old, now, '--format', 'markdown']);
    assert.match(stdout, /^# Code Review: 1 → 2$/m);
    assert.match(stdout, /^Writes \*\*good\*\* tests\.$/m);
    assert.match(stdout, /^\*\*\\\*Runs\\\* it\.\*\*$/m);
  });

  test('writes a table in which nothing is a formula', () => {
    const { stdout } = cli(['diff', old, now, '--format', 'csv']);
    assert.ok(stdout.startsWith('part,role,level,change,before,after\r\n'));
    assert.ok(stdout.includes('\r\ndescription,Dev,Low,changed,Writes tests.,Writes good tests.\r\n'));
    assert.ok(stdout.includes("\r\nrole,ops,,added,,'=Ops\r\n"));
  });

  test('writes JSON', () => {
    const { same, totals, expectations } = JSON.parse(cli(['diff', old, now, '--format', 'json']).stdout);
    assert.deepEqual([same, totals], [false, { added: 1, removed: 0, changed: 1, same: 0 }]);
    assert.deepEqual(
      expectations.map(({ role, kind }) => [role, kind]),
      [
        ['dev', 'changed'],
        ['ops', 'added'],
      ],
    );
  });

  test('reads one version from standard input', () => {
    assert.equal(cli(['diff', '-', now], { input: readFileSync(old, 'utf8') }).status, 1);
  });

  test('refuses several profiles at once, without a word about what is in them', () => {
    const skills = [first, { ...second, id: 'other', misspelt: 1 }].map((profile) => ({ profile }));
    const all = file('all.json', { schemaVersion: 1, name: 'All', skills });
    const { status, stderr } = cli(['diff', old, all]);
    assert.equal(status, 2);
    assert.match(stderr, /^skill-profile: .* has 2 profiles; only one can be taken\.\n.*makes a file of each\.\n$/);
  });

  test('compares the texts of a language, and refuses what is none', () => {
    const [one, other] = [first, second].map((profile, at) =>
      file(`language-${at}.json`, { ...profile, name: { en: 'Review', de: 'Durchsicht' } }),
    );
    assert.match(cli(['diff', one, other, '--language', 'de']).stdout, /^Durchsicht: 1 → 2\n/);
    const { status, stderr } = cli(['diff', one, other, '--language', 'German!']);
    assert.equal(status, 2);
    assert.match(stderr, /“German!” is no tag of a language/);
  });

  test('does not call files the same that differ where it does not look', () => {
    const reordered = file('order.json', { ...second, roles: second.roles.toReversed() });
    const { status, stdout } = cli(['diff', now, reordered]);
    assert.equal(status, 1);
    assert.match(stdout, /The files differ only in what is not shown here/);
  });

  test('refuses another skill, but for --force', () => {
    const other = file('other.json', { ...second, id: 'another' });
    const { status, stderr } = cli(['diff', old, other]);
    assert.equal(status, 2);
    assert.match(stderr, /found the ids “code-review” and “another”/);
    assert.equal(cli(['diff', old, other, '--force']).status, 1);
  });
});

describe('new', () => {
  test('writes a sound profile to standard output', () => {
    const { status, stdout } = cli([
      'new',
      '--name',
      'Größe',
      '--roles',
      'Site Engineer, 測試',
      '--levels',
      'Low,High',
    ]);
    assert.equal(status, 0);
    const { id, $schema, roles, levels, expectations } = JSON.parse(stdout);
    assert.equal(id, 'große');
    assert.match($schema, /skill-profile\.schema\.json$/);
    assert.deepEqual(
      roles.map((role) => role.id),
      ['site-engineer', '測試'],
    );
    assert.deepEqual([levels.length, expectations.length], [2, 4]);
    assert.equal(cli(['validate', '--strict', '-'], { input: stdout }).status, 0);
  });

  test('writes a file, and does not replace one', () => {
    const path = join(folder, 'starter.json');
    assert.equal(cli(['new', path, '--id', 'x']).status, 0);
    assert.equal(readJson(path).id, 'x');
    assert.equal(cli(['new', path]).status, 2);
    assert.equal(cli(['validate', '--strict', path]).status, 0);
  });

  test('writes no JSON into a table', () => {
    const path = join(folder, 'starter.csv');
    const { status, stderr } = cli(['new', path]);
    assert.equal(status, 2);
    assert.match(stderr, /is JSON, and .*starter\.csv would be a table\.\n/);
    assert.ok(!existsSync(path));
  });

  test('gives names that differ in signs only an id each, as a table of them gets', () => {
    const { stdout } = cli(['new', '--levels', 'C++,C#,C,C']);
    assert.deepEqual(
      JSON.parse(stdout).levels.map(({ id }) => id),
      ['c-plus-plus', 'c-sharp', 'c', 'c-2'],
    );
  });

  test('refuses empty names', () => {
    const { status, stderr } = cli(['new', '--roles', 'a,,b']);
    assert.equal(status, 2);
    assert.match(stderr, /--roles has an empty name in it\./);
  });
});
