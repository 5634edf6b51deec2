import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../prepare.js';
import { cli, data, readJson, startCli, workFolder } from './cli/cli.js';

const folder = workFolder();
const seed = data('message-broker-patterns.json');

/** An empty folder within that of the tests. */
function place(name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

const framework = join(root, '..', 'shared', 'datasets', 'gdad-uk', 'role_content.csv');
const skip = existsSync(framework) ? false : 'the folder of data that may not be shipped is not here';

describe('convert', () => {
  test('splits a catalog into files with a catalog of them, and puts them together again', () => {
    const out = join(place('split'), 'deep', '/');
    const { status, stderr } = cli(['convert', data('catalog.json'), out]);
    assert.deepEqual([status, stderr], [0, `10 profiles written to ${out}\n`]);
    assert.equal(readdirSync(out).length, 11);
    assert.deepEqual(readJson(join(out, 'message-broker-patterns.json')), readJson(seed));
    assert.equal(cli(['validate', '--strict', ...readdirSync(out).map((name) => join(out, name))]).status, 0);

    const whole = join(folder, 'whole.json');
    assert.equal(cli(['convert', join(out, 'catalog.json'), whole]).status, 0);
    const { name, skills } = readJson(whole);
    assert.deepEqual([name, skills.length], ['Engineering skills', 10]);
    assert.equal(cli(['validate', '--strict', whole]).status, 0);
  });

  test('makes a table of a profile, and the same profile of the table', () => {
    const table = join(folder, 'table.csv');
    assert.equal(cli(['convert', seed, table]).status, 0);
    const { status, stdout } = cli(['convert', '-', '-', '--from', 'csv'], { input: readFileSync(table, 'utf8') });
    assert.equal(status, 0);
    const back = join(folder, 'back.json');
    writeFileSync(back, stdout);
    assert.equal(cli(['diff', seed, back]).status, 0);
  });

  test('makes a catalog with its name of the UK framework', { skip }, () => {
    const file = join(folder, 'framework.json');
    const { status, stderr } = cli(['convert', framework, file]);
    assert.equal(status, 1, 'a part of it cannot be used');
    assert.match(stderr, /^(error|warning): line [\d,]+.* It is left out\.$/m);
    const { name, skills } = readJson(file);
    assert.equal(name, 'Government Digital and Data Profession Capability Framework');
    assert.equal(skills.length, 188);
    assert.equal(cli(['validate', file]).status, 0);
  });

  test('makes a CASE package of a catalog, and the same catalog of the package', () => {
    const file = join(folder, 'all.case.json');
    assert.equal(cli(['convert', data('catalog.json'), file]).status, 0);
    assert.equal(readJson(file).CFRubrics.length, 10);
    const back = join(folder, 'all-back.json');
    const { status, stderr } = cli(['convert', file, back]);
    assert.deepEqual([status, stderr], [0, `10 profiles written to ${back}\n`]);
    const { name, skills } = readJson(back);
    assert.equal(name, 'Engineering skills');
    assert.deepEqual(skills[0], { profile: readJson(seed) });

    const parts = place('case');
    assert.equal(cli(['convert', file, parts, '--to', 'case']).status, 0);
    assert.ok(existsSync(join(parts, 'message-broker-patterns.case.json')));
    assert.equal(cli(['diff', seed, join(parts, 'message-broker-patterns.case.json')]).status, 0);
  });

  test('ends with 1 and says so when something is left out', () => {
    const bad = data('invalid', 'expectation-unknown-role.json');
    const { status, stdout, stderr } = cli(['convert', bad, '-']);
    assert.equal(status, 1);
    assert.match(stderr, /^error: expectations\[1\]\.role: found "designer", .* It is left out\.\n$/);
    assert.ok(JSON.parse(stdout).expectations.length > 0);
    const { notes, profiles } = JSON.parse(cli(['convert', bad, '-', '--format', 'json']).stderr);
    assert.deepEqual([profiles, notes.length, notes[0].path], [1, 1, 'expectations[1].role']);
  });

  test('ends with 2 and writes nothing when there is no profile', () => {
    const out = join(place('nothing'), 'x.json');
    const { status, stderr } = cli(['convert', data('invalid', 'empty-object.json'), out]);
    assert.equal(status, 2);
    assert.match(stderr, /There is no profile to be written\.\n$/);
    assert.ok(!existsSync(out));
  });

  test('replaces a file only when it is told to', () => {
    const own = place('own');
    const out = join(own, 'x.json');
    writeFileSync(out, 'mine');
    const { status, stderr } = cli(['convert', seed, out]);
    assert.equal(status, 2);
    assert.match(stderr, /is there already\.\nWith --force it is replaced\.\n$/);
    assert.equal(readFileSync(out, 'utf8'), 'mine');
    assert.equal(cli(['convert', seed, out, '--force']).status, 0);
    assert.deepEqual(readJson(out), readJson(seed));
    assert.deepEqual(readdirSync(own), ['x.json'], 'nothing else is left');
  });

  test('writes none of several files when one of them is there already', () => {
    const out = place('partly');
    writeFileSync(join(out, 'catalog.json'), 'mine');
    assert.equal(cli(['convert', data('catalog.json'), out]).status, 2);
    assert.deepEqual(readdirSync(out), ['catalog.json']);
  });

  test('names files after ids, whatever these are, and never leaves the folder', () => {
    const minimal = readJson(data('minimal.json'));
    const skills = ['../../up', '../up', 'a/b', 'con'].map((id) => ({ profile: { ...minimal, id } }));
    const all = join(folder, 'odd.json');
    writeFileSync(all, JSON.stringify({ schemaVersion: 1, name: 'Odd', skills }));
    const out = place('odd');
    assert.equal(cli(['convert', all, out]).status, 0);
    assert.deepEqual(readdirSync(out).toSorted(), [
      'a-b.json',
      'catalog.json',
      'skill-con.json',
      'up-2.json',
      'up.json',
    ]);
  });

  test('refuses several profiles in a format that holds one', () => {
    const { status, stderr } = cli(['convert', data('catalog.json'), join(folder, 'all.csv')]);
    assert.equal(status, 2);
    assert.match(stderr, /holds one profile, and there are 10\.\nName a folder for them\./);
  });

  test('leaves nothing behind when it is interrupted', async () => {
    const out = place('interrupted');
    const child = startCli(['convert', '-', join(out, 'x.json')]);
    child.stdin.write('{');
    await once(child, 'spawn');
    child.kill('SIGINT');
    await once(child, 'exit');
    assert.deepEqual(readdirSync(out), []);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = startCli(['convert', data('catalog.json'), '-']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    await once(child, 'close');
    assert.equal(said, '');
  });
});
