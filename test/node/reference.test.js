import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshReadme } from '../../stories/reference.js';
import { root } from '../prepare.js';

const built = existsSync(join(root, 'custom-elements.json'));
const needsIt = { skip: built ? false : 'custom-elements.json is not there: npm run analyze' };

test('the reference in the README is what the sources say', needsIt, async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  assert.equal(readme, await freshReadme(readme), 'run: npm run analyze && npm run reference');
});

test('every entry of the reference has a description', needsIt, () => {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssStates', 'cssProperties'];
  for (const declaration of manifest.modules.flatMap((module) => module.declarations)) {
    for (const kind of kinds) {
      for (const { name, description, static: isStatic } of declaration[kind] ?? [])
        assert.ok(isStatic || description?.trim(), `${declaration.name}: ${kind} ${name}`);
    }
  }
});
