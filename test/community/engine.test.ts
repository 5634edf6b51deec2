import { expect } from 'chai';
import { asAdmin, asPerson, newDatabase, signInAs, signOut, type TestDatabase } from '../harness/engine.js';

interface Session {
  readonly userCtx: { readonly name: string | null; readonly roles: readonly string[] };
}

/** Who is signed in where this database is seen. */
async function viewer(url: string): Promise<Session['userCtx']> {
  const response = await fetch(url.replace(/[^/]*$/, '_session'));
  expect(response.status).to.equal(200);
  return ((await response.json()) as Session).userCtx;
}

const comment = (author: string) => ({
  _id: `skill:comment:${'0'.repeat(26)}`,
  type: 'comment',
  subject: 'skill',
  author,
  createdAt: '2026-01-02T03:04:05.678Z',
  ops: ['0'.repeat(26)],
  body: 'Hello.',
});

const put = (url: string, document: { readonly _id: string }): Promise<Response> =>
  fetch(`${url}/${encodeURIComponent(document._id)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  });

describe('the server of the community tests', () => {
  let database: TestDatabase;
  before(async function () {
    this.timeout(30_000); // the server starts
    database = await newDatabase();
  });

  it('takes a cookie for one path, and not for another', async () => {
    expect((await viewer(database.url)).name).to.equal(null);
    const other = database.otherUrl();
    await signInAs('ada', database.url);
    await signInAs('mia', other);
    expect(await viewer(database.url)).to.include({ name: 'ada' });
    expect(await viewer(other)).to.deep.include({ name: 'mia', roles: ['moderator'] });
    expect((await viewer(database.otherUrl())).name).to.equal(null);
    await signOut(database.url);
    expect((await viewer(database.url)).name).to.equal(null);
    expect((await viewer(other)).name).to.equal('mia');
  });

  it('has people whom the proxy has signed in', async () => {
    expect((await viewer(database.urlFor('ben'))).name).to.equal('ben');
    expect((await viewer(database.urlFor('u100'))).name).to.equal('u100');
    expect((await asAdmin('GET', '/_session')).body).to.have.nested.property('userCtx.name', 'admin');
  });

  it('holds to the rules', async () => {
    expect((await put(database.url, comment('ada'))).status).to.equal(401);
    expect((await put(database.urlFor('ben'), comment('ada'))).status).to.equal(403);
    expect((await put(database.urlFor('ada'), comment('ada'))).status).to.equal(201);
    const { body } = await asPerson('ben', 'GET', `/${database.name}/_all_docs?startkey="skill:"&endkey="skill;"`);
    expect(body).to.have.property('rows').with.length(1);
  });

  it('tells what is new, to those who wait for it', async () => {
    const own = await newDatabase();
    const answer = await fetch(`${own.url}/_changes?feed=longpoll&since=now`); // its head comes at once
    await put(own.urlFor('ada'), comment('ada'));
    const { results } = (await answer.json()) as { results: readonly { id: string }[] };
    expect(results.map(({ id }) => id)).to.deep.equal([comment('ada')._id]);
  });

  it('lets go of those who wait no longer', async () => {
    const own = await newDatabase();
    for (let i = 0; i < 12; i++) {
      const leaving = new AbortController();
      // Chromium lets a second request for an address wait for the first one, for the sake of its cache
      const options: RequestInit = { signal: leaving.signal, cache: 'no-store' };
      const answer = await fetch(`${own.url}/_changes?feed=longpoll&since=now`, options);
      expect(answer.status).to.equal(200);
      leaving.abort(); // of the six connections that a browser has: the seventh would wait for ever
    }
    expect((await viewer(own.url)).name).to.equal(null);
  });
});
