import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { cli, data, startCli, workFolder } from './cli/cli.js';

const folder = workFolder();

/** Starts a preview; gives its address, what it says line by line, and the way to end it. */
async function start(path) {
  const child = startCli(['preview', path, '--port', '0']);
  const said = [];
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const lineWith = async (pattern) => {
    for (let { value, done } = await lines.next(); !done; { value, done } = await lines.next()) {
      said.push(value);
      if (pattern.test(value)) return value;
    }
    throw new Error(`${pattern} was not said: ${said.join('\n')}`);
  };
  const [address] = /http:\S+/.exec(await lineWith(/http:/));
  const end = async () => {
    child.kill('SIGINT');
    const [status] = await once(child, 'exit');
    return status;
  };
  return { address, said, lineWith, end };
}

describe('preview', () => {
  test('serves a page with the file under a strict policy, and ends with 0 on Ctrl+C', async () => {
    const { address, said, end } = await start(data('invalid', 'expectation-unknown-role.json'));
    assert.match(said.join('\n'), /is shown in part: 1 error, 0 warnings\n {2}error: expectations\[1\]\.role: /);
    const page = await fetch(address);
    const policy = page.headers.get('content-security-policy');
    assert.match(policy, /^default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/);
    const html = await page.text();
    for (const [, path] of html.matchAll(/(?:src|href)="([^":]+)"/g))
      assert.equal((await fetch(new URL(path, address))).status, 200, path);
    const { names, findings } = await (await fetch(new URL('look.json', address))).json();
    assert.deepEqual([names.length, findings.length], [1, 1]);
    assert.equal((await fetch(new URL('profiles/0.json', address))).status, 200);
    assert.equal(await end(), 0);
  });

  test('shows each profile of a catalog', async () => {
    const { address, end } = await start(data('catalog.json'));
    const { names } = await (await fetch(new URL('look.json', address))).json();
    assert.equal(names.length, 10);
    const ninth = await (await fetch(new URL('profiles/9.json', address))).json();
    assert.equal(ninth.name, names[9]);
    assert.equal((await fetch(new URL('profiles/10.json', address))).status, 404);
    await end();
  });

  test('tells the page and the terminal when the file changes', async () => {
    const path = join(folder, 'changing.json');
    writeFileSync(path, readFileSync(data('minimal.json')));
    const { address, lineWith, end } = await start(path);
    const changes = (await fetch(new URL('changes', address))).body.getReader();
    await changes.read();
    writeFileSync(path, '{ "half');
    await lineWith(/cannot be shown: 1 error/);
    const { value } = await changes.read();
    assert.equal(Buffer.from(value).toString(), 'data: changed\n\n');
    await changes.cancel();
    await end();
  });

  test('gives nothing from other folders, and nothing to other hosts', async () => {
    const { address, end } = await start(data('minimal.json'));
    for (const path of ['cdn/..%2f..%2fpackage.json', '..%2f..%2fcommands.js', 'cdn/%00', '%'])
      assert.equal((await fetch(address + path)).status, 404, path);
    const foreign = request(address, { headers: { host: 'example.org' } }).end();
    const [response] = await once(foreign, 'response');
    assert.equal(response.statusCode, 403);
    response.resume();
    await end();
  });

  test('refuses a file that is not there, and what is no port', () => {
    assert.match(cli(['preview', join(folder, 'none.json')]).stderr, /There is no file/);
    assert.match(cli(['preview', data('minimal.json'), '--port', 'x']).stderr, /“x” is not a port/);
  });
});
