import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../prepare.js';

const skip = process.env.CI ? false : 'it takes two builds, so only under CI=true';

/** The hash of every file under a folder, by its path there. */
const hashes = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

test(
  'two builds, in folders of different names, give the same bytes (skipped: slow, where CI is not set)',
  { skip },
  () => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    const built = ['a', 'another-folder'].map((name) => {
      const top = mkdtempSync(join(root, '.cache', `build-${name}-`));
      try {
        for (const part of ['src', 'rollup.config.js', 'tsconfig.json', 'package.json'])
          cpSync(join(root, part), join(top, part), { recursive: true });
        symlinkSync(join(root, 'node_modules'), join(top, 'node_modules'), 'junction');
        const { status, stderr } = spawnSync(
          process.execPath,
          [join(root, 'node_modules/rollup/dist/bin/rollup'), '-c'],
          {
            cwd: top,
            encoding: 'utf8',
          },
        );
        assert.equal(status, 0, stderr);
        return hashes(join(top, 'dist'));
      } finally {
        rmSync(top, { recursive: true, force: true });
      }
    });
    assert.ok(Object.keys(built[0]).length > 50);
    assert.deepEqual(built[0], built[1]);
  },
);
