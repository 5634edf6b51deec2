import { expect } from 'chai';
import { newSubject } from '../community/operations.js';
import { comes, COMMUNITY, openCommunity } from '../harness/community-page.js';
import { closePages } from '../harness/page.js';

const SNAPSHOT = `{
  subject: 'x', watching: false, watchers: 3, viewer: { id: 'kim', name: 'Kim Hale', roles: ['moderator'] },
  proposals: [{ id: 'p1', author: { id: 'lee', name: 'Lee' }, createdAt: '2026-03-01T10:00:00Z', title: 'Of the host',
    body: '', status: 'open', up: 2, down: 0, mine: 0 }],
  comments: [],
}`;

/** A host that keeps things itself; `answer` is what it does with an act. */
const host = (answer: string): string => `<script>
  window.asked = [];
  window.told = [];
  const snapshot = ${SNAPSHOT};
  addEventListener('skill-community-request', (event) => {
    const { request } = event;
    asked.push(request.op);
    if (request.op === 'load') return event.respondWith(Promise.resolve(structuredClone(snapshot)));
    if (request.op === 'session') return event.respondWith(snapshot.viewer);
    ${answer}
  });
  for (const name of ['watch', 'comment', 'vote', 'propose', 'decide'])
    addEventListener('skill-' + name, ({ type, skill }) => told.push(type + ' ' + skill));
</script>`;

type HostWindow = Window & { asked: string[]; told: string[] };

describe('a host that keeps the community itself', function () {
  this.timeout(30_000);
  afterEach(closePages);

  const open = (head: string, subject = newSubject()) =>
    openCommunity({ subject, attributes: 'store="events"', head: head + COMMUNITY });

  it('answers by respondWith(), and hears of what it has taken', async () => {
    const subject = newSubject();
    const community = await open(
      host(`snapshot.comments.push({ id: request.id, author: snapshot.viewer, createdAt: request.at, body: request.body });
        event.respondWith(Promise.resolve());`),
      subject,
    );
    await community.says('Signed in as Kim Hale.');
    await community.says('Of the host');
    await community.comment('To the host.');
    await community.says('To the host.');
    await community.saysNoMore('Not sent yet');
    const { asked, told } = community.page.window as unknown as HostWindow;
    expect(asked.filter((op) => op === 'comment')).to.have.length(1);
    await comes(() => told.length > 0, 'the event');
    expect(told).to.deep.equal([`skill-comment ${subject}`]);
    community.element.retry();
    await community.says('To the host.');
    expect(community.all('[part="comment"]')).to.have.length(1);
    expect(community.page.seen.errors).to.deep.equal([]);
  });

  it('that does not answer leaves it to be read: nothing can be written, and words say so', async () => {
    for (const [attributes, words] of [
      ['store="events"', 'Suggestions are not open on this page.'],
      ['store="events" sign-in-url="/in"', 'Sign in to suggest changes.'],
    ] as const) {
      const community = await openCommunity({ attributes });
      await community.says(words);
      expect(community.all('button, textarea')).to.have.length(0);
      expect(community.all('a').length).to.equal(attributes.includes('sign-in-url') ? 1 : 0);
      expect(community.page.seen.errors).to.deep.equal([]);
    }
  });

  for (const [code, words] of [
    ['forbidden', 'You are not allowed to do this.'],
    ['invalid', 'It breaks a rule of the store.'],
    ['conflict', 'Somebody else was first.'],
  ] as const)
    it(`refuses with the code ${code}: the words are back in their form`, async () => {
      const community = await open(
        host(`event.respondWith(Promise.reject(Object.assign(new Error('no'), { code: '${code}' })));`),
      );
      await community.write('comment', 'Not taken.');
      (await community.find('[data-form="comment"] [type="submit"]')).click();
      await community.says(`Your comment was not taken. ${words}`);
      expect((await community.find<HTMLTextAreaElement>('[data-form="comment"] textarea')).value).to.equal(
        'Not taken.',
      );
    });

  for (const [title, rejection, words] of [
    ['is away for a moment', `Object.assign(new Error('no'), { code: 'offline' })`, 'You are offline.'],
    ['throws anything', `new TypeError('a bug')`, 'The store cannot be reached.'],
    [
      'has a code that nobody knows',
      `Object.assign(new Error('x'), { code: 'ERR_42' })`,
      'The store cannot be reached.',
    ],
    ['wants a sign-in', `Object.assign(new Error('no'), { code: 'auth' })`, 'You have to sign in again.'],
  ] as const)
    it(`that ${title} has what was written later`, async () => {
      const community = await open(
        host(`event.respondWith(window.broken ? Promise.reject(${rejection}) : Promise.resolve());`),
      );
      Object.assign(community.page.window, { broken: true });
      await community.says('Of the host');
      await community.comment('Kept here.');
      await community.says(`1 change waits to be sent. ${words}`);
      Object.assign(community.page.window, { broken: false });
      (await community.button('Try again')).click();
      await community.saysNoMore('waits to be sent');
    });

  it('cannot load: says so, and tries again', async () => {
    const community = await open(`<script>
      window.broken = true;
      addEventListener('skill-community-request', (event) => {
        const { op } = event.request;
        event.respondWith(broken ? Promise.reject(Object.assign(new Error(op), { code: 'unavailable' }))
          : op === 'load' ? ${SNAPSHOT} : undefined);
      });
    </script>`);
    await community.says('What others say about this skill could not be loaded');
    Object.assign(community.page.window, { broken: false });
    (await community.button('Try again')).click();
    await community.says('Of the host');
  });
});

describe('a store of the page’s own', function () {
  this.timeout(30_000);
  afterEach(closePages);

  /** A store in 20 lines, as a page would write it. */
  const STORE = (address: string): string => `<script type="module">
    import { registerStore, CommunityError } from '${address}';
    const comments = [];
    const viewer = { id: 'kim', name: 'Kim', roles: [] };
    registerStore('shelf', async () => ({ url, element }) => ({
      capabilities: { signIn: 'none', acts: new Set(['comment']), notifies: true, scope: 'shared' },
      session: async () => viewer,
      signIn: async () => viewer,
      signOut: async () => {},
      load: async (subject) => ({ subject, proposals: [], comments: [...comments], watching: false, watchers: 0, viewer }),
      apply: async ({ id, at, body }) => {
        if (window.isBusy) throw new CommunityError('rate-limited', 'slowly', 60_000);
        if (!comments.some((each) => each.id === id)) comments.push({ id, author: viewer, createdAt: at, body: body + ' ' + url });
      },
      subscribe() {},
    }));
  </script>`;

  for (const [title, address, head] of [
    ['by the script of the element', '/dist/cdn/skill-community.js', ''],
    ['by a second copy of it', '/__copy__/dist/cdn/skill-community.js', COMMUNITY],
  ] as const)
    it(`is used, ${title}, and what it cannot do is not offered`, async () => {
      const community = await openCommunity({
        attributes: 'store="shelf" store-url="https://shelf.example/x"',
        head: STORE(address) + head,
      });
      expect(community.all('[part="watch"], [part="suggest"], [data-do]')).to.have.length(0);
      await community.comment('Kept at');
      await community.says('Kept at');
      await community.saysNoMore('Not sent yet');
      community.element.retry();
      await community.says('Kept at https://shelf.example/x');
      expect(community.all('[data-opens^="edit:"], [data-opens^="remove:"]')).to.have.length(0);
      Object.assign(community.page.window, { isBusy: true });
      await community.comment('Later');
      await community.says('1 change waits to be sent. That was too much at once: it is tried again later.');
      Object.assign(community.page.window, { isBusy: false });
      (await community.button('Try again')).click();
      await community.saysNoMore('waits to be sent');
      expect(community.page.seen.warnings.concat(community.page.seen.errors)).to.deep.equal([]);
    });
});
