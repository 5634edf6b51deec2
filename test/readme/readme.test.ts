import { expect } from 'chai';
import { parseCatalog } from '../../src/schema/parse-catalog.js';
import { parseProfile } from '../../src/schema/parse-profile.js';
import { closePages, deep, deepAll, openPage, settle, shownText, until, type TestPage } from '../harness/page.js';
import { IN_A_PAGE, IN_NODE, codeBlocks, type CodeBlock } from './code-blocks.js';

const text = async (path: string): Promise<string> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}; npm run build makes it`);
  return response.text();
};
const readme = await text('/README.md');
const blocks = codeBlocks(readme);
/** Whether the reference in the README has a row for a name. */
const isInReference = (name: string): boolean => new RegExp(`^\\| \`${name}\``, 'm').test(readme);

const MODULE = '<script type="module" src="/dist/cdn/skill-profile.js"></script>';
const SEED = '<skill-profile src="/data/message-broker-patterns.json"></skill-profile>';
/** Where the package's names lead to, as its `exports` say. */
const IMPORTS = {
  'skill-profile': '/dist/esm/index.js',
  'skill-profile/': '/dist/esm/',
};

/** The code with the addresses of this server. */
const here = (code: string): string =>
  code
    .replace(/(\.\/)?skill-profile\/cdn\//g, '/dist/cdn/')
    .replace('?src=../../', '?src=../../data/')
    .replace(/(["'])\/?(message-broker-patterns|catalog)\.json\1/g, '$1/data/$2.json$1');

/** The same with the hash that the build wrote down for the script. */
async function withHash(code: string): Promise<string> {
  const [, name] = /src="\/dist\/cdn\/([^"]+)"[^>]*sha384-…/.exec(code) ?? [];
  if (name === undefined) return code;
  const hashes = JSON.parse(await text('/dist/cdn/sri.json')) as Record<string, string>;
  return code.replace('sha384-…', hashes[name] ?? `no hash of ${name}`);
}

const isOurs = (element: Element): boolean => /^(acme-)?(skill|level|role)-/.test(element.localName);

/** An element shows its profile: no message in its place. */
function isShown(element: Element): boolean {
  const root = element.shadowRoot;
  if (!root || root.querySelector('[part~="state"]')) return false;
  return element.localName.endsWith('skill-source') ? root.querySelector('slot') !== null : shownText(element) !== '';
}

/** The elements of ours on a page and in its frames. */
function oursIn({ document }: TestPage): Element[] {
  const frames = [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
  return [document, ...frames].flatMap((each) => [...each.querySelectorAll('*')]).filter(isOurs);
}

/** Waits until every element of ours shows its profile, and makes sure that nothing went wrong meanwhile. */
async function allShown(page: TestPage): Promise<Element[]> {
  // those of a link or a frame come later
  await until(() => oursIn(page).length > 0, { timeout: 8_000, name: 'an element' });
  const elements = oursIn(page);
  for (const element of elements) await until(() => isShown(element), { timeout: 8_000, name: element.localName });
  await settle();
  expectQuiet(page);
  return elements;
}

function expectQuiet({ seen }: TestPage): void {
  expect(seen.errors).to.deep.equal([]);
  expect(seen.warnings).to.deep.equal([]);
  expect(seen.violations).to.deep.equal([]);
}

/** Chooses the third level, as a reader does. */
async function chooseLevel(page: TestPage): Promise<void> {
  const radio = [...page.document.querySelectorAll('*')]
    .filter(isOurs)
    .flatMap((element) => deepAll<HTMLInputElement>(element.shadowRoot!, 'input[type=radio]'))[2];
  radio?.click();
  await settle();
}

/** What is said about the skill, below a profile: it comes when it is near. */
async function communityOf(page: TestPage): Promise<ShadowRoot> {
  const place = await until(() => deep(page.document, 'skill-community'), { name: 'the place of the community' });
  place.scrollIntoView();
  return until(() => place.shadowRoot?.querySelector('[part~="note"]') && place.shadowRoot, {
    timeout: 8_000,
    name: 'the community',
  });
}

/** Writes a comment, as a reader does, and waits until the store has it. */
async function sayHello(root: ShadowRoot): Promise<void> {
  const heard = new Promise((resolve) => root.host.addEventListener('skill-comment', resolve, { once: true }));
  const field = root.querySelector<HTMLTextAreaElement>('form textarea')!;
  field.value = 'Hello!';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form!.requestSubmit();
  await heard;
}

/** What some blocks promise besides. */
const promises: [part: string, keeps: (page: TestPage, first: Element) => void | Promise<void>][] = [
  [
    'registerMessages(',
    (_, profile) => {
      expect(shownText(profile)).to.include('Fähigkeitsprofil').and.to.include('Erwartungen an 9 Rollen');
    },
  ],
  ['navigate(', ({ document }, profile) => void expect(document.activeElement).to.equal(profile)],
  [
    "localStorage.setItem('my-skill-place'",
    ({ window }) => {
      expect(window.localStorage.getItem('my-skill-place')).to.equal('{"role":null,"level":"senior"}');
      window.localStorage.removeItem('my-skill-place');
    },
  ],
  [
    ' community>',
    async (page) => {
      expect((await communityOf(page)).textContent).to.include('Kept in this browser only.');
    },
  ],
  [
    "'skill-watch'",
    async (page, profile) => {
      // a store that keeps nothing
      const viewer = { id: 'ada', name: 'Ada', roles: [] };
      (profile as HTMLElement).addEventListener('skill-community-request', (event) => {
        const { op, subject } = event.request;
        const nothing = { subject, viewer, proposals: [], comments: [], watching: false, watchers: 0 };
        event.respondWith(op === 'load' ? nothing : undefined);
      });
      profile.setAttribute('community', 'events');
      await settle();
      const said: unknown[] = [];
      Object.assign((page.window as unknown as { console: Console }).console, {
        log: (...words: unknown[]) => said.push(words),
      });
      await sayHello(await communityOf(page));
      expect(said).to.have.length(1);
      expect(said[0]).to.include.members(['skill-comment', 'message-broker-patterns']);
    },
  ],
  [
    "'skill-community-request'",
    async (page) => {
      const root = await communityOf(page);
      await sayHello(root);
      const comments = await until(() => root.querySelector('[part~="comment"]'), { name: 'the comment' });
      expect(comments.textContent).to.include('Ada Moreno').and.to.include('Hello!');
    },
  ],
  [
    '<form',
    async ({ document, window }) => {
      const form = document.querySelector('form')!;
      expect(form.checkValidity(), 'something must be chosen').to.be.false;
      const [role, level] = document.querySelectorAll<HTMLInputElement>('role-filter, level-selector');
      role!.value = 'backend-go';
      level!.value = 'middle';
      await settle();
      expect(form.checkValidity(), 'all is chosen').to.be.true;
      const sent = [...new window.FormData(form)];
      expect(sent).to.deep.equal([
        ['role', 'backend-go'],
        ['level', 'middle'],
      ]);
    },
  ],
];

async function keepPromises(code: string, page: TestPage, first: Element): Promise<void> {
  for (const [part, keeps] of promises) if (code.includes(part)) await keeps(page, first);
}

async function tryHtml({ code }: CodeBlock): Promise<void> {
  const body = await withHash(here(code));
  const page = await openPage({ head: body.includes('/dist/cdn/') ? '' : MODULE, body });
  const [first, ...others] = await allShown(page);
  for (const { attributes, localName } of [first!, ...others])
    for (const { name } of attributes) expect(isInReference(name), `${name} of <${localName}>`).to.be.true;
  await keepPromises(code, page, first!);
  await chooseLevel(page);
  expectQuiet(page);
}

async function tryScript({ code }: CodeBlock): Promise<void> {
  const prefix = /prefix: '([\w-]+)'/.exec(code)?.[1] ?? '';
  const registers = prefix !== '' || /\/define\.js|skill-profile\/cdn\//.test(code);
  const map = `<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;
  const page = await openPage({
    head: map + (registers ? '' : '<script type="module">import "skill-profile/define.js";</script>'),
    body: `${SEED.replaceAll('skill-profile', `${prefix}skill-profile`)}
      <script type="module">${here(code)}
        globalThis.ran = true;
      </script>`,
  });
  await until(() => (page.window as { ran?: boolean }).ran, { timeout: 15_000, name: 'the end of the script' });
  const [first] = await allShown(page);
  await chooseLevel(page);
  await keepPromises(code, page, first!);
  expectQuiet(page);
}

/** The elements that a rule is for; the parts of an element are sought in its shadow root and in those within. */
function targetsOf(rule: CSSStyleRule, document: Document): Element[] {
  const [host = '', part] = rule.selectorText.split(/::part\(([\w-]+)\)/);
  const hosts = [...document.querySelectorAll(host)];
  return part === undefined ? hosts : hosts.flatMap((element) => deepAll(element.shadowRoot!, `[part~="${part}"]`));
}

async function tryCss({ code }: CodeBlock): Promise<void> {
  const page = await openPage({
    head: `${MODULE}<style disabled>${code}</style>`,
    body: SEED.replace('src=', 'role-id="backend-go" level="middle" src='),
  });
  await allShown(page);
  const sheet = page.document.querySelector('style')!.sheet!;
  const rules = [...sheet.cssRules] as CSSStyleRule[];
  expect(rules, 'every rule is understood').to.have.length(code.split('{').length - 1);
  const written = [...code.matchAll(/^ +([\w-]+):/gm)].map(([, name = '']) => name);
  for (const rule of rules) {
    // of a shorthand the browser lists what it sets
    const names = [...rule.style].filter((name) => written.some((short) => `${name}-`.startsWith(`${short}-`)));
    const targets = targetsOf(rule, page.document);
    expect(targets, rule.selectorText).not.to.have.length(0);
    const read = (): string[] =>
      targets.map((element) => names.map((name) => getComputedStyle(element).getPropertyValue(name)).join());
    const withRule = read();
    sheet.disabled = true;
    const without = read();
    sheet.disabled = false;
    expect(withRule, `${rule.selectorText} changes something`).not.to.deep.equal(without);
  }
  for (const name of written) {
    const known = rules.some(({ style }) => style.getPropertyValue(name) !== '');
    expect(known && (!name.startsWith('--') || isInReference(name)), `${name} is understood`).to.be.true;
  }
}

function tryJson({ code }: CodeBlock): void {
  const value = JSON.parse(code) as object;
  const { problems } = 'skills' in value ? parseCatalog(value) : parseProfile(value);
  expect(problems).to.deep.equal([]);
}

async function tryPolicy({ code }: CodeBlock): Promise<void> {
  const [, csp = ''] = /^Content-Security-Policy: (.+)$/m.exec(code) ?? [];
  expect(csp, 'a policy').not.to.equal('');
  // the icon of the test's page is a data: address
  const page = await openPage({ head: MODULE, body: SEED, csp: `${csp}; img-src data:` });
  await allShown(page);
  await chooseLevel(page);
  expectQuiet(page);
}

const tries: Record<(typeof IN_A_PAGE)[number], (block: CodeBlock) => void | Promise<void>> = {
  html: tryHtml,
  js: tryScript,
  css: tryCss,
  json: tryJson,
  http: tryPolicy,
};

describe('the README', function () {
  this.timeout(30_000); // the package is many small files
  afterEach(closePages);

  it('has blocks in each language, and in none that is not tried', () => {
    const languages = new Set(blocks.map(({ language }) => language));
    expect([...languages]).to.have.members([...IN_A_PAGE, ...IN_NODE]);
  });

  for (const block of blocks) {
    const attempt = tries[block.language as keyof typeof tries] as (typeof tries)['html'] | undefined;
    if (attempt) it(`keeps what it says in the ${block.language} at line ${String(block.line)}`, () => attempt(block));
  }
});
