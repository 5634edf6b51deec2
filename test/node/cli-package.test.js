import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../prepare.js';
import { workFolder } from './cli/cli.js';

const folder = workFolder();
const { dependencies, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const run = (command, args, cwd = folder) => {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd, encoding: 'utf8', shell, env: { ...process.env, PATH } });
};

test('the packed package brings the command line with all it needs', () => {
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  assert.equal(packed.status, 0, packed.stderr);
  const [name] = packed.stdout.trim().split('\n').slice(-1);

  // as npm install lays it out, without a network: the package, its dependencies beside it, a link to its command
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'skill-profile');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  assert.equal(run('tar', ['-xzf', name]).status, 0);
  cpSync(join(folder, 'package'), own, { recursive: true });
  for (const dependency of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency), 'junction');
  }
  const { bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');

  const command = join(own, bin['skill-profile']);
  const cli = (...args) => run(process.execPath, [command, ...args]);
  assert.equal(cli('--version').stdout, `${version}\n`);
  assert.equal(cli('new', 'my.json').status, 0);
  const { $schema } = JSON.parse(readFileSync(join(folder, 'my.json'), 'utf8'));
  assert.ok(existsSync(join(folder, $schema)), `${$schema} is the schema of the package`);
  assert.equal(cli('validate', '--strict', 'my.json').stdout, '1 file: no problems\n');
  assert.equal(cli('convert', 'my.json', 'my.csv').status, 0);
  for (const path of ['cli/preview/page/index.html', 'cli/preview/page/preview.js', 'cdn/skill-profile.js'])
    assert.ok(existsSync(join(own, 'dist', path)), path);

  if (process.platform === 'win32') return;
  assert.match(readFileSync(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  // npm makes the file executable when it installs it
  assert.equal(run('chmod', ['+x', command]).status, 0);
  symlinkSync(command, join(modules, '.bin', 'skill-profile'));
  const npx = run('npx', ['--no-install', 'skill-profile', '--version']);
  assert.equal(npx.stdout, `${version}\n`, npx.stderr);
});
