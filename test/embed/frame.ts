import { deep, deepAll, until } from '../harness/page.js';

export const SEED = '/data/message-broker-patterns.json';
export const MINIMAL = '/data/minimal.json';

const open = new Set<HTMLIFrameElement>();

/** The page for frames, in a frame. */
export interface EmbedFrame {
  readonly frame: HTMLIFrameElement;
  /** All that it has posted to this page. */
  readonly messages: readonly MessageEvent<unknown>[];
  /** What was thrown or logged as an error in it. Empty in a sandbox, into which nobody sees. */
  readonly errors: readonly string[];
}

/**
 * Opens the page for frames as a host would, in a frame of 300 px.
 *
 * @param query Parameters of its address, besides `src`.
 */
export function openFrame({
  src = SEED,
  hash = '',
  sandbox,
  ...query
}: Readonly<Record<string, string>> = {}): EmbedFrame {
  const frame = document.createElement('iframe');
  const params = new URLSearchParams(src ? { src, ...query } : query);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  Object.assign(frame.style, { border: '0', width: '800px', height: '300px', display: 'block' });
  const messages: MessageEvent<unknown>[] = [];
  const errors: string[] = [];
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) messages.push(event);
  });
  frame.src = `/dist/cdn/embed.html?${params.toString()}${hash}`;
  frame.addEventListener('load', () => {
    if (sandbox !== undefined) return;
    frame.contentWindow?.addEventListener('error', ({ message }) => errors.push(message));
  });
  document.body.append(frame);
  open.add(frame);
  return { frame, messages, errors };
}

/** Closes the frames that are open; for `afterEach`. */
export function closeFrames(): void {
  for (const frame of open) frame.remove();
  open.clear();
}

/** The document in a frame, once it shows so many rows, or says why not. */
export async function shownIn({ frame }: EmbedFrame, rows = 45): Promise<Document> {
  const all = (selector: string): number =>
    frame.contentDocument ? deepAll(frame.contentDocument, selector).length : 0;
  await until(() => all('tbody tr') >= rows || all('[role=alert]') > 0, {
    name: 'what the frame shows',
    timeout: 10_000,
  });
  return frame.contentDocument!;
}

/** The height of what a frame shows, in whole pixels. */
export const contentHeight = ({ frame }: EmbedFrame): number =>
  Math.ceil(frame.contentDocument!.body.getBoundingClientRect().height);

/** The frame is as high as what it shows: there is no scroll bar in it, nor room left. */
export const fits = (embed: EmbedFrame): boolean => {
  const root = embed.frame.contentDocument!.documentElement;
  const { innerHeight, innerWidth } = embed.frame.contentWindow!;
  return innerHeight === contentHeight(embed) && root.scrollHeight <= innerHeight && root.clientWidth === innerWidth;
};

/** Makes what the frame shows longer or shorter. */
export function openLevels({ frame }: EmbedFrame, open: 'all' | 'none'): void {
  (deep(frame.contentDocument!, 'skill-profile') as HTMLElement & { open: string }).open = open;
}
