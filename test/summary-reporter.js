import { writeFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped in the sessions of one run. */
function count(sessions) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const walk = (suite) => {
    for (const test of suite?.tests ?? []) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    for (const inner of suite?.suites ?? []) walk(inner);
  };
  for (const session of sessions) {
    walk(session.testResults);
    if (session.errors?.length) totals.failed++; // a file that did not load, or a browser that did not start
  }
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
 * Ends the run with one plain line: 'N passed, N failed, N skipped'. With a `file` it writes the totals there as JSON
 * instead, for test/run.js to add up.
 */
export function summaryReporter({ file } = {}) {
  return {
    onTestRunFinished({ sessions }) {
      const { passed, failed, skipped } = count(sessions);
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
      // after what the other reporters have still to say
      else process.once('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
    },
  };
}
