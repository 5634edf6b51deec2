// Runs test/**/*.test.ts with the browsers' test runner.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { askedEngines, engines } from './engines/browsers.js';
import { root } from './prepare.js';

/** More files than this do not fail by chance. */
const SECOND_RUNS = 4;

/** The engines that BROWSERS asks for. */
function enginesFor(browsers) {
  try {
    const asked = askedEngines(browsers);
    return engines().filter(({ name }) => asked.includes(name));
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

/** Resolves to the runner's exit code and to what each file came to, in each browser (see summary-reporter.js). */
async function runOnce(args, env) {
  const cache = join(root, '.cache');
  const file = join(cache, 'browser-totals.json');
  mkdirSync(cache, { recursive: true });
  rmSync(file, { force: true });
  const runner = join(root, 'node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  const all = [runner, '--config', join('test', 'web-test-runner.config.js'), ...args];
  const code = await new Promise((resolve, reject) => {
    const stdio = ['inherit', process.stdout.isTTY ? 'inherit' : 'pipe', 'inherit'];
    const child = spawn(process.execPath, all, { cwd: root, stdio, env: { ...env, BROWSER_TOTALS: file } });
    if (child.stdout) printPlainly(child.stdout);
    process.on('SIGINT', () => {}); // the terminal sends it to the runner as well, which closes its browsers
    process.on('SIGTERM', () => child.kill());
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { code, results: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [] };
}

/**
 * Runs the tests that failed in CI once more, each file alone in the browser that it failed in: whoever waits most of an
 * hour for three engines should not wait again for a busy machine. It is said which they were, so that they are mended:
 * a test that passes at the second go is a test to mend. One that fails for a reason fails twice.
 */
async function runAgain(failed) {
  const again = [];
  for (const { file, browser } of failed) {
    const { name } = engines().find(({ title }) => title === browser);
    console.log(`Once more: ${relative(root, file)} (${browser})`);
    const { code, results } = await runOnce(['--files', relative(root, file)], { ...process.env, BROWSERS: name });
    const [result = { file, browser, passed: 0, failed: 0, skipped: 0 }] = results;
    // the runner can fail for other reasons than a test
    again.push(code === 0 ? result : { ...result, failed: Math.max(result.failed, 1) });
  }
  return again;
}

/** Runs the tests, prints a closing line (unless `watching`), and resolves to `{ passed, failed, skipped }`. */
export async function runBrowserTests(args, { all, watching }) {
  const env = { ...process.env, ...(all ? { BROWSERS: 'all' } : {}) };
  const titles = enginesFor(env.BROWSERS).map(({ title }) => title);
  const started = Date.now();
  let { code, results } = await runOnce(args, env);

  const failed = results.filter((result) => result.failed > 0);
  let lucky = [];
  if (process.env.CI && failed.length > 0 && failed.length <= SECOND_RUNS) {
    const again = await runAgain(failed);
    lucky = again.filter((result) => result.failed === 0);
    results = [...results.filter((result) => result.failed === 0), ...again];
    if (lucky.length === failed.length) code = 0;
  }

  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) for (const key of Object.keys(totals)) totals[key] += result[key];
  // it can fail for other reasons than a test: no browser, no file found, too little coverage
  if (code !== 0 && totals.failed === 0 && !watching) totals.failed = 1;
  if (watching) return totals;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${titles.join(', ')}: ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
  for (const { file, browser } of lucky)
    console.log(`Passed only when run again: ${relative(root, file)} (${browser})`);
  return totals;
}
