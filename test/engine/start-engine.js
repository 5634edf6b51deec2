import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../node/load-source.js';
import { ensureEngineInstalled } from '../prepare.js';
import { ADMIN, PASSWORD, PEOPLE, basic } from './people.js';

const SERVER = fileURLToPath(new URL('server.js', import.meta.url));

const userDocument = ({ name, roles }) => ({
  _id: `org.couchdb.user:${name}`,
  type: 'user',
  name,
  roles,
  password: PASSWORD,
});

/**
 * Starts a server that speaks CouchDB's protocol, on this machine and in memory, with the people of people.js.
 *
 * @returns Its address without a slash at the end; who administers it; `request`, which sends JSON as the administrator or as
 *   the one who is named; `createDatabase`, which makes a database that holds to our rules; and `close`.
 */
export async function startEngine() {
  ensureEngineInstalled();
  const child = fork(SERVER, { execArgv: ['--no-warnings'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve(port));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server of the community tests ended with ${code}.`)));
  });
  const url = `http://127.0.0.1:${port}`;

  const request = (method, path, body, user = ADMIN) =>
    fetch(`${url}${path}`, {
      method,
      headers: { ...(user ? { authorization: basic(user) } : {}), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const need = async (...args) => {
    const response = await request(...args);
    if (!response.ok) throw new Error(`${args[0]} ${args[1]}: ${response.status} ${await response.text()}`);
    return response.json();
  };

  await need('POST', '/_users/_bulk_docs', { docs: PEOPLE.map(userDocument) });
  const { designDocument } = await loadSource('community/rules/design-document.ts');
  return {
    url,
    admin: ADMIN,
    request,
    async createDatabase(name) {
      await need('PUT', `/${name}`);
      await need('PUT', `/${name}/_design/skill-profile`, designDocument());
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill();
      }),
  };
}
