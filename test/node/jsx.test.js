import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { root } from '../prepare.js';
import { loadSource } from './load-source.js';

// React's types come with Storybook; they are no dependency of ours
const missing = ['node_modules/@types/react/index.d.ts', 'dist/meta/jsx.d.ts', 'dist/esm/index.d.ts'].filter(
  (path) => !existsSync(join(root, path)),
);
const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
};

/** What TypeScript says about modules that lie in memory, as users of the package would write them. */
function errorsIn(modules) {
  const files = new Map(Object.entries(modules).map(([name, code]) => [join(root, 'test', name), code]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) =>
    files.has(path) ? ts.createSourceFile(path, files.get(path), target) : getSourceFile(path, target, ...rest);
  const program = ts.createProgram([...files.keys()], options, host);
  const found = ts.getPreEmitDiagnostics(program);
  return found.map(({ messageText, file }) => ({
    file: file && [...files.keys()].includes(file.fileName) ? file.fileName.slice(root.length + 5) : file?.fileName,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

describe(
  "the JSX types, with React's own",
  { skip: missing.length > 0 && `${missing.join(', ')} is not there` },
  () => {
    test('take what the README shows', async () => {
      const { codeBlocks } = await loadSource('../test/readme/code-blocks.ts');
      const blocks = codeBlocks(readFileSync(join(root, 'README.md'), 'utf8')).filter(
        ({ language }) => language === 'tsx',
      );
      assert.ok(blocks.length > 0);
      assert.deepEqual(
        errorsIn(Object.fromEntries(blocks.map(({ code }, index) => [`readme-${index}.tsx`, code]))),
        [],
      );
    });

    const page = (jsx) => `
    import type {} from 'skill-profile/jsx';
    export const page = (${jsx});`;
    const rows = [
      [
        'takes attributes, properties and children',
        '<skill-source data={{}} headingLevel={3}><level-table level="a" /></skill-source>',
      ],
      ['knows the fields of an event', '<skill-profile onskill-error={(event) => event.problems.length} />'],
      [
        'knows every element',
        '<><skill-stats /><level-selector name="level" required /><role-filter mode="multiple" /><level-compare /><skill-matrix cell="word" /></>',
      ],
      ['refuses a property of the wrong type', '<level-table required-only="maybe" />', /not assignable/],
      ['refuses a property that there is not', '<skill-profile rolleId="x" />', /rolleId/],
      [
        'refuses a field that an event does not have',
        '<skill-profile onskill-load={(event) => event.detail} />',
        /detail/,
      ],
      ['refuses an element that there is not', '<skill-profiles />', /skill-profiles/],
    ];
    const modules = Object.fromEntries(rows.map(([, jsx], index) => [`row-${index}.tsx`, page(jsx)]));
    const errors = missing.length > 0 ? [] : errorsIn(modules);
    rows.forEach(([title, , expected], index) => {
      test(title, () => {
        const own = errors.filter(({ file }) => file === `row-${index}.tsx`).map(({ text }) => text);
        if (!expected) assert.deepEqual(own, []);
        else assert.match(own.join('\n'), expected);
      });
    });
  },
);
