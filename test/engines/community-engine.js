import { PASSWORD, basic } from '../engine/people.js';
import { proxy } from '../engine/proxy.js';
import { startEngine } from '../engine/start-engine.js';

/** `/_community/<seat>/<database>/…` */
const SEAT = /^(\/_community\/([\w-]+))(\/.*)$/;
const DATABASES = '/_engine/databases';

/** The seat of somebody whom the proxy has signed in: `as-ada`, `as-ada-2`. */
const SIGNED_IN = /^as-([a-z]+\d*)(?:-|$)/;

/**
 * The server of a community, on the origin of the tests: it starts with the first request and ends with the run.
 *
 * Test files run side by side on one origin and would share one cookie. So the server is there many times, once for each seat:
 * any name in the path, whose cookie is for that path. On a seat that begins with `as-ada` the proxy has signed ada in
 * already, by a header, as that of an intranet does. A POST to /_engine/databases makes a database with our rules.
 *
 * test/harness/engine.ts is the other half.
 */
export function communityEngine() {
  let starting;
  let count = 0;
  const engine = () => (starting ??= startEngine());

  const middleware = async (context, next) => {
    const seat = SEAT.exec(context.url);
    if (seat) {
      const { url, admin } = await engine();
      const [, prefix, name, path] = seat;
      const user = SIGNED_IN.exec(name)?.[1];
      const password = user === admin.name ? admin.password : PASSWORD;
      const authorization = user && basic({ name: user, password });
      context.respond = false;
      const ended = new Promise((resolve) => context.res.once('close', resolve));
      proxy(context.req, context.res, { to: url, path, prefix, authorization });
      await ended; // the runner reports what was not found by the status that it then sees
      return undefined;
    }
    if (context.path !== DATABASES || context.method !== 'POST') return next();
    const name = `db-${++count}`;
    await (await engine()).createDatabase(name);
    context.status = 201;
    context.body = { name };
    return undefined;
  };

  const plugin = {
    name: 'community-engine',
    async serverStop() {
      await (await starting)?.close();
    },
  };
  return { middleware, plugin };
}
