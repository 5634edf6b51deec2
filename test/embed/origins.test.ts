import { expect } from 'chai';
import { closePages, deep, deepAll, openPage, settle, until, type TestPage } from '../harness/page.js';
import { MINIMAL, SEED } from './frame.js';

/** The same server by its other name, which is another origin to browsers. */
const OTHER = (() => {
  const url = new URL(location.origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
})();

/** The address of a document there; `cors` is the origin that may read it. */
const there = (cors?: string, path = SEED): string =>
  `${OTHER}${path}${cors === undefined ? '' : `?cors=${encodeURIComponent(cors)}`}`;

/** Opens the page for frames, which allows an origin besides its own, with a document. */
async function openEmbed(src: string, { allow, ...query }: Readonly<Record<string, string>> = {}): Promise<TestPage> {
  const html = await (await fetch('/dist/cdn/embed.html')).text();
  const inside = (name: string): string => new RegExp(`<${name}[^>]*>([^]*)</${name}>`).exec(html)![1]!;
  const attribute = allow === undefined ? '' : `<script>document.documentElement.dataset.allow = '${allow}'</script>`;
  return openPage({
    head: `${attribute}<base href="/dist/cdn/">${inside('head')}`,
    body: inside('body'),
    search: `&${new URLSearchParams({ lang: 'en', ...query, src }).toString()}`,
  });
}

/** What a page says in its alert, once that matches. */
async function alertOf({ document }: TestPage, words: RegExp): Promise<void> {
  const said = (): string =>
    deepAll(document, '[role=alert]')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
      .join(' ');
  await until(() => words.test(said()), { name: `${String(words)} in “${said()}”`, timeout: 10_000 });
}

const askedThere = ({ window }: TestPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(OTHER));

/** A page for frames that lies at the other origin, in a frame of this page: nobody sees into it. */
interface FarFrame {
  readonly frame: HTMLIFrameElement;
  readonly messages: MessageEvent<unknown>[];
  say(message: unknown): void;
}

const frames = new Set<HTMLIFrameElement>();

function openFar(query: Readonly<Record<string, string>>, sandbox?: string): FarFrame {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.width = '800';
  const messages: MessageEvent<unknown>[] = [];
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) messages.push(event);
  });
  frame.src = `${OTHER}/dist/cdn/embed.html?${new URLSearchParams({ lang: 'en', ...query }).toString()}`;
  document.body.append(frame);
  frames.add(frame);
  return { frame, messages, say: (message) => frame.contentWindow!.postMessage(message, '*') };
}

const heightsOf = ({ messages }: FarFrame): number[] =>
  messages
    .map(({ data }) => data as Record<string, unknown>)
    .filter(({ type }) => type === 'skill-profile:resize')
    .map(({ height }) => height as number);

const tall = (far: FarFrame): Promise<unknown> =>
  until(() => heightsOf(far).some((height) => height > 2_000), { name: 'the height of a profile', timeout: 10_000 });

describe('the page for frames and a document of another origin', function () {
  this.timeout(20_000);
  afterEach(closePages);

  for (const view of ['full', 'compact']) {
    it(`refuses it in words in the ${view} view, and does not ask for it, unless its origin is named`, async () => {
      const page = await openEmbed(there('*'), { view });
      await alertOf(
        page,
        new RegExp(`shows no profiles from ${new URL(OTHER).host}\\. Whoever runs it can allow them`),
      );
      expect(askedThere(page)).to.deep.equal([]);
      expect(page.seen.errors.join()).to.contain(`name ${OTHER} in data-allow`);
    });

    for (const cors of ['*', location.origin])
      it(`shows it in the ${view} view when it is named and may be read by ${cors === '*' ? 'all' : 'this page'}`, async () => {
        const page = await openEmbed(there(cors), { view, allow: OTHER });
        await until(() => deepAll(page.document, 'tbody tr').length >= 9, { name: 'the rows', timeout: 8_000 });
        await until(() => page.document.title === 'Message Broker Patterns', { name: 'the title' });
        expect(new Set(askedThere(page))).to.deep.equal(new Set([there(cors)]));
        expect(page.seen.errors).to.deep.equal([]);
      });
  }

  for (const [title, cors] of [
    ['nobody', undefined],
    ['another page', 'https://elsewhere.example'],
  ] as const)
    it(`says in words that it cannot be had, when it may be read by ${title}`, async () => {
      const page = await openEmbed(there(cors), { allow: OTHER });
      await alertOf(page, new RegExp(`The server at ${new URL(OTHER).host} could not be reached`));
      expect(deep(page.document, 'table')).to.equal(undefined);
    });

  it('does not follow an allowed server that leads on to one that is not', async () => {
    const page = await openEmbed(`${location.origin}/__elsewhere__/?to=${encodeURIComponent(there('*'))}`);
    await alertOf(page, /could not be reached/);
    expect(deep(page.document, 'table')).to.equal(undefined);
    expect(page.seen.violations.join()).to.contain('connect-src');
  });

  it('follows it to one that is named', async () => {
    const page = await openEmbed(`${location.origin}/__elsewhere__/?to=${encodeURIComponent(there('*'))}`, {
      allow: OTHER,
    });
    await until(() => deepAll(page.document, 'tbody tr').length >= 9, { name: 'the rows', timeout: 8_000 });
  });

  it('takes no other port or protocol of a host that is named', async () => {
    const { host } = new URL(OTHER);
    const page = await openEmbed(there('*'), { allow: `https://${host} ${OTHER.replace(/:\d+$/, ':1')} ${host}` });
    await alertOf(page, /shows no profiles from/);
  });
});

describe('the page for frames in a page of another origin', function () {
  this.timeout(20_000);
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
  });

  it('tells that page its heights and nothing else, and nothing to one that its address does not mean', async () => {
    const far = openFar({ src: SEED });
    await tall(far);
    for (const { data, origin } of far.messages) {
      expect(origin).to.equal(OTHER);
      expect(JSON.stringify(data)).to.match(
        /^("\[iFrameResizerChild\]Ready"|\{"type":"skill-profile:resize","v":1,"id":"","height":\d+\}|\{"subject":"lti\.frameResize","height":\d+\}|\{"context":"h5p","action":"hello"\})$/,
      );
    }
    const silent = openFar({ src: MINIMAL, parent: 'https://elsewhere.example' });
    const named = openFar({ src: MINIMAL, parent: location.origin });
    await until(() => heightsOf(named).length > 0, { name: 'a height', timeout: 10_000 });
    await settle(500);
    expect(silent.messages).to.deep.equal([]);
  });

  it('answers what is asked in its words, and ignores the rest', async () => {
    const far = openFar({ src: SEED });
    await tall(far);
    await settle(500); // it tells each height in several words
    far.messages.length = 0;
    const wrong = [null, 0, '', 'resize', [], {}, { type: 'skill-profile:ask' }, { type: 'skill-profile:ask', v: 2 }];
    const alike = [{ context: 'h5p', action: 'constructor' }, { message: 'ready' }, '[iFrameSizer]', new Map([[1, 2]])];
    for (const message of [...wrong, ...alike]) far.say(message);
    await settle(300);
    expect(far.messages.map(({ data }) => data)).to.deep.equal([]);
    far.say({ type: 'skill-profile:ask', v: 1 });
    await until(() => heightsOf(far).length === 1, { name: 'the answer' });
  });

  for (const [title, src, shown] of [
    ['a document that all may read', there('*'), true],
    ['none that only the origin of the page may read', there(OTHER), false],
    ['none that only another page may read', there('https://elsewhere.example'), false],
  ] as const)
    it(`shows in a sandbox without an origin ${title}`, async () => {
      const far = openFar({ src }, 'allow-scripts');
      const last = (): number => heightsOf(far).at(-1) ?? 0;
      await until(() => (shown ? last() > 2_000 : last() > 80 && last() < 400), {
        name: 'the height of what is shown',
        timeout: 12_000,
      });
      expect(new Set(far.messages.map(({ origin }) => origin))).to.deep.equal(new Set(['null']));
    });
});
