// Gets a fresh checkout ready: packages installed, dist/ built. Node's own modules only, as there may be no others yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);

/** Runs npm as it was started, or the one on the PATH; ends this process when it fails. */
function npm(args, { quiet = false, cwd = root } = {}) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd,
    shell: command === 'npm' && process.platform === 'win32',
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}\n'npm ${args.join(' ')}' failed${error ? `: ${error.message}` : ''}.`);
  process.exit(status || 1);
}

/** Whether node_modules holds what package-lock.json asks for (npm keeps its own copy of the lock in there). */
function isInstalled(folder = root) {
  const copy = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(copy)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [wanted, present] = [read(join(folder, 'package-lock.json')), read(copy)];
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || (present[path] ? present[path].version === version : Boolean(optional || devOptional || peer)),
  );
}

/** Installs the packages when they are missing or are not those of the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci), once.');
  npm(['ci', '--no-audit', '--no-fund']);
}

/** Does the same for the server of the community tests, whose packages stand apart: it is old, and no part of the library. */
export function ensureEngineInstalled() {
  const cwd = inRoot('test', 'engine');
  if (isInstalled(cwd)) return;
  console.log('Installing the packages of test/engine (npm ci), once.');
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { quiet: true, cwd });
}

/** The time of the last change at or under a path; a folder counts too, as that is where a deleted file shows. */
function changed(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** Whether dist/ is missing, or older than what it is built from. */
function isStale() {
  const last = inRoot('dist', 'esm', 'index.d.ts'); // what a build writes near its end
  if (!existsSync(last) || !existsSync(inRoot('custom-elements.json'))) return true;
  const sources = ['src', 'rollup.config.js', 'tsconfig.json', 'package.json'];
  return Math.max(...sources.map((name) => changed(inRoot(name)))) > statSync(last).mtimeMs;
}

/** Builds dist/ and custom-elements.json when a source is newer. */
export function ensureBuilt() {
  if (!isStale()) return;
  console.log('Building dist/ (npm run build): the sources are newer. It takes up to a minute.');
  npm(['run', 'build'], { quiet: true });
}
