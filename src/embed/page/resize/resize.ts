import { canvas } from './canvas.js';
import { h5p } from './h5p.js';
import { iframeResizer } from './iframe-resizer.js';
import { own } from './own.js';
import { wordpress } from './wordpress.js';

/** An origin as it is written in messages, or undefined when it is none. */
function originOf(text: string | null | undefined): string | undefined {
  try {
    const { origin } = new URL(text ?? '');
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/**
 * The page around the frame: `?parent=` of the address, or what the browser knows of it. `*` when nobody knows, which heights
 * may be sent to.
 */
function parentOrigin(params: URLSearchParams): string {
  const named = params.get('parent');
  if (named === '*') return named;
  // there is no such list in older versions of Firefox
  const [above] = (location as Partial<Pick<Location, 'ancestorOrigins'>>).ancestorOrigins ?? [];
  return originOf(named) ?? originOf(above ?? document.referrer) ?? '*';
}

/**
 * Tells the page around this frame how high the content is, as soon as there is some and whenever that changes, in all the ways
 * that such pages understand. Nothing but heights leaves this page. What is said to it counts when it comes from that page and
 * its origin.
 *
 * @param content The only thing on this page, or what will be: a frame that shows nothing yet keeps the height it has.
 * @returns Looks at the height: in a frame that is hidden until its height is known, as in WordPress, browsers draw nothing and
 *   observe nothing.
 */
export function tellHeights(content: HTMLElement): () => void {
  if (parent === window) return () => undefined;
  const params = new URLSearchParams(location.search);
  const origin = parentOrigin(params);
  const channel = {
    post(message: unknown) {
      parent.postMessage(message, origin);
    },
    // with a part of a pixel too little there would be a scroll bar
    height: () => (content.offsetHeight > 0 ? Math.ceil(document.body.getBoundingClientRect().height) : innerHeight),
  };
  const speakers = [own(params.get('id') ?? ''), canvas, h5p, iframeResizer, wordpress(location.hash)];
  const conventions = speakers.map((speak) => speak(channel));
  addEventListener('message', ({ source, origin: sender, data }: MessageEvent<unknown>) => {
    if (source !== parent || (origin !== '*' && sender !== origin)) return;
    for (const convention of conventions) convention.hear(data);
  });
  let told = 0;
  const look = (): void => {
    const height = channel.height();
    // in a frame that is not shown nothing has a height
    if (height === told || content.offsetHeight === 0) return;
    told = height;
    for (const convention of conventions) convention.tell(height);
  };
  new ResizeObserver(look).observe(document.body);
  return look;
}
