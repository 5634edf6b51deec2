import { expect } from 'chai';
import { openShelf } from '../../src/community/shelf.js';
import { until } from '../community/contract.js';
import { newSubject } from '../community/operations.js';
import { comes, COMMUNITY, openCommunity, type CommunityPage } from '../harness/community-page.js';
import { newDatabase, PASSWORD, signInAs, signOut, type TestDatabase } from '../harness/engine.js';
import { closePages, settle } from '../harness/page.js';

/** A page that is seen, also where the window of the tests is behind another: only such pages follow a server. */
const SEEN = `<script>Object.defineProperty(document, 'visibilityState', { value: 'visible' })</script>`;

/** Gives name and password to the form, and sends it by its button. */
async function signIn({ find }: CommunityPage, name: string, password: string): Promise<void> {
  const field = (which: string) => find<HTMLInputElement>(`[data-form="sign-in"] [name="${which}"]`);
  (await field('name')).value = name;
  (await field('password')).value = password;
  (await find('[data-form="sign-in"] [type="submit"]')).click();
}

describe('two browsers on one server', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let subject: string;
  before(async () => {
    database = await newDatabase();
  });
  beforeEach(() => (subject = newSubject()));
  afterEach(closePages);

  const at = (url: string): Promise<CommunityPage> =>
    openCommunity({ subject, attributes: `store="couchdb" store-url="${url}"`, head: SEEN + COMMUNITY });

  /** Follows the server: what is written now comes in by itself. */
  const follows = ({ page: { window } }: CommunityPage): Promise<unknown> =>
    comes(
      () => window.performance.getEntriesByType('resource').some(({ name }) => name.includes('/_changes?limit=1')),
      'the first question',
    );

  it('see what the other writes without a reload, and let moderators alone decide', async () => {
    const [ada, mia] = await Promise.all([at(database.urlFor('ada')), at(database.urlFor('mia'))]);
    await ada.says('Signed in as ada.');
    await mia.says('Signed in as mia.');
    await Promise.all([follows(ada), follows(mia)]);
    await ada.comment('By Ada.');
    await mia.says('By Ada.');
    (await ada.find('[part="suggest"]')).click();
    await ada.write('suggest', 'A better name', 'input');
    (await ada.find('[data-form="suggest"] [type="submit"]')).click();
    await mia.says('A better name');
    (await mia.button('For 0')).click();
    await ada.button('For 1');
    expect(ada.all('[data-opens^="decide:"]')).to.have.length(0);
    (await mia.button('Reject')).click();
    const key = (await mia.find('[data-form^="decide:"]')).dataset['form']!;
    await mia.write(key, 'Not now.');
    (await mia.find(`[data-form="${key}"] [type="submit"]`)).click();
    await ada.says('Rejected by mia');
    await ada.says('Not now.');
    // her own words are hers to change; a moderator may remove them
    expect(mia.all('[data-opens^="edit:"]')).to.have.length(0);
    expect(mia.all('[data-opens^="remove:"]').length).to.be.greaterThan(0);
    expect(ada.all('[data-opens^="edit:"]')).to.have.length(1);
    (await ada.button('Edit')).click();
    const edit = (await ada.find('[data-form^="edit:"]')).dataset['form']!;
    await ada.write(edit, 'By Ada, later.');
    (await ada.find(`[data-form="${edit}"] [type="submit"]`)).click();
    await mia.says('By Ada, later.');
    for (const { page } of [ada, mia]) expect(page.seen.errors).to.deep.equal([]);
  });

  it('sign in by name and password, after a wrong one, and out', async () => {
    const reader = await at(database.otherUrl());
    await reader.says('Sign in to suggest changes.');
    expect(reader.all('[data-form], [part="watch"], [part="suggest"]')).to.have.length(0);
    (await reader.find('[part="sign-in"]')).click();
    await signIn(reader, 'ada', 'wrong');
    await reader.says('Name or password is wrong.');
    const password = await reader.find<HTMLInputElement>('[name="password"]');
    expect(password.getAttribute('aria-invalid')).to.equal('true');
    await signIn(reader, 'ada', PASSWORD);
    await reader.says('Signed in as ada.');
    expect(reader.all('[data-form="sign-in"]')).to.have.length(0);
    await reader.comment('By Ada, signed in.');
    await reader.says('By Ada, signed in.');
    await reader.saysNoMore('Not sent yet');
    expect(reader.all('[data-opens^="edit:"]')).to.have.length(1);
  });

  it('sign out, and can only read then', async () => {
    const url = database.otherUrl();
    await signInAs('ada', url);
    const reader = await at(url);
    await reader.says('Signed in as ada.');
    (await reader.find('[part="sign-out"]')).click();
    await reader.says('Sign in to suggest changes.');
    expect(reader.all('textarea, [part="watch"], [part="suggest"]')).to.have.length(0);
  });

  it('keep what was written when the session has run out, and send it when they have signed in again', async () => {
    const url = database.otherUrl();
    const reader = await at(url);
    (await reader.find('[part="sign-in"]')).click();
    await signIn(reader, 'ada', PASSWORD);
    await reader.says('Signed in as ada.');
    await reader.write('comment', 'Written for eleven minutes.');
    await settle(1_500); // an answer on its way would bring the cookie back
    await signOut(url);
    await reader.send('comment');
    await reader.says('1 change waits to be sent. You have to sign in again.');
    await reader.says('Written for eleven minutes.');
    (await reader.find('[part="notice"] [part="sign-in"]')).click();
    await signIn(reader, 'ada', PASSWORD);
    await reader.saysNoMore('waits to be sent');
    await reader.saysNoMore('Not sent yet');
    const other = await at(database.urlFor('ben'));
    await other.says('Written for eleven minutes.');
    expect(other.all('[part="comment"]')).to.have.length(1);
  });

  it('keep what was written while they were offline, also over a reload, and send each thing once', async () => {
    const url = database.urlFor('ada');
    const reader = await at(url);
    await reader.says('Signed in as ada.');
    const { window } = reader.page;
    const { fetch } = window;
    window.fetch = () => Promise.reject(new window.TypeError('no network'));
    await reader.comment('From the train.');
    await reader.comment('From the tunnel.');
    await reader.says('2 changes wait to be sent. You are offline.');
    expect(reader.all('[part="comment"] [part="pending"]')).to.have.length(2);
    window.fetch = fetch;
    window.dispatchEvent(new window.Event('online'));
    await reader.saysNoMore('wait to be sent');
    await reader.saysNoMore('Not sent yet');
    const other = await at(database.urlFor('mia'));
    await other.says('From the train.');
    expect(other.all('[part="comment"] [part="text"]').map(({ textContent }) => textContent)).to.deep.equal([
      'From the train.',
      'From the tunnel.',
    ]);
    // a page that is left while it is offline
    window.fetch = () => Promise.reject(new window.TypeError('no network'));
    await reader.comment('Left unsent.');
    await reader.says('1 change waits to be sent.');
    reader.page.close();
    const again = await at(url);
    await again.says('Left unsent.');
    await again.saysNoMore('Not sent yet');
    await comes(() => other.all('[part="comment"]').length === 3, 'the third comment');
  });

  it('read what they had the last time while the server does not answer', async () => {
    const url = database.urlFor('ada');
    const first = await at(url);
    await first.comment('There before.');
    await first.says('There before.');
    await first.saysNoMore('Not sent yet');
    const shelf = await openShelf();
    const copy = `copy couchdb ${new URL(url, location.href).href} ${subject}`;
    await until(async () => JSON.stringify(await shelf.get('notes', copy)).includes('There before.'), 'a copy');
    first.page.close();
    const offline = `<script>fetch = () => Promise.reject(new TypeError('no network'))</script>`;
    const reader = await openCommunity({
      subject,
      attributes: `store="couchdb" store-url="${url}"`,
      head: offline + COMMUNITY,
    });
    await reader.says('There before.');
    await reader.says('The store does not answer: this may be old.');
  });

  it('are refused what the server does not take, and have their words back', async () => {
    const reader = await at(database.urlFor('ada'));
    await reader.says('Signed in as ada.');
    const { window } = reader.page;
    const { fetch } = window;
    window.fetch = (input, init) =>
      init?.method === 'PUT'
        ? Promise.resolve(new window.Response('{"error":"forbidden","reason":"too long"}', { status: 403 }))
        : fetch.call(window, input, init);
    await reader.write('comment', 'Not allowed.');
    (await reader.find('[data-form="comment"] [type="submit"]')).click();
    await reader.says('Your comment was not taken. You are not allowed to do this.');
    const field = await reader.find<HTMLTextAreaElement>('[data-form="comment"] textarea');
    expect(field.value).to.equal('Not allowed.');
    expect(reader.all('[part="comment"]')).to.have.length(0);
    window.fetch = fetch;
    await reader.send('comment');
    await reader.says('Not allowed.');
    await reader.saysNoMore('was not taken');
  });
});
