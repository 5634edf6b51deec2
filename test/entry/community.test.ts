import { expect } from 'chai';
import { newSubject } from '../community/operations.js';
import {
  COMMUNITY,
  comes,
  communityOf,
  communityTag,
  openCommunity,
  scrollTo,
  type BuiltCommunity,
} from '../harness/community-page.js';
import { smallDocument } from '../harness/data-files.js';
import { bringToFront } from '../harness/devtools.js';
import { newDatabase } from '../harness/engine.js';
import { MODULE, SRC } from '../harness/linked-page.js';
import { closePages, deep, openPage, settle, shownText, type TestPage } from '../harness/page.js';

const CLASSIC = '<script src="/dist/cdn/skill-profile.classic.js"></script>';
const STRICT = [
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:",
  "require-trusted-types-for 'script'; trusted-types skill-ui",
].join('; ');

/** Writes down what of the browser's stores a page asks for. */
const WATCH = `<script nonce="page">
  window.used = [];
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...args) { used.push('indexedDB'); return open.apply(this, args); };
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) { super(name); used.push('BroadcastChannel'); }
  };
</script>`;
const usedBy = ({ window }: TestPage): string[] => (window as { used?: string[] }).used!;

/** WebKit does not name what it has in memory. */
const namesAll = !navigator.vendor.startsWith('Apple');

/** The chunks of the community and of its stores that a page has asked for, without their hashes. */
const chunksOf = ({ window }: TestPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/chunks\/((?:skill-)?(?:communit|store)[a-z-]*)-[\w-]{8}\.js$/.exec(name)?.[1] ?? [])
    .sort();

/** The tag for a page that does not get the chunk of this name. */
async function without(name: string): Promise<string> {
  const names = Object.keys((await (await fetch('/dist/cdn/sri.json')).json()) as object);
  const chunk = names.find((each) => each.slice(0, -'-12345678.js'.length) === `chunks/${name}`)!;
  return `<script type="importmap">{ "imports": { "/dist/cdn/${chunk}": "/dist/cdn/missing.js" } }</script>`;
}

const requestsTo = ({ window }: TestPage, start: string): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith(start));

const profile = (attributes: string): string => `<skill-profile ${SRC} ${attributes}></skill-profile>`;
/** A profile as short as can be: all of it is near the window. */
const shortProfile = (attributes: string, subject = newSubject()): string =>
  `<skill-profile ${attributes}><script type="application/json">${JSON.stringify(
    smallDocument({ id: subject }),
  )}</script></skill-profile>`;

const profileOf = ({ document }: TestPage): HTMLElement & { community?: string | undefined } =>
  document.querySelector('skill-profile')!;
/** The tag of the community in a profile, which may not be an element of ours yet. */
const tagIn = (page: TestPage): Promise<BuiltCommunity> =>
  comes(
    () => deep(profileOf(page).shadowRoot ?? page.document, 'skill-community') as BuiltCommunity | undefined,
    'the section',
  );
/** Waits until the browser has told all who asked where an element is. */
const placed = async ({ window }: TestPage, element: Element): Promise<IntersectionObserverEntry> => {
  await bringToFront();
  return new Promise((resolve) => {
    new window.IntersectionObserver(([entry], observer) => {
      observer.disconnect();
      resolve(entry!);
    }).observe(element);
  });
};

describe('the community of a profile', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('costs a page that does not ask for it nothing', async () => {
    const page = await openPage({ head: WATCH + MODULE, body: profile('') });
    await comes(() => profileOf(page).shadowRoot && shownText(profileOf(page)).includes('Backend'), 'the profile');
    profileOf(page).shadowRoot!.lastElementChild!.scrollIntoView();
    await settle();
    expect(chunksOf(page)).to.deep.equal([]);
    expect(usedBy(page)).to.deep.equal([]);
    expect(page.window.customElements.get('skill-community')).to.equal(undefined);
  });

  it('is nothing but its section while it is far from the window, and loads all when it comes near', async () => {
    const page = await openPage({ head: WATCH + MODULE, body: profile('community="browser"') });
    const element = await tagIn(page);
    const { isIntersecting, boundingClientRect } = await placed(page, element);
    expect(isIntersecting).to.equal(false);
    expect(boundingClientRect.top).to.be.greaterThan(1_500);
    await settle();
    if (namesAll) expect(chunksOf(page)).to.deep.equal(['community-section']);
    expect(usedBy(page)).to.deep.equal([]);
    expect(element.shadowRoot).to.equal(null);
    await scrollTo(element);
    const community = communityOf(page, element);
    await community.says('Kept in this browser only.');
    await community.says('No proposals yet for Message Broker Patterns.');
    if (namesAll)
      expect(chunksOf(page))
        .to.include.members(['skill-community', 'store-browser', 'stores'])
        .and.to.not.include.members(['store-couchdb']);
    expect(
      chunksOf(page).filter((name) => /couchdb|events|sign-in|suggest|files|import|entries/.test(name)),
    ).to.deep.equal([]);
    expect(usedBy(page)).to.have.members(['indexedDB', 'BroadcastChannel']);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });

  it('asks a server nothing before it is near, and has the address and the page to sign in from its attribute', async () => {
    const { url } = await newDatabase();
    const page = await openPage({ head: MODULE, body: profile(`community=" couchdb  ${url}  /sign-in?to={return} "`) });
    const element = await tagIn(page);
    await placed(page, element);
    await settle();
    expect(requestsTo(page, '/_community/')).to.deep.equal([]);
    await scrollTo(element);
    const community = communityOf(page, element);
    await community.says('Sign in to suggest changes.');
    const link = await community.find<HTMLAnchorElement>('[part="sign-in"]');
    expect(link.href).to.equal(
      new URL(`/sign-in?to=${encodeURIComponent(page.window.location.href)}`, location.href).href,
    );
    expect(requestsTo(page, '/_community/')).to.not.have.length(0);
    if (namesAll) expect(chunksOf(page)).to.include('store-couchdb').and.to.not.include('store-browser');
    expect(page.seen.errors).to.deep.equal([]);
  });

  it('comes when its attribute was taken away and set again before it was near', async () => {
    const page = await openPage({ head: MODULE, body: profile('community="browser"') });
    await placed(page, await tagIn(page));
    const element = profileOf(page);
    element.community = undefined;
    await comes(() => !deep(element.shadowRoot!, 'skill-community'), 'no section');
    element.community = 'browser';
    const again = await tagIn(page);
    await placed(page, again);
    await scrollTo(again);
    await communityOf(page, again).says('Kept in this browser only.');
  });

  it('comes when the profile was moved before it was near', async () => {
    const page = await openPage({ head: MODULE, body: `${profile('community="browser"')}<main></main>` });
    const element = await tagIn(page);
    await placed(page, element);
    page.document.querySelector('main')!.append(profileOf(page));
    await placed(page, element);
    await scrollTo(element);
    await communityOf(page, element).says('Kept in this browser only.');
  });

  it('takes another store when its attribute is changed', async () => {
    const { urlFor } = await newDatabase();
    const page = await openPage({ head: MODULE, body: shortProfile('community="browser"') });
    const community = communityOf(page, await tagIn(page));
    await scrollTo(community.element);
    await community.says('Kept in this browser only.');
    profileOf(page).community = `couchdb ${urlFor('ada')}`;
    await community.says('Signed in as ada.');
  });

  it('that does not load leaves the profile as it is, and one line on the console', async () => {
    const page = await openPage({
      head: (await without('skill-community')) + MODULE,
      body: shortProfile('community="browser"'),
    });
    await bringToFront();
    (await tagIn(page)).scrollIntoView();
    await comes(() => page.seen.errors.length > 0, 'the line on the console');
    expect(page.seen.errors).to.have.length(1);
    expect(page.seen.errors[0]).to.match(/^<skill-profile> The community could not be loaded\./);
    expect(shownText(profileOf(page))).to.include('Small');
  });

  for (const [title, selector] of [
    ['a field has the focus', '[data-form="comment"] textarea'],
    ['a form is opened', '[part="suggest"]'],
  ] as const)
    it(`has what is needed to write once ${title}, before a network that may be gone`, async () => {
      const { page, find } = await openCommunity();
      const needed = ['community-entries', 'community-written'];
      expect(chunksOf(page).filter((name) => needed.includes(name))).to.deep.equal([]);
      page.window.focus();
      const place = await find(selector);
      place.focus();
      if (place.localName === 'button') place.click();
      await comes(() => needed.every((name) => chunksOf(page).includes(name)), 'what is needed');
    });

  it('says why, and keeps the text, when what is needed to write does not load', async () => {
    const subject = newSubject();
    const community = await openCommunity({ subject, head: (await without('community-written')) + COMMUNITY });
    const { seen } = community.page;
    await community.says('No comments yet.');
    expect(seen.errors).to.deep.equal([]);
    await community.write('comment', 'My words.');
    (await community.find<HTMLFormElement>('[data-form="comment"]')).requestSubmit();
    const alert = await community.find('[data-form="comment"] [role="alert"]');
    expect(alert.textContent.trim()).to.equal('The store cannot be reached.');
    expect((await community.find<HTMLTextAreaElement>('[data-form="comment"] textarea')).value).to.equal('My words.');
    expect(seen.errors).to.have.length(1);
    expect(seen.errors[0]).to.match(
      /^<skill-community> comment: CommunityError: it cannot be kept: .*(missing\.js|module script)/,
    );
  });

  // Safari says no more than that a module script failed
  const MISSING = [
    [
      'what reads documents',
      'community-written',
      '',
      /^<skill-community> What others say .*(missing\.js|module script)/,
    ],
    ['the lists', 'community-entries', '', /^<skill-community> The part "entries" .*(missing\.js|module script)/],
    [
      'the account',
      'community-account',
      'store="events"',
      /^<skill-community> The part "account" .*(missing\.js|module script)/,
    ],
  ] as const;
  for (const [title, chunk, attributes, line] of MISSING)
    it(`says so to reader, page and developer when ${title} cannot be loaded`, async () => {
      const subject = newSubject();
      const written = await openCommunity({ subject });
      await written.comment('My words.');
      await written.saysNoMore('Not sent yet');
      const watch = `<script>window.kinds = []; addEventListener('skill-error', ({ kind }) => kinds.push(kind));</script>`;
      const head = watch + (await without(chunk)) + COMMUNITY;
      const { page, find } = await openCommunity({ subject, attributes, head });
      expect((await find('[part="failed"] [role="alert"]')).textContent).to.include('could not be loaded');
      expect((page.window as { kinds?: string[] }).kinds).to.deep.equal(['community']);
      expect(page.seen.errors).to.have.length(1);
      expect(page.seen.errors[0]).to.match(line);
    });

  /** A host where Kim watches, as soon as it takes that. */
  const hostOf = (answer: string): string => `<script>
    window.taken = [];
    addEventListener('skill-community-request', (event) => {
      const viewer = { id: 'kim', name: 'Kim', roles: [] };
      const { op, subject } = event.request;
      const answer = { load: { proposals: [], comments: [], watching: false, watchers: 0, viewer }, session: viewer }[op];
      event.respondWith(answer ?? ${answer});
    });
  </script>`;
  const OFFLINE = `Promise.reject(Object.assign(new Error(op), { code: 'offline' }))`;
  const TAKEN = `Promise.resolve(void taken.push(subject))`;

  it('says why something waits also when the lists, which have the way out, do not load', async () => {
    const head = (await without('community-entries')) + hostOf(OFFLINE) + COMMUNITY;
    const community = await openCommunity({ attributes: 'store="events"', head });
    (await community.find('[part="watch"]')).click();
    await community.says('You are offline.');
    const { errors } = community.page.seen;
    await comes(() => errors.length > 0, 'the line for the developer');
    expect(errors.join('\n')).to.match(/^<skill-community> The part "entries" .*$/);
  });

  it('says that something waits while what sends it does not load, and sends it once it does', async () => {
    const subject = newSubject();
    const visit = async (head: string) =>
      openCommunity({ subject, attributes: 'store="events"', head: head + COMMUNITY });
    const first = await visit(hostOf(OFFLINE));
    (await first.find('[part="watch"]')).click();
    await first.says('1 change waits to be sent. You are offline.');
    closePages();
    const second = await visit((await without('community-written')) + hostOf(TAKEN));
    await second.says('1 change waits to be sent. The store cannot be reached.');
    expect((second.page.window as { taken?: string[] }).taken).to.deep.equal([]);
    closePages();
    const third = await visit(hostOf(TAKEN));
    const { taken } = third.page.window as unknown as { taken: string[] };
    await comes(() => taken.includes(subject), 'taken');
    await third.saysNoMore('waits to be sent');
    expect(taken.filter((each) => each === subject)).to.have.length(1);
  });

  for (const [title, head, csp] of [
    ['with the classic script', CLASSIC, undefined],
    ['with the classic script under a strict policy', CLASSIC, STRICT],
    ['with the module under a strict policy', MODULE, STRICT],
    ['with two copies of the module', MODULE + MODULE.replace('/dist/', '/__copy__/dist/'), undefined],
    ['with the module and the classic script', CLASSIC + MODULE, undefined],
  ] as const)
    it(`works ${title}`, async () => {
      const body = shortProfile('community="browser"');
      const page = await openPage({ head, body, ...(csp ? { csp } : {}) });
      const community = communityOf(page, await tagIn(page));
      await scrollTo(community.element);
      await community.comment('See https://example.org/ for more.');
      await community.says('for more.');
      (await community.find('[part="suggest"]')).click();
      await community.write('suggest', 'A title', 'input');
      await community.write('suggest', '', 'select');
      await community.send('suggest');
      await community.says('A title');
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
      const parts = requestsTo(page, '/');
      expect(parts.filter((path) => path.startsWith('/__copy__/dist/cdn/chunks/c'))).to.deep.equal([]);
      if (head.startsWith(CLASSIC)) expect(chunksOf(page)).to.deep.equal([]);
    });

  it('has the prefix of the others', async () => {
    const page = await openPage({
      head: `<script type="module">
        import { define } from '/dist/esm/index.js';
        define({ prefix: 'acme-' });
      </script>`,
      body: shortProfile('community="browser"').replaceAll('skill-profile', 'acme-skill-profile'),
    });
    const element = await comes(() => {
      const { shadowRoot } = page.document.querySelector('acme-skill-profile')!;
      return shadowRoot && (deep(shadowRoot, 'acme-skill-community') as BuiltCommunity | undefined);
    }, 'the section');
    await scrollTo(element);
    const community = communityOf(page, element);
    await community.comment('Under another name.');
    await community.says('Under another name.');
    expect(page.window.customElements.get('skill-community')).to.equal(undefined);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });
});

describe('<skill-community> alone', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('works by its own script, and loads neither profile nor tables', async () => {
    const community = await openCommunity();
    await community.comment('Alone.');
    await community.says('Alone.');
    const { page } = community;
    expect(page.window.customElements.get('skill-profile')).to.equal(undefined);
    expect(page.window.customElements.get('level-table')).to.equal(undefined);
    expect(page.seen.warnings.concat(page.seen.errors)).to.deep.equal([]);
  });

  it('works under a strict policy, and by a nonce', async () => {
    for (const [head, csp] of [
      [COMMUNITY, STRICT],
      [
        COMMUNITY.replace('<script', '<script nonce="page"'),
        STRICT.replace("script-src 'self'", "script-src 'nonce-page' 'strict-dynamic'"),
      ],
    ] as const) {
      const { page, comment, says } = await openCommunity({ head, csp });
      await comment('Strictly.');
      await says('Strictly.');
      expect(page.seen.violations).to.deep.equal([]);
      expect(page.seen.errors).to.deep.equal([]);
    }
  });

  it('says what to do about a store that there is not, and about one without its address', async () => {
    const body = communityTag(newSubject(), 'store="carrier-pigeon"') + communityTag(newSubject(), 'store="couchdb"');
    const page = await openPage({ head: COMMUNITY, body });
    const [pigeon, couch] = [...page.document.querySelectorAll<BuiltCommunity>('skill-community')].map((element) =>
      communityOf(page, element),
    );
    await pigeon!.says('This is not possible here.');
    await couch!.says('It breaks a rule of the store.');
    expect(page.seen.errors.join('\n'))
      .to.include('there is no store "carrier-pigeon"; there are: browser, couchdb, events')
      .and.to.include('store="couchdb" needs the address of the database in store-url');
  });

  it('follows another element about the same skill at once', async () => {
    const subject = newSubject();
    const body = communityTag(subject) + communityTag(subject);
    const page = await openPage({ head: COMMUNITY, body });
    const [one, other] = [...page.document.querySelectorAll<BuiltCommunity>('skill-community')].map((element) =>
      communityOf(page, element),
    );
    await one!.comment('Here and there.');
    await other!.says('Here and there.');
    expect(page.seen.errors).to.deep.equal([]);
  });
});
