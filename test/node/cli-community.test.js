import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { PASSWORD } from '../engine/people.js';
import { startEngine } from '../engine/start-engine.js';
import { bin, cli } from './cli/cli.js';

/** Runs it while servers of this process answer. */
async function community(args, env = {}) {
  const child = spawn(process.execPath, [bin, 'community', ...args], { env: { ...process.env, ...env } });
  const said = { stdout: '', stderr: '' };
  for (const name of Object.keys(said)) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
  const [status] = await once(child, 'close');
  return { status, ...said };
}

const RULES = '_design/skill-profile';

describe('community init', () => {
  let engine;
  let count = 0;
  before(async () => {
    engine = await startEngine();
  });
  after(() => engine.close());

  const newName = () => `cli-${++count}`;
  const init = (name, ...options) =>
    community(['init', `${engine.url}/${name}`, '--user', engine.admin.name, ...options], {
      SKILL_PROFILE_PASSWORD: engine.admin.password,
    });
  const read = async (path) => (await engine.request('GET', path)).json();

  test('makes a database with the rules, and finds it the second time', async () => {
    const name = newName();
    const first = await init(name);
    assert.deepEqual(
      [first.status, first.stderr, first.stdout],
      [0, '', `The database ${name} is made.\nIts rules are written.\nWho may read and write is as before.\n`],
    );
    const { _rev, validate_doc_update: rules } = await read(`/${name}/${RULES}`);
    assert.match(rules, /^function/);
    const again = await init(name);
    assert.deepEqual(
      [again.status, again.stdout],
      [
        0,
        `The database ${name} is already there.\nIts rules are already there.\nWho may read and write is as before.\n`,
      ],
    );
    assert.equal((await read(`/${name}/${RULES}`))._rev, _rev);
    const refused = await engine.request('PUT', `/${name}/x`, {}, { name: 'ada', password: PASSWORD });
    assert.equal(refused.status, 403);
  });

  test('brings the rules up to date, and keeps what an administrator has added', async () => {
    const name = newName();
    await engine.request('PUT', `/${name}`);
    await engine.request('PUT', `/${name}/${RULES}`, { validate_doc_update: 'function () {}', views: { own: {} } });
    const { status, stdout } = await init(name);
    assert.equal(status, 0);
    assert.match(stdout, /already there\.\nIts rules are brought up to date\.\n/);
    const document = await read(`/${name}/${RULES}`);
    assert.match(document.validate_doc_update, /sign in first/);
    assert.deepEqual(document.views, { own: {} });
  });

  test('says who may read and write, and leaves the administrators of the database', async () => {
    const name = newName();
    await init(name);
    const admins = { names: [], roles: ['keeper'] };
    await engine.request('PUT', `/${name}/_security`, { admins, members: { names: ['eve'], roles: [] } });
    assert.match((await init(name, '--members', 'staff, guests')).stdout, /these roles .*: staff, guests\.\n$/);
    assert.deepEqual(await read(`/${name}/_security`), {
      admins,
      members: { names: ['eve'], roles: ['staff', 'guests'] },
    });
    assert.match((await init(name, '--members', 'guests,staff')).stdout, /is as before\.\n$/);
    assert.match((await init(name, '--open')).stdout, /Everybody who reaches the server may read, .*\n$/);
    assert.deepEqual(await read(`/${name}/_security`), { admins, members: { names: [], roles: [] } });
    assert.match((await init(name, '--open')).stdout, /is as before\.\n$/);
  });

  test('takes name and password from the address as well, and repeats neither', async () => {
    const { admin, url } = engine;
    const name = newName();
    const address = `${url.replace('//', `//${admin.name}:${admin.password}@`)}/${name}`;
    const made = await community(['init', address]);
    assert.equal(made.status, 0, made.stderr);
    const wrong = await community(['init', address.replace(':administrator', ':secret-word')]);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /does not know this name with this password/);
    assert.doesNotMatch(wrong.stderr + wrong.stdout, /secret-word/);
    for (const broken of ['admin:secret-word@host/db', 'ftp://admin:secret-word@host/db', 'http://a:secret-word@h/'])
      assert.doesNotMatch((await community(['init', broken])).stderr, /secret-word/);
  });

  const refusals = [
    ['a name that the server does not know', ['--user', 'nobody'], 'x', /does not know this name/],
    ['a name without a password', ['--user', 'admin'], undefined, /The password of “admin” is missing\.\nSay who/],
    ['somebody who is no administrator', ['--user', 'ada'], PASSWORD, /“ada” may not do this/],
    ['nobody', [], undefined, /wants to know who asks\.\nSay who with --user/],
  ];
  for (const [title, options, password, reason] of refusals)
    test(`refuses ${title}`, async () => {
      const name = newName();
      const env = { SKILL_PROFILE_PASSWORD: password ?? '' };
      const { status, stdout, stderr } = await community(['init', `${engine.url}/${name}`, ...options], env);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, reason);
      assert.equal((await engine.request('GET', `/${name}`)).status, 404);
    });
});

/** A server that gives these answers, `{ 'GET /path': [status, body, headers] }`, and writes down what it is asked. */
async function fake(answers) {
  const asked = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    asked.push([`${request.method} ${request.url}`, text && JSON.parse(text)]);
    const [status, body, headers] = answers[`${request.method} ${request.url}`] ?? [404, { error: 'not_found' }];
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}`, asked };
}

describe('community init at other servers', () => {
  const session = [200, { ok: true, userCtx: { name: 'root', roles: ['_admin'] } }];
  const done = [201, { ok: true }];

  test('says that a new database of CouchDB 3 is for administrators only', async () => {
    const { url } = await fake({
      'GET /_session': session,
      'PUT /skills': [202, { ok: true }], // not all of a cluster has it yet
      [`PUT /skills/${RULES}`]: done,
      'GET /skills/_security': [200, { admins: { roles: ['_admin'] }, members: { roles: ['_admin'] } }],
    });
    const { status, stdout } = await community(['init', `${url}/skills`]);
    assert.equal(status, 0);
    assert.match(stdout, /So far only administrators may read and write\. Say who else may with --members ROLE,… or/);
  });

  test('asks for a partitioned database, and cannot make one of another', async () => {
    const answers = {
      'GET /under/_session': session,
      'PUT /under/skills?partitioned=true': done,
      [`PUT /under/skills/${RULES}`]: done,
      'GET /under/skills/_security': [200, {}],
      'GET /under/plain': [200, { db_name: 'plain', props: {} }],
    };
    const { url, asked } = await fake(answers);
    assert.equal((await community(['init', `${url}/under/skills/`, '--partitioned'])).status, 0);
    assert.ok(asked.some(([line]) => line === 'PUT /under/skills?partitioned=true'));
    const { status, stderr } = await community(['init', `${url}/under/plain`, '--partitioned']);
    assert.equal(status, 2);
    assert.match(stderr, /plain is there already, and is not partitioned/);
  });

  const rows = [
    ['something else', { 'GET /_session': [200, '<h1>Welcome</h1>'] }, /There is no CouchDB at http:.*\nWhat stands/],
    ['nothing', {}, /There is no CouchDB/],
    [
      'a way to elsewhere',
      { 'GET /_session': [302, '', { location: 'https://login.example/' }] },
      /leads elsewhere: https:\/\/login\.example\//,
    ],
    [
      'a server that is out of order',
      { 'GET /_session': session, 'GET /skills': [500, { reason: 'no \u001b[2Jdisk' }] },
      /: 500 no \\u001b\[2Jdisk\n/,
    ],
    [
      'somebody who writes at the same time',
      { 'GET /_session': session, 'GET /skills': [200, {}], [`PUT /skills/${RULES}`]: [409, {}] },
      /Somebody else has written the rules just now/,
    ],
  ];
  for (const [title, answers, reason] of rows)
    test(`refuses ${title}`, async () => {
      const { url } = await fake(answers);
      const { status, stdout, stderr } = await community(['init', `${url}/skills`]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, reason);
    });

  test('refuses an address at which nobody listens', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    const { status, stderr } = await community(['init', `http://127.0.0.1:${port}/skills`]);
    assert.equal(status, 2);
    assert.match(stderr, /cannot be reached: ECONNREFUSED\n/);
  });
});

describe('community', () => {
  test('prints rules that stand alone, in the language that CouchDB runs', async () => {
    const { status, stdout } = cli(['community', 'design']);
    assert.equal(status, 0);
    const document = JSON.parse(stdout);
    assert.equal(document._id, RULES);
    const code = `(${document.validate_doc_update})`;
    await transform(code, { target: 'es5' }); // fails on what is newer
    const check = runInContext(code, createContext({}));
    const watch = {
      _id: 'mbp:watch:ada',
      type: 'watch',
      subject: 'mbp',
      author: 'ada',
      createdAt: '2026-01-02T03:04:05Z',
      ops: ['0'.repeat(26)],
      on: true,
    };
    check(watch, null, { name: 'ada', roles: [] });
    assert.throws(
      () => check(watch, null, { name: 'ben', roles: [] }),
      ({ forbidden }) => forbidden === 'author: who is signed in',
    );
  });

  const rows = [
    ['nothing to do', [], /“community init URL” or “community design”/],
    ['no address', ['init'], /“community init URL”/],
    ['an address too many', ['design', 'http://localhost/skills'], /“community init URL” or/],
    ['a slip', ['inti', 'http://localhost/skills'], /“community inti” is nothing .*\nDid you mean init\?/],
    ['no database', ['init', 'http://localhost/'], /no address of a database\.\nIt is like/],
    ['the name of a database that is none', ['init', 'http://localhost/Skills'], /“Skills” is no name.*\nIt has small/],
    ['an empty role', ['init', 'http://localhost/s', '--members', 'a,'], /--members has an empty name/],
    ['two choices', ['init', 'http://localhost/s', '--members', 'a', '--open'], /exclude each other/],
  ];
  for (const [title, args, reason] of rows)
    test(`refuses ${title}`, () => {
      const { status, stderr } = cli(['community', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, reason);
    });

  test('has a help', () => {
    const { status, stdout } = cli(['community', '--help']);
    assert.equal(status, 0);
    assert.match(stdout, /skill-profile community \(init URL \| design\) \[--OPTION …\]/);
    assert.match(stdout, /SKILL_PROFILE_PASSWORD/);
  });
});
