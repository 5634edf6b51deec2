import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { bin, cli, data, readJson, workFolder } from './cli/cli.js';

const folder = workFolder();
const file = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));
  return path;
};
const minimal = readJson(data('minimal.json'));
const withWarning = file('warning.json', { ...minimal, sumary: 'misspelt' });

describe('validate', () => {
  test('says that nothing is wrong with a profile and a catalog, and ends with 0', () => {
    const { status, stdout, stderr } = cli(['validate', data('minimal.json'), data('catalog.json')]);
    assert.deepEqual([status, stdout, stderr], [0, '2 files: no problems\n', '']);
  });

  test('names the file, the place, what was found and what was expected, and ends with 1', () => {
    const path = data('invalid', 'expectation-unknown-role.json');
    const { status, stdout } = cli(['validate', path]);
    const said = 'expectations[1].role: found "designer", expected the id of a role in this document.';
    assert.equal(status, 1);
    assert.equal(stdout, `${path}: error: ${said}\n1 file: 1 error\n`);
  });

  test('ends with 1 for a warning only when it is strict', () => {
    assert.equal(cli(['validate', withWarning]).status, 0);
    const { status, stdout } = cli(['validate', '--strict', withWarning]);
    assert.equal(status, 1);
    assert.match(stdout, /warning: sumary: found "misspelt", expected a name of this format\.\n1 file: 1 warning\n$/);
  });

  test('looks into the profiles that a catalog has in it', () => {
    const bad = { ...minimal, id: 'other', updated: 'yesterday' };
    const path = file('embedded.json', {
      schemaVersion: 1,
      name: 'All',
      skills: [{ profile: minimal }, { profile: bad }],
    });
    const { status, stdout } = cli(['validate', path]);
    assert.equal(status, 1);
    assert.match(stdout, /error: skills\[1\]\.profile\.updated: found "yesterday"/);
  });

  test('reads standard input as -, with a byte order mark, too', () => {
    const { status, stdout } = cli(['validate', '-'], { input: `\uFEFF${readFileSync(data('minimal.json'), 'utf8')}` });
    assert.deepEqual([status, stdout], [0, '1 file: no problems\n']);
    assert.match(cli(['validate', '-'], { input: '{' }).stdout, /^standard input: error: the document: found /);
  });

  test('writes JSON that has all of it', () => {
    const { status, stdout } = cli(['validate', '--format=json', data('minimal.json'), withWarning, folder]);
    const [clean, warned, unreadable] = JSON.parse(stdout);
    assert.equal(status, 2);
    assert.deepEqual(clean, { file: data('minimal.json'), kind: 'profile', problems: [] });
    assert.equal(warned.problems[0].path, 'sumary');
    assert.equal(warned.problems[0].message, 'sumary: found "misspelt", expected a name of this format.');
    assert.equal(unreadable.kind, 'unreadable');
  });

  const large = file('large.json', '');
  truncateSync(large, 100_000_001);
  const unreadable = [
    ['a file that is not there', join(folder, 'none.json'), /There is no file/],
    ['a folder', folder, /is a folder/],
    ['a file of more than 100 MB', large, /has more than 100 MB/],
    ['what is no text', data('..', 'stories', 'images', 'mark.png'), /is not text in UTF-8/],
  ];
  for (const [title, path, words] of unreadable)
    test(`names ${title}, goes on with the others, and ends with 2`, () => {
      const { status, stdout } = cli(['validate', path, withWarning]);
      assert.equal(status, 2);
      assert.match(stdout, words);
      assert.match(stdout, /2 files: 1 warning, 1 file that cannot be read\n$/);
    });

  test('keeps what would steer a terminal from reaching it', () => {
    const path = file('steer.json', { ...minimal, '\u001b[2J\u009b': 1 });
    assert.match(cli(['validate', path]).stdout, /warning: \\u001b\[2J\\u009b: found 1/);
  });
});

describe('2,000 files', () => {
  const COUNT = 2_000;
  const description = 'Writes it down. '.repeat(12_000); // 200 kB a file, 400 MB in all
  const profile = { ...minimal, expectations: [{ ...minimal.expectations[0], description }] };
  const originals = Array.from({ length: 20 }, (_, n) =>
    file(`original-${n}.json`, n === 7 ? { ...profile, updated: 'never' } : profile),
  );
  const files = Array.from({ length: COUNT }, (_, n) => {
    const path = join(folder, `many-${n}.json`);
    linkSync(originals[n % originals.length], path);
    return path;
  });

  test('are validated in little memory, in their order', () => {
    const { status, stdout, stderr } = cli(['validate', ...files], { node: ['--max-old-space-size=40'] });
    assert.deepEqual([status, stderr], [1, '']);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.pop(), '2,000 files: 100 errors');
    const wrong = files.filter((_, n) => n % originals.length === 7);
    assert.deepEqual(
      lines.map((line) => line.split(': error: updated: found "never"')[0]),
      wrong,
    );
  });
});

describe('on a terminal', () => {
  const script = '/usr/bin/script';
  const skip = existsSync(script) ? false : 'there is no program to make a terminal with';
  const onTerminal = (env) =>
    spawnSync(script, ['-qec', `"${process.execPath}" "${bin}" validate "${withWarning}"`, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env },
    }).stdout;

  test('there are colours', { skip }, () => assert.ok(onTerminal({}).includes('\u001b[33mwarning\u001b[39m')));
  test('there are none with NO_COLOR', { skip }, () => {
    const said = onTerminal({ NO_COLOR: '1' });
    assert.match(said, /: warning: sumary: /);
    assert.ok(!said.includes('\u001b['));
  });
});

describe('a wrong command ends with 2 and says what is possible', () => {
  const rows = [
    ['no command', [], /Usage: skill-profile COMMAND/],
    ['a misspelt command', ['valdate'], /“valdate” is no command\.\nDid you mean validate\?/],
    [
      'another command',
      ['frobnicate'],
      /There are validate, convert, diff, apply, pack, oembed, preview, new, or community\./,
    ],
    ['a misspelt option', ['validate', '--fromat', 'json', 'x'], /“--fromat” is no option.*\nDid you mean --format\?/],
    ['an unknown value', ['validate', '--format', 'xml', 'x'], /found “xml”, expected text or json\./],
    ['a forgotten value', ['convert', 'a', 'b', '--to', '--force'], /--to needs a value/],
    ['a flag with a value', ['validate', '--strict=yes', 'x'], /--strict takes no value/],
    ['no file', ['validate'], /A file is missing: skill-profile validate FILE …/],
    ['a file too many', ['diff', 'a', 'b', 'c'], /“c” is one too many/],
    ['standard input twice', ['diff', '-', '-'], /can be read once only/],
  ];
  for (const [title, args, words] of rows)
    test(title, () => {
      const { status, stdout, stderr } = cli(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, words);
    });
});

describe('help', () => {
  for (const name of ['validate', 'convert', 'diff', 'apply', 'preview', 'new'])
    test(`of ${name} names its options`, () => {
      const { status, stdout } = cli([name, '--help']);
      assert.equal(status, 0);
      assert.ok(stdout.includes(`Usage: skill-profile ${name} `) && stdout.includes('-h, --help'));
      assert.equal(cli(['help', name]).stdout, stdout);
      assert.match(cli(['--help']).stdout, new RegExp(`^  ${name} `, 'm'));
    });
});
