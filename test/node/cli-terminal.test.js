import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSource } from './load-source.js';

const { terminalOf, slowly } = await loadSource('cli/terminal.ts', 'cli/slowly.ts');

const CLEAR = '\r\u001b[K';

/** A terminal that keeps all that it is written, in its order. */
function fake({ isTTY = true, columns = 80, env = { TERM: 'xterm' } } = {}) {
  const written = [];
  const stream = (name) => ({ isTTY, columns, write: (text) => Boolean(written.push(`${name} ${text}`)) });
  return { written, terminal: terminalOf({ stdin: undefined, stdout: stream('out'), stderr: stream('err'), env }) };
}

describe('how far long work has come', () => {
  test('stands in one line of standard error, which the next one replaces', () => {
    const { written, terminal } = fake();
    terminal.progress('1 of 3');
    terminal.progress('2 of 3');
    assert.deepEqual(written, ['err 1 of 3', `err ${CLEAR}`, 'err 2 of 3']);
  });

  test('is gone before anything else is written, and at the end', async () => {
    const { written, terminal } = fake();
    terminal.progress('1 of 3');
    await terminal.out('a result\n');
    await terminal.err('a remark\n');
    terminal.progress('2 of 3');
    terminal.progress(undefined);
    terminal.progress(undefined);
    assert.deepEqual(written, [
      'err 1 of 3',
      `err ${CLEAR}`,
      'out a result\n',
      'err a remark\n',
      'err 2 of 3',
      `err ${CLEAR}`,
    ]);
  });

  test('is cut to the width of the terminal, or it could not be taken away', () => {
    const { written, terminal } = fake({ columns: 5 });
    terminal.progress('123456');
    assert.deepEqual(written, ['err 1234']);
  });

  for (const [title, given] of [
    ['into a file', { isTTY: false }],
    ['on a terminal that cannot clear a line', { env: { TERM: 'dumb' } }],
  ])
    test(`is not written ${title}`, async () => {
      const { written, terminal } = fake(given);
      terminal.progress('1 of 3');
      await terminal.out('a result\n');
      assert.deepEqual(written, ['out a result\n']);
    });

  test('is said now and then only, and not of work that is done at once', () => {
    let time = 0;
    const said = [];
    const say = slowly(
      (text) => said.push(text),
      () => time,
    );
    for (time of [0, 50, 99, 100, 150, 199, 200, 350]) say(time);
    assert.deepEqual(said, [100, 200, 350]);
  });
});
