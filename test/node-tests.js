// Runs test/node/**/*.test.js with Node's own test runner: checks of files rather than of behaviour in a page.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { root } from './prepare.js';

function testFiles(folder = join(root, 'test', 'node')) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => join(folder, name))
    .sort();
}

const isSuite = ({ details }) => details?.type === 'suite';
const onlyByItsParts = ({ details }) => details?.error?.failureType === 'subtestsFailed';
const isOff = ({ skip, todo }) => (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);

/** The error as the reader wants it: the assertion with its own stack, not the runner's wrapping. */
function describe(error) {
  const cause = error?.cause ?? error;
  return String(cause?.stack ?? cause?.message ?? cause)
    .split('\n')
    .filter((line) => !/\(?node:/.test(line))
    .join('\n    ');
}

/** Prints failures and one closing line, and resolves to `{ passed, failed, skipped }`. */
export async function runNodeTests() {
  const files = testFiles();
  const totals = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0) return totals;
  const started = Date.now();
  const names = []; // the titles around the test that reports now, outermost first
  const printed = new Map(); // what each file wrote: shown when one of its tests fails
  const failedFiles = new Set();
  const keep = ({ file, message }) => printed.set(file, (printed.get(file) ?? '') + message);

  const stream = run({ files, concurrency: true, timeout: 300_000 });
  stream.on('test:start', ({ nesting, name }) => names.splice(nesting, names.length, name));
  stream.on('test:stdout', keep);
  stream.on('test:stderr', keep);
  stream.on('test:pass', (event) => {
    if (isSuite(event) || files.includes(event.name)) return;
    totals[isOff(event) ? 'skipped' : 'passed']++;
  });
  stream.on('test:fail', (event) => {
    if (onlyByItsParts(event)) return;
    if (isOff(event)) return void totals.skipped++;
    totals.failed++;
    const file = event.file ?? (files.includes(event.name) ? event.name : undefined);
    failedFiles.add(file);
    const title = [...names.slice(0, event.nesting), event.name].join(' › ');
    const place = file ? ` (${relative(root, file)}${event.line ? `:${event.line}` : ''})` : '';
    console.error(
      `\n✗ ${files.includes(event.name) ? relative(root, event.name) : title}${place}\n    ${describe(event.details?.error)}`,
    );
  });
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject).resume());

  for (const file of failedFiles) {
    if (printed.has(file)) console.error(`\nOutput of ${relative(root, file)}:\n${printed.get(file)}`);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`Node: ${totals.passed} passed, ${totals.failed} failed, ${seconds} s`);
  return totals;
}
