import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
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

  test('takes the two tables of the UK framework in any order', () => {
    const roles = join(folder, 'roles.csv');
    const skills = join(folder, 'skills.csv');
    writeFileSync(
      roles,
      'Role Family,Role,Role Level,Skill Name,Skill Description,Skill Level,Skill Level Description\n' +
        'Data,Tester,Lead tester,Modelling,Making models.,Working,You can help.\n',
    );
    writeFileSync(
      skills,
      'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n' +
        'Modelling,Making models.,a,b,c,d,Tester\nJuggling,With balls.,a,b,c,d,\n',
    );
    const { stdout, stderr } = cli(['convert', roles, skills, '-']);
    assert.match(stderr, /found "Juggling", expected a skill that a role needs/);
    assert.equal(JSON.parse(stdout).name, 'Modelling');
    const { output } = cli(['convert', skills, roles, '-']);
    assert.deepEqual(output.slice(1), [stdout, stderr]);
    const alone = cli(['convert', skills, '-']);
    assert.deepEqual([alone.status, alone.stdout], [2, '']);
    assert.match(alone.stderr, /^error: line 1, Role Family: found nothing, expected a column of this name/);
  });

  test('reads each of several files in its own format, and says which one a note is about', () => {
    const table = join(folder, 'bad.csv');
    writeFileSync(table, 'role,level,required,description\nTester,Low,maybe,Reads.\nTester,High,yes,Writes.\n');
    const { status, stdout, stderr } = cli(['convert', table, data('minimal.json'), '-']);
    assert.equal(status, 1);
    assert.deepEqual(
      JSON.parse(stdout).skills.map(({ profile }) => profile.id),
      ['bad', 'code-review'],
    );
    assert.equal(stderr, `error: ${table}: line 2, required: found "maybe", expected yes or no. It is left out.\n`);
    const { notes } = JSON.parse(cli(['convert', table, seed, '-', '--format', 'json']).stderr);
    assert.deepEqual([notes[0].file, notes[0].path], [table, 'required']);
  });

  test('says that an id is there twice', () => {
    const { status, stdout, stderr } = cli(['convert', seed, seed, '-']);
    assert.deepEqual([status, JSON.parse(stdout).skills.length], [0, 2]);
    assert.match(stderr, /^warning: id: found "message-broker-patterns", expected an id that no other entry has\./m);
  });

  test('takes an empty file for what its name says', () => {
    const table = join(folder, 'empty.csv');
    writeFileSync(table, '');
    const { status, stderr } = cli(['convert', table, '-']);
    assert.equal(status, 2);
    assert.match(stderr, /^error: line 1: found nothing, expected a table\. It is left out\.$/m);
  });

  test('passes over a file of a catalog whose name cannot be decoded', () => {
    const catalog = join(folder, 'escapes.json');
    const skills = [{ id: 'a', name: 'A', src: 'a%ff.json' }, { profile: readJson(seed) }];
    writeFileSync(catalog, JSON.stringify({ schemaVersion: 1, name: 'All', skills }));
    const { status, stdout, stderr } = cli(['convert', catalog, '-']);
    assert.deepEqual([status, JSON.parse(stdout).id], [1, readJson(seed).id]);
    assert.match(stderr, /^error: skills\[0\]\.src: found There is no file .*a%ff\.json/);
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

  test('does not offer to replace a folder, or what is no file', () => {
    const { status, stderr } = cli(['new', place('there')]);
    assert.equal(status, 2);
    assert.match(stderr, /there is a folder; name the files in it\.\n$/);
    if (process.platform === 'win32') return;
    assert.match(
      cli(['convert', seed, '/dev/null', '--to', 'csv']).stderr,
      /is no plain file; - writes to standard output/,
    );
  });

  test('writes none of several files when one of them is there already', () => {
    const out = place('partly');
    writeFileSync(join(out, 'catalog.json'), 'mine');
    assert.equal(cli(['convert', data('catalog.json'), out]).status, 2);
    assert.deepEqual(readdirSync(out), ['catalog.json']);
  });

  test('names files after ids, whatever these are, and never leaves the folder', () => {
    const minimal = readJson(data('minimal.json'));
    const ids = ['../../up', '../up', 'a/b', 'con', 'c#', '5%20'];
    const skills = ids.map((id) => ({ profile: { ...minimal, id } }));
    const all = join(folder, 'odd.json');
    writeFileSync(all, JSON.stringify({ schemaVersion: 1, name: 'Odd', skills }));
    const out = place('odd');
    assert.equal(cli(['convert', all, out]).status, 0);
    assert.deepEqual(readdirSync(out).toSorted(), [
      '5%20.json',
      'a-b.json',
      'c#.json',
      'catalog.json',
      'skill-con.json',
      'up-2.json',
      'up.json',
    ]);
    const index = readJson(join(out, 'catalog.json'));
    assert.deepEqual(
      index.skills.slice(4).map(({ src }) => src),
      ['c%23.json', '5%2520.json'],
      'as addresses',
    );
    const again = cli(['convert', join(out, 'catalog.json'), '-']);
    assert.deepEqual(
      JSON.parse(again.stdout).skills.map(({ profile }) => profile.id),
      ids,
    );
  });

  test('refuses several profiles in a format that holds one', () => {
    const { status, stderr } = cli(['convert', data('catalog.json'), join(folder, 'all.csv')]);
    assert.equal(status, 2);
    assert.match(stderr, /holds one profile, and there are 10\.\nName a folder for them\./);
  });

  test('leaves nothing behind when it is interrupted', { skip: process.platform === 'win32' }, async () => {
    const minimal = readJson(data('minimal.json'));
    // so many that they are not all written when the first one is seen
    const skills = Array.from({ length: 1_000 }, (_, n) => ({ profile: { ...minimal, id: `skill-${n}` } }));
    const all = join(folder, 'thousand.json');
    writeFileSync(all, JSON.stringify({ schemaVersion: 1, name: 'All', skills }));
    const out = place('interrupted');
    const watcher = watch(out);
    const child = startCli(['convert', all, out]);
    await once(watcher, 'change');
    assert.match(readdirSync(out).join(), /\.tmp/, 'it has begun');
    child.kill('SIGINT');
    const [status] = await once(child, 'exit');
    watcher.close();
    assert.equal(status, 130);
    assert.deepEqual(readdirSync(out), []);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = startCli(['convert', data('catalog.json'), '-']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const [status] = await once(child, 'close');
    assert.deepEqual([status, said], [141, '']);
  });
});
