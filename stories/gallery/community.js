// A server for proposals and comments beside the gallery, under /_community/ as on an intranet: that of the tests, which
// keeps all in memory and forgets it in the end.
import { PASSWORD } from '../../test/engine/people.js';
import { proxy } from '../../test/engine/proxy.js';
import { startEngine } from '../../test/engine/start-engine.js';

const PREFIX = '/_community';
const DATABASE = 'skills';

/** Starts it. `take` answers what is asked of it, and `hint` says how to sign in. */
export async function startCommunity() {
  const { url: to, createDatabase, close } = await startEngine();
  await createDatabase(DATABASE);
  return {
    take: (request, response) =>
      proxy(request, response, { to, path: request.url.slice(PREFIX.length), prefix: PREFIX }),
    hint: `sign in as ada, ben or mia (a moderator), password ${PASSWORD}`,
    close,
  };
}
