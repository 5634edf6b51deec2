// `npm test`: gets the checkout ready, then runs the tests of test/node in Node and those of test/**/*.test.ts in
// browsers. Node's own modules only, so that it works on a fresh clone.
//
//   --all              every engine that is installed (as BROWSERS=all does); BROWSERS=firefox,webkit picks some
//   --only-browsers    leaves out the tests that run in Node
//   --only-node        leaves out the tests that run in browsers
//   --files, --watch, --coverage and anything else goes to the browsers' test runner
import { writeFileSync } from 'node:fs';
import { engines } from './engines/browsers.js';
import { ensureBuilt, ensureEngineInstalled, ensureInstalled } from './prepare.js';

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

ensureInstalled();
if (needsEngine) ensureEngineInstalled();
if (needsBuild) ensureBuilt();
if (has('--all')) nameTheMissing();

const totals = { passed: 0, failed: 0, skipped: 0 };
const add = (more) => Object.keys(totals).forEach((key) => (totals[key] += more[key]));
if (inNode) add(await (await import('./node-tests.js')).runNodeTests());
if (inBrowsers)
  add(await (await import('./browser-tests.js')).runBrowserTests(passedOn, { all: has('--all'), watching }));

if (process.env.TEST_TOTALS) writeFileSync(process.env.TEST_TOTALS, JSON.stringify(totals)); // .ci/run adds them up
if (!watching) console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
