import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';
import { dist, filesIn, importsOf, readDist } from './modules.js';

const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const modules = filesIn('esm', '.js');

test('the version is the same everywhere', async () => {
  const { version } = await loadSource('version.ts');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  assert.match(version, /^\d+\.\d+\.\d+/);
  assert.equal(pkg.version, version, 'package.json');
  assert.equal(lock.version, version, 'package-lock.json');
  assert.equal(lock.packages[''].version, version, 'package-lock.json');
  for (const name of ['skill-profile.js', 'skill-profile.classic.js'])
    assert.ok(readDist('cdn', name).startsWith(`/*! skill-profile ${version} | MIT */`), name);
});

describe('package.json points to what exists', () => {
  const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
  const rows = [
    ...Object.entries(pkg.exports).flatMap(([name, value]) =>
      targets(value).map((target) => [`exports ${name}`, target]),
    ),
    ...['unpkg', 'jsdelivr', 'customElements'].map((name) => [name, pkg[name]]),
    ['bin', pkg.bin['skill-profile']],
    ...pkg.sideEffects.map((target) => ['sideEffects', target]),
  ];
  for (const [name, target] of rows)
    test(`${name}: ${target}`, () => {
      const [folder, end] = target.split(/\*+(?:\/\*)?/);
      if (end === undefined) return assert.ok(existsSync(join(root, target)));
      assert.ok(readdirSync(join(root, folder)).some((file) => file.endsWith(end)));
    });

  test('files: all that exports point to is published', () => {
    const published = pkg.files.filter((name) => !name.startsWith('!'));
    for (const target of Object.values(pkg.exports).flatMap(targets))
      assert.ok(
        target === './package.json' || published.some((name) => target.startsWith(`./${name}`)),
        `${target} is in the package`,
      );
  });
});

describe('dist/esm', () => {
  test('registers nothing when it is imported', async () => {
    const defined = [];
    const { customElements } = globalThis;
    globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
    try {
      const library = await import(pathToFileURL(join(dist, 'esm', 'index.js')).href);
      assert.equal(typeof library.SkillProfile, 'function');
      assert.deepEqual(defined, []);
      library.define({ prefix: 'x-' });
      assert.equal(defined.length, 12, 'the stand-in sees what is registered');
    } finally {
      globalThis.customElements = customElements;
    }
  });

  test('has types beside every module', () => {
    assert.ok(modules.length > 60);
    const types = new Set(filesIn('esm', '.d.ts'));
    assert.deepEqual(
      modules.filter((name) => !types.has(name.replace(/\.js$/, '.d.ts'))),
      [],
    );
  });

  test('imports its dependencies and nothing else, zod only in schema/, csv-parse only in convert/', () => {
    const all = new Set();
    for (const name of modules) {
      for (const { name: wanted } of importsOf(readDist('esm', name))) {
        if (wanted.startsWith('.')) {
          assert.ok(existsSync(join(dist, 'esm', name, '..', wanted)), `${name} imports ${wanted}`);
          continue;
        }
        if (wanted === '(computed)') {
          assert.equal(name, 'embed/loader/library.js');
          continue;
        }
        const [first, second] = wanted.split('/');
        const dependency = first.startsWith('@') ? `${first}/${second}` : first;
        assert.ok(dependency in pkg.dependencies, `${name} imports ${wanted}`);
        if (dependency === 'zod') {
          assert.match(name, /^schema\//);
          assert.equal(wanted, 'zod/mini');
        }
        if (dependency === 'csv-parse') assert.match(name, /^convert\//);
        all.add(dependency);
      }
    }
    assert.deepEqual([...all].sort(), ['@lit/context', '@lit/task', 'csv-parse', 'lit', 'zod']);
    // which the command packs with
    assert.deepEqual(Object.keys(pkg.dependencies).sort(), [...all, 'fflate'].sort());
  });
});

describe('what converts other formats', () => {
  test('works in Node.js, by the name it has in the package', async () => {
    const { csvToProfiles, profileToCsv } = await import('skill-profile/convert/csv.js');
    const text = 'skill,role,level,required,description\r\nLogging,,,,\r\n,Tester,Junior,yes,Reads a log.\r\n';
    const { profiles, notes } = csvToProfiles(text);
    assert.deepEqual(notes, []);
    assert.equal(profileToCsv(profiles[0]), text);
  });

  test('is in dist/cdn where a menu or a page asks for it, and nowhere else; what writes does not read', () => {
    // the classic file has everything in it
    const maps = filesIn('cdn', '.js.map').filter((name) => !name.includes('classic'));
    assert.ok(maps.length > 9);
    for (const name of maps) {
      const { sources } = JSON.parse(readDist('cdn', name));
      const found = sources.filter((source) => /\/convert\/|csv-parse|english-of-conversion/.test(source));
      if (!/chunks[\\/](csv|case|convert)-/.test(name)) assert.deepEqual(found, [], name);
      if (!name.includes('convert-')) assert.ok(!found.some((source) => source.includes('csv-parse')), name);
    }
  });
});
