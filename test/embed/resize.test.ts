import { expect } from 'chai';
import { closePages, openPage, settle, until } from '../harness/page.js';
import {
  closeFrames,
  contentHeight,
  fits,
  MINIMAL,
  openFrame,
  openLevels,
  SEED,
  shownIn,
  type EmbedFrame,
} from './frame.js';

/** What a page around a frame does with its messages, in the words of one system. Returns the way to stop that. */
type Host = (embed: EmbedFrame) => () => void;

/** Listens as hosts do: whatever comes from the frame. */
function listen({ frame }: EmbedFrame, hear: (data: Record<string, unknown>, event: MessageEvent) => void): () => void {
  const listener = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) hear((event.data ?? {}) as Record<string, unknown>, event);
  };
  addEventListener('message', listener);
  const stop = (): void => removeEventListener('message', listener);
  hosts.add(stop);
  return stop;
}

/** What stops the hosts that listen. */
const hosts = new Set<() => void>();

/** Canvas: the frame that a message comes from is set to its height. */
const canvas: Host = (embed) =>
  listen(embed, (data) => {
    if (data['subject'] === 'lti.frameResize') embed.frame.style.height = `${data['height'] as number}px`;
  });

/** H5P: answers, lets the frame shrink first, and then sets the height. */
const h5p: Host = (embed) => {
  const { frame } = embed;
  const respond = (action: string): void => {
    frame.contentWindow!.postMessage({ context: 'h5p', action }, location.origin);
  };
  return listen(embed, (data) => {
    if (data['context'] !== 'h5p') return;
    const { action, scrollHeight, clientHeight } = data as Record<string, number | string>;
    if (action === 'hello') respond('hello');
    if (action === 'prepareResize' && (frame.clientHeight !== scrollHeight || scrollHeight !== clientHeight)) {
      frame.style.height = `${clientHeight!}px`;
      respond('resizePrepared');
    }
    if (action === 'resize') frame.style.height = `${scrollHeight!}px`;
  });
};

const SECRET = 'Xy12abCD34';

/** WordPress: the secret, and no more than 1000 px. */
const wordpress: Host = (embed) => {
  const stop = listen(embed, ({ message, value, secret }) => {
    if (secret !== SECRET || message !== 'height') return;
    embed.frame.style.height = `${Math.max(200, Math.min(1000, parseInt(String(value), 10)))}px`;
  });
  embed.frame.addEventListener('load', () => {
    embed.frame.contentWindow!.postMessage({ message: 'ready', secret: SECRET }, '*');
  });
  return stop;
};

type Resizer = (
  options: object,
  frame: HTMLIFrameElement,
) => { iFrameResizer: { close(): void; removeListeners(): void } }[];

/** The real thing, as it is on many pages. */
async function loadResizer(): Promise<Resizer> {
  const page = window as unknown as { iFrameResize?: Resizer };
  if (!page.iFrameResize) {
    const script = document.createElement('script');
    script.src = '/node_modules/iframe-resizer/js/iframeResizer.js';
    document.head.append(script);
  }
  return until(() => page.iFrameResize, { name: 'iframe-resizer' });
}

describe('a frame with a profile', function () {
  this.timeout(20_000);
  afterEach(() => {
    for (const stop of hosts) stop();
    hosts.clear();
    closeFrames();
    closePages();
  });

  async function growsAndShrinks(embed: EmbedFrame): Promise<void> {
    await shownIn(embed);
    await until(() => fits(embed), { name: 'a frame that fits' });
    const whole = embed.frame.clientHeight;
    openLevels(embed, 'none');
    await until(() => fits(embed) && embed.frame.clientHeight < whole - 500, { name: 'a smaller frame that fits' });
    openLevels(embed, 'all');
    await until(() => fits(embed) && embed.frame.clientHeight === whole, { name: 'the frame as it was' });
    embed.frame.style.width = '380px';
    await until(() => fits(embed) && embed.frame.clientHeight > whole + 500, { name: 'a narrow frame that fits' });
    expect(embed.errors).to.deep.equal([]);
  }

  for (const [name, host] of [
    ['Canvas', canvas],
    ['H5P', h5p],
  ] as const) {
    it(`grows and shrinks in a page that speaks as ${name} does`, async () => {
      const embed = openFrame();
      const stop = host(embed);
      await growsAndShrinks(embed);
      stop();
    });
  }

  it('is prepared again when the page of H5P has come later or changes its size', async () => {
    const embed = openFrame();
    await shownIn(embed);
    await settle(100);
    const stop = h5p(embed);
    const say = (action: string): void => embed.frame.contentWindow!.postMessage({ context: 'h5p', action }, '*');
    say('ready');
    await until(() => fits(embed), { name: 'a frame that fits' });
    embed.frame.style.height = '100px';
    say('resize');
    await until(() => fits(embed), { name: 'a frame that fits again' });
    stop();
  });

  it('grows and shrinks with iframe-resizer 4, whichever of the two comes first', async () => {
    const resize = await loadResizer();
    for (const late of [false, true]) {
      const embed = openFrame();
      if (late) await shownIn(embed);
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...args: unknown[]) => warnings.push(args);
      const [resized] = resize({ checkOrigin: true, warningTimeout: 3_000 }, embed.frame);
      try {
        await growsAndShrinks(embed);
        expect(warnings).to.deep.equal([]);
      } finally {
        console.warn = warn;
        resized!.iFrameResizer.removeListeners();
      }
      closeFrames();
    }
  });

  it('has the height that WordPress leaves it, and says its secret', async () => {
    const large = openFrame({ hash: `#?secret=${SECRET}` });
    const stop = wordpress(large);
    await shownIn(large);
    await until(() => large.frame.clientHeight === 1000, { name: 'the greatest height' });
    stop();
    const small = openFrame({ src: MINIMAL, view: 'compact', hash: `#?secret=${SECRET}` });
    wordpress(small);
    await shownIn(small, 1);
    await until(() => fits(small), { name: 'a frame that fits' });
  });

  it('tells its height where it is hidden until then, as in WordPress, and not drawn by the browser', async () => {
    const there = new URL(location.href);
    // a frame of this page's own origin would be drawn
    there.hostname = there.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    for (const src of [SEED, '/data/none-such.json', 'javascript:void 0']) {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { position: 'absolute', visibility: 'hidden' });
      const heights: unknown[] = [];
      const stop = listen({ frame, messages: [], errors: [] }, ({ secret, value }) => {
        if (secret === SECRET) heights.push(value);
      });
      frame.src = new URL(
        `/dist/cdn/embed.html?src=${encodeURIComponent(src)}&view=compact#?secret=${SECRET}`,
        there,
      ).href;
      document.body.append(frame);
      try {
        await until(() => heights.length > 0, { name: `the height of ${src}`, timeout: 5_000 });
      } finally {
        stop();
        frame.remove();
      }
      expect(heights[0]).to.be.greaterThan(60);
    }
  });

  it('says nothing of WordPress without a secret', async () => {
    const embed = openFrame({ hash: '#?secret=' });
    await shownIn(embed);
    await settle(100);
    expect(
      embed.messages.filter(({ data }) => (data as Record<string, unknown>)['message'] === 'height'),
    ).to.deep.equal([]);
  });

  const LOADER = '<script src="/dist/cdn/loader.js"></script>';
  const ADDRESS = `/dist/cdn/embed.html?src=${encodeURIComponent(SEED)}`;
  for (const [title, attributes] of [
    ['', ''],
    [
      ' with a border and a padding, where boxes are measured with theirs',
      'style="box-sizing: border-box; border: 5px solid; padding: 4px 0 6px"',
    ],
  ] as const) {
    it(`grows and shrinks in a page with the loader${title}`, async () => {
      const page = await openPage({
        head: LOADER,
        body: `<iframe width="800" ${attributes} src="${ADDRESS}"></iframe>`,
      });
      const frame = page.document.querySelector('iframe')!;
      if (!attributes) frame.style.border = '0';
      const embed: EmbedFrame = { frame, messages: [], errors: [] };
      await growsAndShrinks(embed);
    });
  }

  it('is asked for its height by a loader that comes later', async () => {
    const page = await openPage({ body: `<iframe frameborder="0" width="800" src="${ADDRESS}"></iframe>` });
    const embed: EmbedFrame = { frame: page.document.querySelector('iframe')!, messages: [], errors: [] };
    await shownIn(embed);
    await settle(200);
    expect(embed.frame.clientHeight).to.equal(150);
    const script = page.document.createElement('script');
    script.src = '/dist/cdn/loader.js';
    page.document.head.append(script);
    await until(() => fits(embed), { name: 'a frame that fits' });
  });

  it('works in a sandbox that allows nothing but scripts, also with the loader around it', async () => {
    const page = await openPage({
      head: LOADER,
      body: `<iframe sandbox="allow-scripts" frameborder="0" width="800" src="${ADDRESS}"></iframe>`,
    });
    const frame = page.document.querySelector('iframe')!;
    await until(() => frame.clientHeight > 2_000, { name: 'the height of the whole profile', timeout: 10_000 });
    expect(frame.contentDocument).to.equal(null);
  });

  it('posts heights and nothing else, to the page around it and to no other', async () => {
    const embed = openFrame({ hash: `#?secret=${SECRET}`, role: 'backend-go', level: 'middle' });
    const stops = [h5p(embed), wordpress(embed)];
    const doc = await shownIn(embed);
    const resize = await loadResizer();
    const [resized] = resize({ warningTimeout: 0 }, embed.frame);
    openLevels(embed, 'all');
    await settle(300);
    const profile = doc.querySelector('skill-profile')!;
    const compare = profile.shadowRoot!.querySelector('level-compare')!.shadowRoot!;
    const box = await until(() => compare.querySelector<HTMLElement>('input[type=checkbox]'), {
      name: 'what can be ticked off',
    });
    box.click();
    openLevels(embed, 'none');
    await settle(300);
    for (const stop of stops) stop();
    resized!.iFrameResizer.removeListeners();
    const id = embed.frame.id;
    const shapes = [
      /^\{"type":"skill-profile:resize","v":1,"id":"","height":\d+\}$/,
      /^\{"subject":"lti\.frameResize","height":\d+\}$/,
      /^\{"context":"h5p","action":"hello"\}$/,
      /^\{"context":"h5p","action":"prepareResize","scrollHeight":\d+,"clientHeight":\d+\}$/,
      /^\{"context":"h5p","action":"resize","scrollHeight":\d+\}$/,
      new RegExp(`^\\{"message":"height","value":\\d+,"secret":"${SECRET}"\\}$`),
      /^"\[iFrameResizerChild\]Ready"$/,
      new RegExp(`^"\\[iFrameSizer\\]${id}:\\d+:\\d+:(init|resize)"$`),
    ];
    const texts = embed.messages.map(({ data }) => JSON.stringify(data));
    for (const text of texts)
      expect(
        shapes.some((shape) => shape.test(text)),
        text,
      ).to.equal(true);
    for (const shape of shapes)
      expect(
        texts.some((text) => shape.test(text)),
        shape.source,
      ).to.equal(true);
  });

  it('posts to the origin that its address names, and so not to another page', async () => {
    const embed = openFrame({ parent: 'https://elsewhere.example' });
    await shownIn(embed);
    await settle(200);
    expect(embed.messages).to.deep.equal([]);
    embed.frame.contentWindow!.postMessage({ type: 'skill-profile:ask', v: 1 }, '*');
    await settle(100);
    expect(embed.messages).to.deep.equal([]);
  });

  describe('ignores', () => {
    const wrong: readonly (readonly [string, unknown])[] = [
      ['nothing', null],
      ['a number', 5],
      ['a list', [1, 2]],
      ['a mark without an id', '[iFrameSizer]'],
      ['a mark whose list is short', '[iFrameSizer]x:8'],
      ['a mark within a text', 'x[iFrameSizer]x:8:false:false'],
      ['resize before the first message', '[iFrameSizer]resize'],
      ['an action that every object has', { context: 'h5p', action: 'constructor' }],
      ['an action of another context', { context: 'h6p', action: 'hello' }],
      ['another secret', { message: 'ready', secret: 'other' }],
      ['a question of another version', { type: 'skill-profile:ask', v: 2 }],
      ['a height', { type: 'skill-profile:resize', v: 1, height: 5 }],
      [
        'what cannot be read',
        {
          get type() {
            return 'x';
          },
          __proto__: null,
        },
      ],
    ];
    it('what the page around it says in no convention', async () => {
      const embed = openFrame({ hash: `#?secret=${SECRET}` });
      await shownIn(embed);
      await settle(200);
      const before = embed.messages.length;
      for (const [name, data] of wrong) {
        embed.frame.contentWindow!.postMessage(data, '*');
        await settle(30);
        expect(embed.messages.length, name).to.equal(before);
      }
      expect(embed.errors).to.deep.equal([]);
    });

    it('what another frame says to it', async () => {
      const embed = openFrame();
      await shownIn(embed);
      await settle(200);
      const before = embed.messages.length;
      const other = document.createElement('iframe');
      other.srcdoc =
        '<script>onmessage = () => parent.frames[parent.at].postMessage({type: "skill-profile:ask", v: 1}, "*")</script>';
      document.body.append(other);
      await new Promise((resolve) => other.addEventListener('load', resolve));
      Object.assign(window, { at: [...document.querySelectorAll('iframe')].indexOf(embed.frame) });
      other.contentWindow!.postMessage('go', '*');
      await settle(200);
      expect(embed.messages.length).to.equal(before);
      embed.frame.contentWindow!.postMessage({ type: 'skill-profile:ask', v: 1 }, '*');
      await until(() => embed.messages.length === before + 1, { name: 'the answer to this page' });
      other.remove();
    });
  });

  for (const view of ['full', 'compact'])
    it(`tells no height while there is nothing to see, and when it is asked, that of the frame (${view})`, async () => {
      const embed = openFrame({ lang: 'de', view });
      const heights = (): number[] =>
        embed.messages.map(({ data }) => data as Record<string, number>).flatMap(({ height }) => height ?? []);
      const asking = setInterval(() => {
        embed.frame.contentWindow!.postMessage({ type: 'skill-profile:ask', v: 1 }, '*');
      }, 5);
      await shownIn(embed, view === 'full' ? 45 : 9);
      await until(() => heights().includes(contentHeight(embed)), { name: 'the height' });
      clearInterval(asking);
      expect(heights().filter((height) => height < 200)).to.deep.equal([]);
    });

  it('tells its new height once', async () => {
    const embed = openFrame();
    await shownIn(embed);
    await settle(300);
    const heights = embed.messages
      .map(({ data }) => data as Record<string, unknown>)
      .filter(({ type }) => type === 'skill-profile:resize')
      .map(({ height }) => height);
    expect(heights.at(-1)).to.equal(contentHeight(embed));
    expect(heights.every((height, at) => height !== heights[at - 1])).to.equal(true);
  });
});

describe('the loader around frames', () => {
  afterEach(closePages);

  it('asks for nothing that the browser would complain of, while a frame is on its way', async () => {
    const page = await openPage({ body: '<iframe id="ours"></iframe>' });
    const frame = page.document.querySelector('iframe')!;
    const heard: unknown[] = [];
    frame.contentWindow!.addEventListener('message', ({ data }) => heard.push(data));
    // the address is that of our page, the document is still the empty one
    Object.defineProperty(frame, 'src', { value: 'https://skills.example/embed.html' });
    const script = page.document.createElement('script');
    script.src = '/dist/cdn/loader.js';
    script.dataset['library'] = 'https://skills.example/skill-profile.js';
    page.document.head.append(script);
    await until(() => heard.length > 0, { name: 'the question' });
    expect(heard).to.deep.equal([{ type: 'skill-profile:ask', v: 1 }]);
  });

  const RIGHT = { type: 'skill-profile:resize', v: 1, height: 500 };

  it('takes a height of such a frame and of its origin, within limits, and nothing else', async () => {
    const page = await openPage({
      head: '<script src="/dist/cdn/loader.js"></script>',
      body: `<iframe id="ours" src="/dist/cdn/embed.html"></iframe>
        <iframe id="boxed" sandbox="allow-scripts" src="/dist/cdn/embed.html"></iframe>
        <iframe id="open" sandbox="allow-scripts allow-same-origin" src="/dist/cdn/embed.html"></iframe>
        <iframe id="other" src="about:blank"></iframe>
        <iframe id="foreign" src="https://elsewhere.example/embed.html"></iframe>`,
    });
    await settle(300);
    const own = location.origin;
    const rows: readonly (readonly [id: string, data: unknown, origin: string, height: string])[] = [
      ['ours', RIGHT, own, '500px'],
      ['open', RIGHT, own, '500px'],
      ['boxed', RIGHT, 'null', '500px'],
      ['ours', { ...RIGHT, height: 1 }, own, '40px'],
      ['ours', { ...RIGHT, height: 1e9 }, own, '20000px'],
      ['ours', { ...RIGHT, height: 500.2 }, own, '501px'],
      ['ours', RIGHT, 'null', ''],
      ['open', RIGHT, 'null', ''],
      ['boxed', RIGHT, own, ''],
      ['ours', RIGHT, 'https://elsewhere.example', ''],
      ['other', RIGHT, own, ''],
      ['foreign', RIGHT, own, ''],
      ['foreign', RIGHT, 'https://elsewhere.example', ''],
      ['ours', { ...RIGHT, v: 2 }, own, ''],
      ['ours', { ...RIGHT, type: 'skill-profile' }, own, ''],
      ['ours', { ...RIGHT, height: '500' }, own, ''],
      ['ours', { ...RIGHT, height: Number.NaN }, own, ''],
      ['ours', { ...RIGHT, height: Infinity }, own, ''],
      ['ours', null, own, ''],
      ['ours', 'skill-profile:resize', own, ''],
    ];
    for (const [id, data, origin, height] of rows) {
      const frame = page.document.querySelector<HTMLIFrameElement>(`#${id}`)!;
      frame.style.height = '';
      const event = new MessageEvent('message', { data, origin });
      // Firefox takes no window of another origin in the constructor
      Object.defineProperty(event, 'source', { value: frame.contentWindow });
      page.window.dispatchEvent(event);
      expect(frame.style.height, `${id} ${JSON.stringify(data)} ${origin}`).to.equal(height);
    }
    expect(page.seen.errors).to.deep.equal([]);
  });
});
