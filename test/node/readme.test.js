import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

const { codeBlocks } = await loadSource('../test/readme/code-blocks.ts');
const read = (path) => readFileSync(join(root, path), 'utf8');
const { commands: ofCli } = await import('../../dist/cli/commands.js');
const { parseArguments } = await import('../../dist/cli/parse-arguments.js');
const { scripts, version } = JSON.parse(read('package.json'));

/** What may stand in a block of commands, besides the scripts of package.json. */
const OF_NPM = ['ci', 'pack'];

describe('every command in the README is one of package.json or of the command line', () => {
  const commands = codeBlocks(read('README.md'))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map((line) => line.replace(/\s+#.*$/, ''));
  assert.ok(commands.length > 5);
  for (const command of commands) {
    test(command, () => {
      const [, ofOurs, rest] = /^npx skill-profile (\w+) (.+)$/.exec(command) ?? [];
      if (ofOurs) {
        const spec = ofCli.find(({ name }) => name === ofOurs);
        const words = rest.match(/"[^"]+"|\S+/g);
        return void assert.ok(parseArguments(spec, words), 'it takes these options');
      }
      const [, run, name] = /^npm (run )?([\w:]+)$/.exec(command) ?? [];
      assert.ok(name, 'an npm command');
      if (run || !OF_NPM.includes(name)) assert.ok(Object.hasOwn(scripts, name), `package.json has a script ${name}`);
      if (!run) assert.ok(['start', 'test', ...OF_NPM].includes(name), 'npm takes it without run');
    });
  }
});

/** The name that a heading has in an address, as GitHub makes it. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const withoutCode = (text) => text.replace(/^```[^]*?^```$/gm, '');
const anchorsIn = (text) => [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

describe('every link leads somewhere', () => {
  const decisions = join(root, 'stories', 'decisions');
  const files = [
    ...['README.md', 'CHANGELOG.md', 'SECURITY.md'].map((name) => join(root, name)),
    ...readdirSync(decisions).map((name) => join(decisions, name)),
  ];
  for (const file of files) {
    test(relative(root, file), () => {
      const text = readFileSync(file, 'utf8');
      const links = [
        ...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g),
        ...text.matchAll(/^ *<(?:img|source)[^>]* src(?:set)?="([^"]+)"/gm),
      ].map(([, address]) => address);
      for (const link of links.filter((address) => !/^https?:/.test(address))) {
        const [path, anchor] = link.split('#');
        const target = path === '' ? file : join(dirname(file), path);
        assert.ok(existsSync(target), link);
        if (anchor) assert.ok(anchorsIn(readFileSync(target, 'utf8')).includes(anchor), link);
      }
    });
  }
});

test('the README lists every decision record', () => {
  const readme = read('README.md');
  const listed = [...readme.matchAll(/\(stories\/decisions\/([^)]+)\)/g)].map(([, name]) => name);
  assert.deepEqual(listed, readdirSync(join(root, 'stories', 'decisions')).toSorted());
});

test('the changelog is about this version, or a newer one', () => {
  const [first] = read('CHANGELOG.md').match(/^## .+$/m);
  assert.ok(first === '## [Unreleased]' || first.startsWith(`## [${version}]`), first);
});
