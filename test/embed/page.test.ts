import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { hasDevtools } from '../harness/devtools.js';
import { closePages, deep, deepAll, openPage, settle, until } from '../harness/page.js';
import { closeFrames, MINIMAL, openFrame, SEED, shownIn } from './frame.js';

/** All text in a document, in the tree and in every shadow root. */
const textOf = (document: Document): string =>
  [document.body, ...deepAll(document, '*').map(({ shadowRoot }) => shadowRoot)]
    .map((root) => root?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');

type AxeWindow = Window & {
  axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> };
};

/** What axe finds wrong with the whole page in a frame. */
async function axeIn({ contentDocument, contentWindow }: HTMLIFrameElement): Promise<string[]> {
  const script = contentDocument!.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  contentDocument!.head.append(script);
  await loaded;
  const { violations } = await (contentWindow as unknown as AxeWindow).axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.failureSummary).join(' ')}`);
}

describe('the page for frames', function () {
  this.timeout(20_000);
  afterEach(() => {
    closeFrames();
    closePages();
  });

  it('shows the profile alone, with what its address asks for', async () => {
    const embed = openFrame({
      role: 'backend-go',
      level: 'middle',
      target: 'lead',
      roles: 'backend-go,backend-java',
      theme: 'dark',
      density: 'compact',
      lang: 'de',
      open: 'all',
    });
    const document = await shownIn(embed, 10);
    expect(document.body.firstElementChild!.localName).to.equal('main');
    expect(document.querySelector('main')!.children).to.have.length(1);
    expect(document.querySelector('.waiting')).to.equal(null);
    const profile = document.querySelector('skill-profile')!;
    expect(profile.level).to.equal('middle');
    expect(profile.roleId).to.equal('backend-go');
    expect(profile.target).to.equal('lead');
    expect(profile.roles).to.deep.equal(['backend-go', 'backend-java']);
    expect(profile.density).to.equal('compact');
    expect(document.documentElement.lang).to.equal('de');
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
    await until(() => textOf(document).includes('Ihre aktuelle Stufe'), { name: 'German' });
    await until(() => document.title === 'Message Broker Patterns', { name: 'the title' });
    expect(deep(document, 'h1')?.textContent.trim()).to.equal('Message Broker Patterns');
    expect(embed.errors).to.deep.equal([]);
  });

  it('asks for its own files and the document, once, and keeps nothing', async () => {
    const keys = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
    const before = keys();
    const embed = openFrame({ role: 'backend-go', level: 'middle' });
    const page = await shownIn(embed);
    await until(() => page.title === 'Message Broker Patterns', { name: 'the title' });
    const box = () => deep(page, 'level-compare')!.shadowRoot!.querySelector<HTMLElement>('input[type=checkbox]');
    (await until(box, { name: 'what can be ticked off' })).click();
    await settle(300);
    const asked = embed.frame
      .contentWindow!.performance.getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => !path.startsWith('/dist/cdn/'))).to.deep.equal([SEED]);
    expect(keys()).to.equal(before);
  });

  it('has a small view: the name, your role and level, and the table of that level', async () => {
    const embed = openFrame({ view: 'compact', level: 'senior', role: 'backend-go' });
    const document = await shownIn(embed, 9);
    await until(() => document.querySelector('h1')?.textContent === 'Message Broker Patterns', { name: 'the name' });
    expect(deepAll(document, 'table')).to.have.length(1);
    expect(deepAll(document, 'tbody tr')).to.have.length(9);
    expect(deepAll(document, 'select, input')).to.have.length(2);
    expect(deep(document, 'caption')!.textContent).to.contain('Senior');
    expect(deepAll(document, '[part~="row-current"]')).to.have.length(1);
    const select = deep(document, 'level-selector')!.shadowRoot!.querySelector('select')!;
    select.value = 'junior';
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => deep(document, 'caption')!.textContent.includes('Junior'), { name: 'the other level' });
    expect(embed.errors).to.deep.equal([]);
  });

  it('scrolls in a small box, with what was chosen in view; nothing is wider than the box', async () => {
    const embed = openFrame({ view: 'compact' });
    embed.frame.style.width = '320px';
    embed.frame.style.height = '400px';
    const document = await shownIn(embed, 9);
    const root = document.documentElement;
    expect(root.scrollHeight).to.be.greaterThan(500);
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    embed.frame.contentWindow!.scrollTo(0, 300);
    expect(Math.round(document.querySelector('.bar')!.getBoundingClientRect().top)).to.equal(0);
  });

  it('has its small view in line with the table on paper, where nothing stays in view', async function () {
    if (!hasDevtools) this.skip(); // what can be told to print
    await emulateMedia({ media: 'print' });
    try {
      const document = await shownIn(openFrame({ view: 'compact', level: 'senior', role: 'backend-go' }), 9);
      await until(() => document.querySelector('h1')?.textContent === 'Message Broker Patterns', { name: 'the name' });
      const left = (element: Element): number => {
        const range = element.ownerDocument.createRange();
        range.selectNodeContents(element);
        return Math.round(range.getBoundingClientRect().left);
      };
      expect(left(document.querySelector('h1')!)).to.equal(left(deep(document, 'th[scope="col"]')!));
      expect(getComputedStyle(document.querySelector('.bar')!).position).to.equal('static');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  for (const view of ['full', 'compact']) {
    it(`is accessible in the ${view} view`, async () => {
      const embed = openFrame({ view, level: 'senior', role: 'backend-go' });
      await shownIn(embed, 9);
      expect(await axeIn(embed.frame)).to.deep.equal([]);
    });
  }

  describe('says in words', () => {
    const rows: readonly (readonly [title: string, query: Record<string, string>, words: RegExp])[] = [
      ['that no document is named', { src: '', lang: 'en' }, /No profile to show.*does not say which profile.*\?src=/],
      ['that an address is none', { src: 'http://', lang: 'en' }, /could not be loaded.*not an address/],
      ['that a script is no document', { src: 'javascript:alert(1)', lang: 'en' }, /not an address/],
      ['that data are no document', { src: 'data:application/json,{}', lang: 'en' }, /not an address/],
      [
        'that a host is not allowed',
        { src: 'https://elsewhere.example/x.json', lang: 'en' },
        /no profiles from elsewhere\.example/,
      ],
      [
        'the same in German',
        { src: 'https://elsewhere.example/x.json', lang: 'de-AT' },
        /keine Profile von elsewhere\.example/,
      ],
      ['the same in French', { src: '//elsewhere.example/x.json', lang: 'fr' }, /aucun profil de elsewhere\.example/],
      [
        'that a port is another host',
        { src: `${location.protocol}//${location.hostname}:1/x.json`, lang: 'en' },
        /no profiles from/,
      ],
      ['that there is no document', { src: '/data/none.json', lang: 'en' }, /no profile at this address \(404\)/],
      [
        'the same in the small view',
        { src: '/data/none.json', lang: 'de', view: 'compact' },
        /Unter dieser Adresse gibt es kein Profil/,
      ],
      ['that it is no profile', { src: '/package.json', lang: 'en' }, /mistake|not a profile/],
    ];
    for (const [title, query, words] of rows) {
      it(title, async () => {
        const embed = openFrame(query);
        const page = await shownIn(embed, 1);
        const alert = await until(() => deep(page, '[role=alert]'), { name: 'the alert' });
        await until(() => words.test(alert.textContent.replace(/\s+/g, ' ')), {
          name: `${String(words)} in “${alert.textContent}”`,
        });
        expect(page.documentElement.lang).to.equal(query['lang']);
        const asked = embed.frame.contentWindow!.performance.getEntriesByType('resource').map(({ name }) => name);
        expect(asked.filter((name) => name.includes('elsewhere') || name.includes(':1/'))).to.deep.equal([]);
      });
    }

    it('that its script has not come, when it does not', async () => {
      const html = (await (await fetch('/dist/cdn/embed.html')).text()).replace('embed.js', 'none.js');
      const frame = document.createElement('iframe');
      frame.srcdoc = html.replace('embed.css', '/dist/cdn/embed.css');
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const waiting = frame.contentDocument!.querySelector('.waiting')!;
      expect(getComputedStyle(waiting).visibility, 'not at once').to.equal('hidden');
      for (const animation of waiting.getAnimations()) animation.finish();
      expect(getComputedStyle(waiting).visibility).to.equal('visible');
      expect(waiting.textContent).to.match(/could not load.*konnte.*nicht laden.*pas pu charger/s);
      frame.remove();
    });
  });

  describe('allows other origins that its page names', () => {
    // the same server by another name: nobody has to answer, the page only has to ask
    const other = 'https://elsewhere.example';
    for (const [title, change] of [
      [
        'on the html element',
        (html: string) => html.replace('<html lang', `<html data-allow="https://one.example ${other}/" lang`),
      ],
      ['on the script', (html: string) => html.replace('src="embed.js"', `src="embed.js" data-allow="${other}"`)],
      [
        'in a meta element',
        (html: string) =>
          html.replace('<title', `<meta name="skill-profile-allow" content="${other}, https://b.example"><title`),
      ],
    ] as const) {
      it(title, async () => {
        const html = await (await fetch('/dist/cdn/embed.html')).text();
        const changed = change(html);
        expect(changed).not.to.equal(html);
        const inside = (name: string) => new RegExp(`<${name}[^>]*>([^]*)</${name}>`).exec(changed)![1]!;
        const allow = /<html data-allow="([^"]*)" lang/.exec(changed)?.[1];
        const page = await openPage({
          head: `${allow ? `<script>document.documentElement.dataset.allow = '${allow}'</script>` : ''}<base href="/dist/cdn/">${inside('head')}`,
          body: inside('body'),
          search: `&lang=en&src=${encodeURIComponent(`${other}/x.json`)}`,
        });
        await until(() => page.document.querySelector('skill-profile'), { name: 'the profile', timeout: 8_000 });
        expect(
          page.document.querySelector('skill-profile')!.getAttribute('src') ??
            page.document.querySelector('skill-profile')!.src,
        ).to.equal(`${other}/x.json`);
      });
    }
  });

  it('works in a sandbox, which has no origin, and may load from where it lies', async () => {
    const embed = openFrame({ sandbox: 'allow-scripts' });
    const heights = () =>
      embed.messages
        .map(({ data, origin }) => ({ ...(data as { height?: number }), origin }))
        .filter(({ height }) => height! > 2_000);
    await until(() => heights().length > 0, { name: 'the height of the whole profile', timeout: 10_000 });
    expect(heights()[0]!.origin).to.equal('null');
  });

  it('works under a strict policy without violating it', async () => {
    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types skill-ui";
    for (const view of ['full', 'compact']) {
      const embed = openFrame({ csp, view, role: 'backend-go', level: 'middle', lang: 'de' });
      const violations: string[] = [];
      const listen = setInterval(() => {
        const inside = embed.frame.contentDocument;
        if (!inside || inside.URL === 'about:blank') return;
        clearInterval(listen);
        inside.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
      }, 1);
      const document = await shownIn(embed, 9);
      await until(() => textOf(document).includes('Stufe'), { name: 'German' });
      expect(getComputedStyle(document.body).display, 'the sheet of the page').to.equal('flow-root');
      expect(violations).to.deep.equal([]);
      expect(embed.errors).to.deep.equal([]);
      const strict = document.createElement('p');
      strict.setAttribute('style', 'color: red');
      await until(() => violations.length === 1, { name: 'the violation of a test' });
    }
  });

  it('opens links in a window of their own when it is in a frame, and is a page of its own otherwise', async () => {
    const embed = openFrame({ src: MINIMAL });
    const page = await shownIn(embed, 1);
    expect(page.querySelector('base')?.target).to.equal('_blank');
    expect(page.querySelector('base')?.hasAttribute('href')).to.equal(false);
  });
});
