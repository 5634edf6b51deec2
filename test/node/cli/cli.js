import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../prepare.js';

export const bin = join(root, 'dist', 'cli', 'skill-profile.js');
export const data = (...path) => join(root, 'data', ...path);

/** A folder for the files of a test file, which is gone after it. */
export function workFolder() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command line as a user does; gives `{ status, stdout, stderr }`. */
export const cli = (args, { input = '', node = [], ...options } = {}) =>
  spawnSync(process.execPath, [...node, bin, ...args], { encoding: 'utf8', input, maxBuffer: 1e9, ...options });

/** Starts it and lets it run. */
export const startCli = (args, options = {}) => spawn(process.execPath, [bin, ...args], options);

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
