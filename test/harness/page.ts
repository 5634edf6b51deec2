/** What a page's first script (test/engines/watch.js) wrote down. */
export interface Seen {
  /** Events of the page's security policy. */
  readonly violations: string[];
  /** What was thrown, rejected and not caught, or logged as an error. */
  readonly errors: string[];
  readonly warnings: string[];
}

export type PageWindow = Window & typeof globalThis & { readonly seen: Seen };

/** A page of its own, in a frame: what a host would write, with the headers a host would send. */
export interface TestPage {
  readonly window: PageWindow;
  readonly document: Document;
  readonly seen: Seen;
  close(): void;
}

export interface PageParts {
  head?: string;
  body?: string;
  /** Content-Security-Policy, sent as a header. */
  csp?: string;
  width?: number;
  /** The hash of its address, with the `#`. */
  hash?: string;
  /** More parameters of its address: `&a=b`. */
  search?: string;
}

const open = new Set<HTMLIFrameElement>();

/** Opens a page and resolves when it has loaded, with all the scripts that are in its markup. */
export const openPage = ({ width = 1000, hash = '', search = '', ...parts }: PageParts): Promise<TestPage> =>
  openAddress(`/__page__/?${new URLSearchParams(Object.entries(parts)).toString()}${search}${hash}`, width);

/** Opens the page at an address of this server, which begins with the script of /__page__/watch.js. */
export async function openAddress(address: string, width = 1000): Promise<TestPage> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '700';
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  open.add(frame);
  await loaded;
  const window = frame.contentWindow as PageWindow;
  return { window, document: window.document, seen: window.seen, close: () => frame.remove() };
}

/** Opens a page in a frame that may run scripts and nothing else, and resolves with the first message it posts. */
export async function askSandbox(body: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = `/__page__/?${new URLSearchParams({ body }).toString()}`;
  const answer = new Promise<unknown>((resolve) => {
    const listener = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', listener);
      resolve(data);
    };
    window.addEventListener('message', listener);
  });
  document.body.append(frame);
  open.add(frame);
  return answer;
}

/** Closes every page that is open; for `afterEach`. */
export function closePages(): void {
  for (const frame of open) frame.remove();
  open.clear();
}

/** Waits until something is there: what the function returns when it is truthy. */
export async function until<T>(
  what: () => T,
  { timeout = 4_000, name = 'what was waited for' } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    const value = what();
    if (value) return value;
    if (performance.now() > end) throw new Error(`${name} did not come within ${timeout} ms: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Lets everything that is due happen: tasks, microtasks and a frame of rendering. */
export const settle = (ms = 50): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** All elements of a kind, in the tree and in every shadow root within it, in document order. */
export function deepAll<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found: E[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element as E);
    if (element.shadowRoot) found.push(...deepAll<E>(element.shadowRoot, selector));
  }
  return found;
}

/** The first of `deepAll`. */
export const deep = (root: ParentNode, selector: string): HTMLElement | undefined => deepAll(root, selector)[0];

/** The texts of a built element, as a reader gets them; empty when nothing is shown. */
export const shownText = (element: Element): string =>
  [element.shadowRoot, ...deepAll(element.shadowRoot!, '*').map((inner) => inner.shadowRoot)]
    .filter((root) => root !== null)
    .map((root) => root.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
