import { writeFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped in one file and browser. */
function count(session) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const walk = (suite) => {
    for (const test of suite?.tests ?? []) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    for (const inner of suite?.suites ?? []) walk(inner);
  };
  walk(session.testResults);
  if (session.errors?.length) totals.failed++; // a file that did not load, or a browser that did not start
  return totals;
}

/** The same reporter without a word about what passes: a test that wants a 404 or a logged error gets one. */
export const quietly = (reporter) => ({
  ...reporter,
  reportTestFileResults({ sessionsForTestFile, ...rest }) {
    const sessions = sessionsForTestFile.map((session) =>
      session.passed ? { ...session, logs: [], request404s: [] } : session,
    );
    return reporter.reportTestFileResults({ ...rest, sessionsForTestFile: sessions });
  },
});

/**
 * Ends the run with one plain line: 'N passed, N failed, N skipped'. With a `file` it writes there as JSON what each test
 * file came to in each browser, for browser-tests.js.
 */
export function summaryReporter({ file } = {}) {
  return {
    onTestRunFinished({ sessions }) {
      const results = [...sessions].map((session) => ({
        file: session.testFile,
        browser: session.browser.name,
        ...count(session),
      }));
      if (file) return writeFileSync(file, JSON.stringify(results));
      const sum = (key) => results.reduce((total, result) => total + result[key], 0);
      // after what the other reporters have still to say
      process.once('exit', () =>
        console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`),
      );
    },
  };
}
