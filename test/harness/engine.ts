/** The password of everybody in test/engine/people.js. */
export const PASSWORD = 'community';

/** A database of its own, with the rules of the community, on the origin of the tests. */
export interface TestDatabase {
  readonly name: string;
  /** Its path as one browser sees it. Nobody is signed in there, until a cookie says so. */
  readonly url: string;
  /** Its path as another browser sees it, with a cookie of its own. */
  otherUrl(): string;
  /** Its path where the proxy has signed somebody in by a header, as that of an intranet does. */
  urlFor(name: string): string;
}

let seats = 0;
/** A name that no other test file has. */
const newSeat = (): string => `seat-${crypto.randomUUID()}-${seats++}`;

/** Makes a database that nobody else uses. The first one of a run starts the server, which takes a few seconds. */
export async function newDatabase(): Promise<TestDatabase> {
  const response = await fetch('/_engine/databases', { method: 'POST' });
  if (!response.ok) throw new Error(`No database: ${response.status} ${await response.text()}`);
  const { name } = (await response.json()) as { name: string };
  const at = (seat: string): string => `/_community/${seat}/${name}`;
  return {
    name,
    url: at(newSeat()),
    otherUrl: () => at(newSeat()),
    urlFor: (person) => at(`as-${person}-${newSeat()}`),
  };
}

/** Where sessions are made and ended: beside the database. */
const sessionOf = (url: string): string => url.replace(/[^/]*$/, '_session');

/**
 * Makes a session of this path what it should be. Each answer of this server brings the cookie of who has asked anew, so one
 * that is on its way may undo it: it is done when it stays for a while.
 */
async function setSession(url: string, name: string, set: () => Promise<Response>): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    const response = await set();
    if (!response.ok) throw new Error(`${name} cannot sign in: ${response.status} ${await response.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const session = await fetch(sessionOf(url));
    const { userCtx } = (await session.json()) as { readonly userCtx: { readonly name: string | null } };
    if (userCtx.name !== name) quiet = -1;
  }
}

/** Signs somebody in by the cookie of this path, as a form does. People are ada, ben, mia (a moderator), u1 … u100. */
export const signInAs = (name: string, url: string): Promise<void> =>
  setSession(url, name, () =>
    fetch(sessionOf(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password: PASSWORD }),
    }),
  );

/** Ends the session of this path: what a cookie that has run out is like. Nothing should be on its way then, see above. */
export async function signOut(url: string): Promise<void> {
  await fetch(sessionOf(url), { method: 'DELETE' });
}

/** What the server has answered. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Sends JSON to the server as somebody, past every store and their rules in the page.
 *
 * @param path From the root of the server: `/db-1/_all_docs`.
 */
export async function asPerson(name: string, method: string, path: string, body?: unknown): Promise<EngineAnswer> {
  const response = await fetch(`/_community/as-${name}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Sends JSON to the server as its administrator, who may do everything. */
export const asAdmin = (method: string, path: string, body?: unknown): Promise<EngineAnswer> =>
  asPerson('admin', method, path, body);
