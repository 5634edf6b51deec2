// A server that speaks CouchDB's protocol, with its databases in memory: a process of its own, as its packages are old and
// some of what they do is for a whole process. It ends with the process that has started it.
import { pbkdf2Sync } from 'node:crypto';
import { createServer } from 'node:http';
import { devNull } from 'node:os';
import expressPouchdb from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { ADMIN, basic } from './people.js';

const ITERATIONS = 10; // few, as nothing is secret here
const SALT = '5a17';

const app = expressPouchdb({
  inMemoryConfig: true, // it would write config.json and log.txt into the folder it was started in
  logPath: devNull,
  overrideMode: { exclude: ['compression', 'routes/fauxton', 'routes/http-log'] },
});

// as a default, before there are databases: to set it later has a race in it
const hash = pbkdf2Sync(ADMIN.password, SALT, ITERATIONS, 20, 'sha1').toString('hex');
app.couchConfig.registerDefault('admins', ADMIN.name, `-pbkdf2-${hash},${SALT},${ITERATIONS}`);
await app.setPouchDB(PouchDB.plugin(memoryAdapter).plugin(replication).defaults({ adapter: 'memory' }));

/** It ends on a database that somebody else wants to make or delete, where CouchDB refuses. */
function refuses({ method, url, headers }) {
  if (!['PUT', 'DELETE'].includes(method) || !/^\/[^/_][^/]*\/?(\?|$)/.test(url)) return false;
  return headers.authorization !== basic(ADMIN);
}

process.on('disconnect', () => process.exit(0));
const server = createServer((request, response) => {
  if (!refuses(request)) return app(request, response);
  const reason = { error: 'unauthorized', reason: 'You are not a server admin.' };
  return response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(reason));
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
