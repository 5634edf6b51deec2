// `npm test`: gets the checkout ready, then runs the tests of test/node in Node and those of test/**/*.test.ts in
// browsers. Node's own modules only, so that it works on a fresh clone.
//
//   --all              every engine that is installed (as BROWSERS=all does); BROWSERS=firefox,webkit picks some
//   --only-browsers    leaves out the tests that run in Node
//   --only-node        leaves out the tests that run in browsers
//   --files, --watch, --coverage and anything else goes to the browsers' test runner
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askedEngines, engines } from './engines/browsers.js';
import { ensureBuilt, ensureEngineInstalled, ensureInstalled, root } from './prepare.js';

const OURS = ['--all', '--only-browsers', '--only-node'];
const asked = process.argv.slice(2);
const passedOn = asked.filter((arg) => !OURS.includes(arg));
const has = (name) => asked.some((arg) => arg === name || arg.startsWith(`${name}=`));

const watching = has('--watch');
const someFiles = has('--files');
const inBrowsers = !has('--only-node');
const inNode = !has('--only-browsers') && !watching && !someFiles;
// a single file is run again and again while somebody works on it: it should not wait for a build it does not load
const needsBuild = !someFiles || passedOn.some((arg) => /entry|readme|frameworks/.test(arg));
const needsEngine = !someFiles || passedOn.some((arg) => /community/.test(arg));

function nameTheMissing() {
  for (const { title, path, hint } of engines())
    if (!path) console.log(`${title} is not installed, left out (${hint}).`);
}

/** The names of the engines that BROWSERS asks for, as people write them. */
function askedTitles(browsers) {
  try {
    const asked = askedEngines(browsers);
    return engines().flatMap(({ name, title }) => (asked.includes(name) ? [title] : []));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Prints what the runner wrote into a pipe, without the codes that steer a terminal. */
function printPlainly(stream) {
  // eslint-disable-next-line no-control-regex -- the escape character is what we look for
  const codes = /\x1B\[[0-9;?]*[A-Za-z]/g;
  let blank = true;
  createInterface({ input: stream }).on('line', (line) => {
    const text = line.replace(codes, '').trimEnd();
    if (/^Running \d+ test files/.test(text) || (blank && text === '')) return;
    blank = text === '';
    console.log(text);
  });
}

/** Runs the browsers' test runner, and resolves to its totals. */
async function runBrowserTests() {
  const cache = join(root, '.cache');
  const file = join(cache, 'browser-totals.json');
  mkdirSync(cache, { recursive: true });
  rmSync(file, { force: true });
  const runner = join(root, 'node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  const args = [runner, '--config', join('test', 'web-test-runner.config.js'), ...passedOn];
  const env = { ...process.env, ...(has('--all') ? { BROWSERS: 'all' } : {}), BROWSER_TOTALS: file };
  const titles = askedTitles(env.BROWSERS);
  const started = Date.now();
  const code = await new Promise((resolve, reject) => {
    const stdio = ['inherit', process.stdout.isTTY ? 'inherit' : 'pipe', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: root, stdio, env });
    if (child.stdout) printPlainly(child.stdout);
    process.on('SIGINT', () => {}); // the terminal sends it to the runner as well, which closes its browsers
    process.on('SIGTERM', () => child.kill());
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const totals = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  // it can fail for other reasons than a test: no browser, no file found, too little coverage
  if (code !== 0 && totals.failed === 0 && !watching) totals.failed = 1;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!watching) console.log(`${titles.join(', ')}: ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
  return totals;
}

ensureInstalled();
if (needsEngine) ensureEngineInstalled();
if (needsBuild) ensureBuilt();
if (has('--all')) nameTheMissing();

const totals = { passed: 0, failed: 0, skipped: 0 };
const add = (more) => Object.keys(totals).forEach((key) => (totals[key] += more[key]));
if (inNode) add(await (await import('./node-tests.js')).runNodeTests());
if (inBrowsers) add(await runBrowserTests());

if (process.env.TEST_TOTALS) writeFileSync(process.env.TEST_TOTALS, JSON.stringify(totals)); // .ci/run adds them up
if (!watching) console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
