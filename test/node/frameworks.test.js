import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

const { codeBlocks } = await loadSource('../test/readme/code-blocks.ts');
const blocks = codeBlocks(readFileSync(join(root, 'README.md'), 'utf8'));

const missing = ['dist/meta/vue.d.ts', 'dist/meta/svelte.d.ts', 'dist/esm/index.d.ts'].filter(
  (path) => !existsSync(join(root, path)),
);

const script = (types) => `<script lang="ts">import type {} from '${types}';</script>\n`;
const vue = (template) =>
  `${script('skill-profile/vue').replace(' lang', ' setup lang')}<template>${template}</template>\n`;
const svelte = (template) => script('skill-profile/svelte') + template;

/** The checker of each framework, what a file of it looks like, and what it says: nothing where a row has no text. */
const FRAMEWORKS = {
  react: {
    run: ['typescript/bin/tsc', '-p'],
    file: 'tsx',
    wrap: (jsx) => `import type {} from 'skill-profile/jsx';\nexport const page = (${jsx});\n`,
    rows: [
      ['a level', '<level-table level="a" />'],
      ['a wrong type', '<level-table level={3} />', /number.* is not assignable/],
      ['an unknown attribute', '<level-table levle="a" />', /levle/],
      ['a wrong field of an event', '<skill-profile onskill-change={(event) => event.detail} />', /detail/],
    ],
  },
  vue: {
    run: ['vue-tsc/bin/vue-tsc.js', '-p'],
    file: 'vue',
    wrap: vue,
    rows: [
      ['a level', '<level-table level="a" :data="{}" class="wide" @skill-load="(event) => event.skill" />'],
      ['a wrong type', '<level-table :level="3" />', /number.* is not assignable/],
      ['an unknown attribute', '<level-table levle="a" />', /levle/],
      ['a wrong field of an event', '<skill-profile @skill-change="(event) => event.detail" />', /detail/],
    ],
  },
  svelte: {
    run: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human', '--workspace'],
    file: 'svelte',
    wrap: svelte,
    rows: [
      ['a level', '<level-table level="a" data={{}} class="wide" onskill-load={(event) => event.skill}></level-table>'],
      ['a wrong type', '<level-table level={3}></level-table>', /number.* is not assignable/],
      ['an unknown attribute', '<level-table levle="a"></level-table>', /levle/],
      [
        'a wrong field of an event',
        '<skill-profile onskill-change={(event) => event.detail}></skill-profile>',
        /detail/,
      ],
    ],
  },
};

/** What a checker says of a folder. */
function check([bin, ...args], folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args, folder], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const blocksOf = (file) => blocks.filter(({ language }) => language === file);

/** Writes a project of the page, one file for each row and one for each block of the README, and checks it. */
function checkRows(name, { run, file, wrap, rows }) {
  const folder = join(root, '.cache', 'framework-types', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [base, page] = ['tsconfig.pages.json', name].map((path) =>
    relative(folder, join(root, 'test', 'frameworks', path)).replaceAll('\\', '/'),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: base, include: ['.', page] }));
  rows.forEach(([, code], index) => writeFileSync(join(folder, `row${index}.${file}`), wrap(code)));
  blocksOf(file).forEach(({ code }, index) => writeFileSync(join(folder, `readme${index}.${file}`), code));
  return check(run, folder);
}

for (const [name, framework] of Object.entries(FRAMEWORKS))
  describe(`the types for ${name}`, { skip: missing.length > 0 && `${missing.join(', ')} is not there` }, () => {
    const said = missing.length > 0 ? '' : checkRows(name, framework);
    // what is said of a file begins with its name
    const parts = said.split(/(?=(?:row|readme)\d\.|(?:team-page|TeamPage|main)\.)/);
    test('take the page that the browsers are given', () => {
      assert.deepEqual(
        parts.filter((part) => /^(?:team-page|TeamPage|main)\./.test(part)),
        [],
      );
    });
    test('take what the README shows', () => {
      assert.ok(blocksOf(framework.file).length > 0);
      assert.deepEqual(
        parts.filter((part) => part.startsWith('readme')),
        [],
      );
    });
    framework.rows.forEach(([title, , expected], index) => {
      test(`${expected ? 'refuse' : 'take'} ${title}`, () => {
        const own = parts.filter((part) => part.startsWith(`row${index}.`)).join('\n');
        if (expected) assert.match(own, expected);
        else assert.equal(own, '');
      });
    });
  });
