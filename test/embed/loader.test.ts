import { expect } from 'chai';
import { closePages, deepAll, openPage, settle, shownText, until, type TestPage } from '../harness/page.js';

const LOADER = '<script src="/dist/cdn/loader.js"></script>';
const DOCUMENT = '/data/message-broker-patterns.json';
/** A link as authors paste it: its address is that of the page for frames. */
const href = (query = ''): string => `/dist/cdn/embed.html?src=${encodeURIComponent(DOCUMENT)}${query}`;
const link = (query = ''): string => `<a class="skill-profile" href="${href(query)}">Message brokers</a>`;
const FAR = '<p style="height: 3000px">A long text.</p>';

type LoaderWindow = TestPage['window'] & {
  SkillProfileLoader: { version: string; library: string; upgrade(place: Node | ArrayLike<Node>): void };
};

/** The profiles on the page, once there are so many, with what they show. */
async function profiles({ document }: TestPage, count = 1): Promise<HTMLElement[]> {
  const all = () => deepAll(document, 'skill-profile');
  await until(() => all().length >= count && all().every((each) => each.shadowRoot && shownText(each).length > 500), {
    name: `${count} profiles`,
    timeout: 8_000,
  });
  return all();
}

/** The paths of what the page has asked for, but for the loader itself and what comes with every page of a test. */
const asked = ({ window }: TestPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => !/loader\.js$|watch\.js$/.test(path) && path !== '/');

describe('the loader', function () {
  this.timeout(15_000);
  afterEach(closePages);

  const all = '&level=senior&role=backend-go&theme=dark&view=compact&lang=de';
  const rows: readonly (readonly [title: string, body: string])[] = [
    ['a link', link(all)],
    [
      'a link in a block quotation',
      `<blockquote class="skill-profile"><p>See <a href="${href(all)}">this</a></p></blockquote>`,
    ],
    [
      'a div with a link, of which the class is left',
      `<div class="skill-profile"><a href="${href(all)}">This</a></div>`,
    ],
    ['a div with a link and a bare name', `<div data-skill-profile><a href="${href(all)}">This</a></div>`],
    [
      'a div with all in its data',
      `<div data-skill-profile data-src="${DOCUMENT}" data-level="senior" data-role="backend-go" data-theme="dark" data-view="compact" data-lang="de">This</div>`,
    ],
    [
      'a span that names the document',
      `<span data-skill-profile="${DOCUMENT}" data-level="senior" data-role="backend-go" data-theme="dark" data-view="compact" data-lang="de"></span>`,
    ],
    [
      'a div whose data goes before its link',
      `<div data-skill-profile data-level="senior"><a href="${href(all.replace('senior', 'junior'))}">This</a></div>`,
    ],
  ];
  for (const [title, body] of rows) {
    it(`makes a profile of ${title}, and keeps what stood there in it`, async () => {
      const page = await openPage({ head: LOADER, body: `<p>Before</p>${body}` });
      const [before, placeholder] = page.document.body.children;
      const [profile, ...others] = await profiles(page);
      expect(others).to.deep.equal([]);
      expect(Object.fromEntries([...profile!.attributes].map(({ name, value }) => [name, value]))).to.deep.equal({
        src: new URL(DOCUMENT, location.href).href,
        level: 'senior',
        'role-id': 'backend-go',
        theme: 'dark',
        density: 'compact',
        open: 'relevant',
        lang: 'de',
      });
      expect([...profile!.children]).to.deep.equal([placeholder]);
      expect(profile!.previousElementSibling).to.equal(before);
      await until(() => shownText(profile!).includes('Ihre aktuelle Stufe'), { name: 'German' });
      expect(page.seen.errors.concat(page.seen.warnings)).to.deep.equal([]);
    });
  }

  it('takes no setting that it does not know, nor one that is none of its values, and nothing from the hash', async () => {
    const query =
      '&onclick=alert(1)&style=color:red&community=browser&theme=pink&lang=%22%3E&density=huge#&level=senior';
    const page = await openPage({ head: LOADER, body: link(query) });
    const [profile] = await profiles(page);
    const names = profile!.getAttributeNames();
    expect(names).to.deep.equal(['src']);
  });

  it('resolves the address of the document against that of the link', async () => {
    const page = await openPage({
      head: LOADER,
      body: '<a class="skill-profile" href="/dist/cdn/embed.html?src=../../data/minimal.json">One</a>',
    });
    const profile = await until(() => page.document.querySelector('skill-profile'), { name: 'the profile' });
    expect(profile.getAttribute('src')).to.equal(new URL('/data/minimal.json', location.href).href);
  });

  for (const [title, body] of [
    ['no document', '<a class="skill-profile" href="/dist/cdn/embed.html">One</a>'],
    ['a script for a document', '<a class="skill-profile" href="?src=javascript:alert(1)">One</a>'],
    ['data for a document', '<div data-skill-profile="" data-src="data:application/json,{}">One</div>'],
    ['a document behind a password', '<a class="skill-profile" href="?src=https://a:b@host.example/x.json">One</a>'],
    ['a link of another class', `<a class="skill-profiles" href="${href()}">One</a>`],
  ] as const) {
    it(`leaves ${title} alone, and loads nothing for it`, async () => {
      const page = await openPage({ head: LOADER, body });
      await settle(300);
      expect(page.document.querySelector('skill-profile')).to.equal(null);
      expect(page.document.body.firstElementChild!.outerHTML).to.equal(body);
      expect(asked(page)).to.deep.equal([]);
    });
  }

  it('asks for nothing until a placeholder is near, and then makes that one only', async () => {
    const page = await openPage({ head: LOADER, body: `${FAR}${link()}${FAR}${link('&level=senior')}` });
    await settle(300);
    expect(asked(page)).to.deep.equal([]);
    page.window.scrollTo(0, 2_100); // 200 px of what is 400 px away are still to go
    const [profile] = await profiles(page);
    expect(asked(page)).to.include(DOCUMENT);
    expect(profile!.hasAttribute('level')).to.equal(false);
    expect(page.document.querySelectorAll('skill-profile')).to.have.length(1);
  });

  it('finds what is added later, also when the link comes after the box around it', async () => {
    const page = await openPage({ head: LOADER, body: '<div id="later"></div>' });
    await settle();
    const box = page.document.createElement('blockquote');
    box.className = 'skill-profile';
    page.document.querySelector('#later')!.append(box);
    await settle(100);
    box.innerHTML = `<a href="${href()}">Later</a>`;
    const [profile] = await profiles(page);
    expect(profile!.firstElementChild).to.equal(box);
  });

  it('looks into an open shadow root that it is handed, now and later', async () => {
    const page = await openPage({ head: LOADER, body: '<div id="host"></div>' });
    const root = page.document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = link();
    await settle(100);
    expect(deepAll(page.document, 'skill-profile')).to.have.length(0);
    (page.window as LoaderWindow).SkillProfileLoader.upgrade(root);
    await profiles(page);
    root.prepend(page.document.createRange().createContextualFragment(link('&level=senior')));
    await profiles(page, 2);
  });

  it('works in the head and as a module, and knows where the library lies', async () => {
    for (const head of [
      LOADER,
      LOADER.replace('<script', '<script async'),
      LOADER.replace('<script', '<script type="module"'),
    ]) {
      const page = await openPage({ head, body: link() });
      await profiles(page);
      page.close();
    }
  });

  it('works as a part of another script: where the library lies is set by hand', async () => {
    const text = await (await fetch('/dist/cdn/loader.js')).text();
    const page = await openPage({ body: '<div id="content"></div>' });
    // what a wiki does with the scripts of a site: no tag, no address of its own
    page.window.eval(text);
    const loader = (page.window as LoaderWindow).SkillProfileLoader;
    loader.library = new URL('/dist/cdn/skill-profile.js', location.href).href;
    const content = page.document.createElement('div');
    content.innerHTML = link();
    loader.upgrade({ 0: content, length: 1 }); // as jQuery hands it out, before it is on the page
    page.document.querySelector('#content')!.append(content);
    await profiles(page);
    expect(page.seen.errors.concat(page.seen.warnings)).to.deep.equal([]);
  });

  it('says both ways to name the library where it cannot know it', async () => {
    const text = await (await fetch('/dist/cdn/loader.js')).text();
    const page = await openPage({ body: link() });
    page.window.eval(text);
    await until(() => page.seen.warnings.length > 0, { name: 'the line' });
    expect(page.seen.warnings).to.have.length(1);
    expect(page.seen.warnings[0]).to.match(/SkillProfileLoader\.library, or data-library/);
    expect(page.document.querySelector('body > a.skill-profile')).to.not.equal(null);
  });

  it('takes the library from the address that the tag names', async () => {
    const head = LOADER.replace('<script', '<script data-library="/__copy__/dist/cdn/skill-profile.js"');
    const page = await openPage({ head, body: link() });
    await profiles(page);
    expect(asked(page).filter((path) => path.startsWith('/dist/'))).to.deep.equal([]);
  });

  it('is there once, however many tags there are; another version says that it is ignored', async () => {
    const older = `<script>globalThis[Symbol.for('skill-profile.scripts')] = new Map([
      ['loader', { version: '0.0.1', ready: Promise.resolve() }],
    ]);</script>`;
    const twice = await openPage({ head: LOADER + LOADER.replace('/dist/', '/__copy__/dist/'), body: link() });
    await profiles(twice);
    await settle(200);
    expect(twice.document.querySelectorAll('skill-profile')).to.have.length(1);
    expect(twice.seen.warnings).to.deep.equal([]);

    const page = await openPage({ head: older + LOADER, body: link() });
    await settle(200);
    expect(page.document.querySelector('skill-profile'), 'the first one was to see to it').to.equal(null);
    expect(page.seen.warnings).to.have.length(1);
    expect(page.seen.warnings[0]).to.match(/0\.0\.1 is in use; version \d+\.\d+\.\d+ .*ignored/);
  });

  it('uses the library that is there already', async () => {
    const page = await openPage({
      head: `<script src="/dist/cdn/skill-profile.classic.js"></script>${LOADER}`,
      body: link(),
    });
    await profiles(page);
    expect(asked(page).filter((path) => path.endsWith('/skill-profile.js'))).to.deep.equal([]);
  });

  describe('when the library cannot be loaded', () => {
    const policy = "default-src 'self'";
    const typed = "require-trusted-types-for 'script'; trusted-types lit-html";
    const cases: readonly (readonly [title: string, head: string, csp: string | undefined, reason: RegExp])[] = [
      ['it is not there', LOADER.replace('<script', '<script data-library="/dist/cdn/none.js"'), undefined, /none\.js/],
      [
        'the policy of the page forbids it',
        LOADER.replace('<script', '<script data-library="https://cdn.example/skill-profile.js"'),
        policy,
        /cdn\.example.*policy of this page forbids it \(script-src/,
      ],
      ['a policy of trusted types does not name ours', LOADER, `${policy}; ${typed}`, /./],
      [
        'the tag belongs to another library',
        `<script>customElements.define('skill-profile', class extends HTMLElement {})</script>${LOADER}`,
        undefined,
        /taken by another library/,
      ],
    ];
    for (const [title, head, csp, reason] of cases) {
      it(`as ${title}: the links stay, and one line says why`, async function () {
        if (title.includes('trusted types') && !('trustedTypes' in globalThis)) this.skip();
        const page = await openPage({ head, body: link() + link('&level=senior'), ...(csp ? { csp } : {}) });
        const lines = () =>
          [...page.seen.warnings, ...page.seen.errors].filter((line) => line.includes('skill-profile'));
        await until(() => lines().length > 0, { name: 'the line' });
        await settle(200);
        expect(page.document.querySelectorAll('body > a.skill-profile')).to.have.length(2);
        expect(page.document.querySelector('skill-profile')).to.equal(null);
        expect(
          lines().filter((line) => reason.test(line)),
          lines().join('\n'),
        ).to.have.length(1);
      });
    }
  });

  it('shows what stood there until the profile has come, and again when none comes', async () => {
    const page = await openPage({ head: LOADER, body: link().replaceAll('message-broker', 'none-such') });
    const profile = await until(() => page.document.querySelector('skill-profile'), { name: 'the profile' });
    const a = profile.querySelector('a')!;
    expect(a.checkVisibility()).to.equal(true);
    expect(a.getBoundingClientRect().height).to.be.greaterThan(0);
    await until(() => deepAll(page.document, '[role=alert]').length > 0, { name: 'the failure' });
    expect(a.checkVisibility()).to.equal(true);
    expect(a.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('does without itself: the link leads to a page with the profile', async () => {
    const page = await openPage({ body: link() });
    const frame = page.document.createElement('iframe');
    frame.src = page.document.querySelector('a')!.href;
    page.document.body.append(frame);
    await until(() => deepAll(frame.contentDocument!, 'tbody tr').length >= 45, { name: 'the rows', timeout: 8_000 });
  });
});
