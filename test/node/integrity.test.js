import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { dist, filesIn, readDist } from './modules.js';

const scripts = filesIn('cdn', '.js');

test('sri.json has the hash of every script of dist/cdn, and of nothing else', () => {
  const hash = (name) =>
    createHash('sha384')
      .update(readFileSync(join(dist, 'cdn', name)))
      .digest('base64');
  assert.ok(scripts.includes('skill-profile.classic.js') && scripts.length > 9);
  assert.deepEqual(
    JSON.parse(readDist('cdn', 'sri.json')),
    Object.fromEntries(scripts.map((name) => [name, `sha384-${hash(name)}`])),
  );
});

describe('every script has a source map', () => {
  for (const [folder, name] of ['cdn', 'esm'].flatMap((folder) =>
    filesIn(folder, '.js').map((name) => [folder, name]),
  )) {
    test(`${folder}/${name}`, () => {
      const file = join(dist, folder, name);
      const named = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, 'utf8'))?.[1];
      assert.ok(named, 'the script names its map');
      const map = JSON.parse(readFileSync(join(dirname(file), named), 'utf8'));
      assert.equal(map.version, 3);
      assert.equal(map.sourcesContent?.length, map.sources.length, 'the map brings the text of each source');
      map.sources.forEach((source, at) => {
        assert.equal(typeof map.sourcesContent[at], 'string', source);
        assert.ok(!/^([a-z]:)?[\\/]/i.test(source), `${source} is a path of the machine it was built on`);
        const path = join(dirname(file), source);
        // the entry of the classic script is made by the build
        if (/\/src\//.test(path) && source.endsWith('.ts')) {
          assert.ok(existsSync(path), `${source} exists`);
          assert.equal(map.sourcesContent[at], readFileSync(path, 'utf8'), source);
        }
      });
    });
  }
});
