import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { root } from '../prepare.js';

const SERVE = join(root, 'stories', 'gallery', 'serve.js');

/** Starts the gallery; gives its process and its first lines. */
async function start(count, ...options) {
  const child = spawn(process.execPath, [SERVE, '--port', '0', ...options]);
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) if (lines.push(line) === count) break;
  return { child, lines };
}

async function end(child) {
  child.kill('SIGINT');
  const [status] = await once(child, 'exit');
  return status;
}

describe('npm start -- --community', () => {
  let gallery;
  let address;
  before(async () => {
    gallery = await start(2, '--community');
    [address] = /http:\S+/.exec(gallery.lines[0]);
  });
  after(() => gallery.child.kill());

  const send = (method, path, body, headers) =>
    fetch(new URL(path, address), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  test('says in one line where people comment, and how they sign in', async () => {
    const [, line] = gallery.lines;
    assert.match(
      line,
      /^Community: http:\S+community\.html {3}sign in as ada, ben or mia \(a moderator\), password \w+$/,
    );
    const page = await fetch(/http:\S+/.exec(line)[0]);
    assert.match(await page.text(), /community="couchdb \/_community\/skills"/);
    assert.match(page.headers.get('content-security-policy'), /connect-src 'self'/);
  });

  test('lets them sign in on the same origin, and write as the rules have it', async () => {
    const password = /password (\w+)/.exec(gallery.lines[1])[1];
    const session = await send('POST', '/_community/_session', { name: 'ada', password });
    assert.equal(session.status, 200);
    const [cookie] = session.headers.getSetCookie();
    assert.match(cookie, /^AuthSession=\S+; Path=\/_community\/; HttpOnly$/);
    const [pair] = cookie.split(';');
    const { userCtx } = await (await send('GET', '/_community/_session', undefined, { cookie: pair })).json();
    assert.equal(userCtx.name, 'ada');
    const watch = {
      type: 'watch',
      subject: 'mbp',
      author: 'ada',
      createdAt: '2026-01-02T03:04:05Z',
      ops: ['0'.repeat(26)],
      on: true,
    };
    const put = (document) => send('PUT', '/_community/skills/mbp%3Awatch%3Aada', document, { cookie: pair });
    assert.equal((await put({ ...watch, author: 'ben' })).status, 403);
    assert.equal((await put(watch)).status, 201);
  });

  test('answers no page of elsewhere', async () => {
    const asked = request(new URL('/_community/_session', address), { headers: { host: 'elsewhere.example' } }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    assert.equal(response.statusCode, 403);
  });

  test('ends with its server on Ctrl+C', async () => {
    assert.equal(await end(gallery.child), 0);
  });
});

test('npm start without it has no server beside it', async () => {
  const { child, lines } = await start(1);
  const [address] = /http:\S+/.exec(lines[0]);
  for (const path of ['/_community/_session', '/community.html'])
    assert.equal((await fetch(new URL(path, address))).status, 404, path);
  assert.equal((await fetch(new URL('/_community/_session', address), { method: 'POST' })).status, 405);
  assert.equal(await end(child), 0);
});
