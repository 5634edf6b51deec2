import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../prepare.js';
import { findBreaches } from './find-breaches.js';

const src = join(root, 'src');
const sources = readdirSync(src, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

test('the modules of src/ keep to their layers', () => {
  const files = new Map(sources.map((name) => [name, readFileSync(join(src, name), 'utf8')]));
  assert.ok(files.has('schema/parse-profile.ts'), 'the sources were found');
  assert.deepEqual(findBreaches(files), []);
});

/** The breaches of modules that hold just these lines. */
const breachesOf = (modules) => findBreaches(new Map(Object.entries(modules)));

describe('a breach is caught', () => {
  const rows = [
    ['model from view', 'model/a.ts', `import { b } from '../view/b.js';`, 'model may not import view'],
    ['schema from strings', 'schema/a.ts', `import { b } from '../strings/b.js';`, 'schema may not import strings'],
    ['strings from schema', 'strings/a.ts', `import { b } from '../schema/b.js';`, 'strings may not import schema'],
    ['model from source', 'model/a.ts', `import { b } from '../source/b.js';`, 'model may not import source'],
    ['view from events', 'view/a.ts', `import { b } from '../events/b.js';`, 'view may not import events'],
    [
      'controllers from elements',
      'controllers/a.ts',
      `import '../elements/x/b.js';`,
      'controllers may not import elements',
    ],
    ['elements from define', 'elements/x/a.ts', `import '../../define/b.js';`, 'elements may not import define'],
    ['define from an entry', 'define/a.ts', `import '../index.js';`, 'define may not import entry'],
    ['a root module from a layer', 'version.ts', `import './model/a.js';`, 'base may not import model'],
    ['by a type', 'model/a.ts', `import type { B } from '../view/b.js';`, 'model may not import view'],
    ['by a type in place', 'model/a.ts', `type B = import('../view/b.js').B;`, 'model may not import view'],
    ['by export', 'model/a.ts', `export * from '../view/b.js';`, 'model may not import view'],
    ['on demand', 'model/a.ts', `const b = () => import('../view/b.js');`, 'model may not import view'],
    ['over several lines', 'model/a.ts', `import {\n  b,\n} from\n  "../view/b.js";`, 'model may not import view'],
    ['of convert', 'elements/x/a.ts', `import '../../convert/csv.js';`, 'only cli may import convert'],
    [
      'of convert in a view',
      'view/a.ts',
      `const b = () => import('../convert/csv.js');`,
      'only cli may import convert',
    ],
    ['of the command line', 'elements/x/a.ts', `import '../../cli/run.js';`, 'nothing may import cli'],
    ['of elements in the command line', 'cli/a.ts', `import '../elements/x/b.js';`, 'cli may not import elements'],
    ['of Node in a view', 'view/a.ts', `import { open } from 'node:fs/promises';`, 'which view may not'],
    ['of zod in a view', 'view/a.ts', `import * as z from 'zod/mini';`, 'zod/mini, which view may not'],
    ['of lit in a model', 'model/a.ts', `import { html } from 'lit';`, 'lit, which model may not'],
    ['of a part of lit', 'view/a.ts', `import { when } from 'lit/directives/when.js';`, 'which view may not'],
    ['of a package of lit', 'source/a.ts', `import { Task } from '@lit/task';`, '@lit/task, which source may not'],
    ['of a package that nobody asked for', 'elements/x/a.ts', `import 'lodash';`, 'lodash, which elements may not'],
    ['of csv-parse in a view', 'view/a.ts', `import { parse } from 'csv-parse/browser/esm/sync';`, 'view may not'],
    [
      'of an address that is not known',
      'elements/x/a.ts',
      `const b = (url) => import(url);`,
      '(computed), which elements',
    ],
    ['of a folder without a place', 'misc/a.ts', '', 'misc/a.ts is in no layer'],
  ];
  for (const [title, path, text, breach] of rows) {
    test(title, () => {
      const breaches = breachesOf({ [path]: text });
      assert.equal(breaches.length, 1, breaches.join('\n'));
      assert.ok(breaches[0].startsWith(path) && breaches[0].includes(breach), breaches[0]);
    });
  }

  test('a circle of two modules, once', () => {
    assert.deepEqual(breachesOf({ 'model/a.ts': `import './b.js';`, 'model/b.ts': `export { a } from './a.js';` }), [
      'model/a.ts → model/b.ts → model/a.ts is a circle',
    ]);
  });

  test('a circle of three, entered from outside', () => {
    const modules = {
      'view/a.ts': `import './b.js';`,
      'view/b.ts': `import './c.js';`,
      'view/c.ts': `import './d.js';`,
      'view/d.ts': `import './b.js';`,
    };
    assert.deepEqual(breachesOf(modules), ['view/b.ts → view/c.ts → view/d.ts → view/b.ts is a circle']);
  });
});

describe('nothing is said of', () => {
  const rows = [
    ['an import to the left', 'view/a.ts', `import { b } from '../model/b.js';`],
    ['events from view', 'events/a.ts', `import type { B } from '../view/b.js';`],
    ['source from model', 'source/a.ts', `import { b } from '../model/b.js';`],
    ['a neighbour', 'elements/x/a.ts', `import { b } from '../y/b.js';`],
    ['zod in schema', 'schema/a.ts', `import * as z from 'zod/mini';`],
    ['lit in elements', 'elements/x/a.ts', `import { html } from 'lit';\nimport { Task } from '@lit/task';`],
    ['csv-parse in convert', 'convert/csv/a.ts', `import { parse } from 'csv-parse/browser/esm/sync';`],
    ['a conversion and Node in the command line', 'cli/a.ts', `import '../convert/b.js';\nimport 'node:fs';`],
    [
      'a conversion that an element loads on demand',
      'elements/x/a.ts',
      `const b = () => import('../../convert/b.js');`,
    ],
    ['an entry that imports all', 'cdn/a.ts', `import '../define/a.js';\nexport * from '../schema/a.js';`],
    ['an import in a comment', 'model/a.ts', `// import '../view/b.js';\n/* import 'lit' */`],
    ['an import in a string', 'model/a.ts', `export const text = "import '../view/b.js'";`],
  ];
  for (const [title, path, text] of rows) {
    test(title, () => {
      assert.deepEqual(breachesOf({ [path]: text }), []);
    });
  }

  test('a circle of types alone', () => {
    const modules = { 'model/a.ts': `import type { B } from './b.js';`, 'model/b.ts': `import { a } from './a.js';` };
    assert.deepEqual(breachesOf(modules), []);
  });
});
