import { fillPage, type SheetPage } from './sheet-page.js';

/** How long after `print()` a browser may still begin. */
const PATIENCE = 400;
/** Some browsers say that printing is over while they are still reading the page. */
const KEPT = 1000;

/**
 * An empty page in a hidden frame: out of sight, but laid out, as what is not displayed is not printed either. Some
 * browsers put another empty page into it once it has loaded.
 */
async function openFrame(host: Document): Promise<HTMLIFrameElement> {
  const frame = host.createElement('iframe');
  frame.inert = true;
  frame.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries({
    position: 'fixed',
    top: '0',
    left: '-10000px',
    width: '210mm',
    height: '297mm',
    border: '0',
  }))
    frame.style.setProperty(name, value);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  host.body.append(frame);
  await loaded;
  return frame;
}

/** Resolves to true when the window is about to be printed, and to false when it is not after a while. */
const begins = (window: Window): Promise<boolean> =>
  new Promise((resolve) => {
    window.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
  });

/** Calls back when the dialog is closed: when the window says so, or the reader does something on the page again. */
function onceOver(window: Window, host: Document, callback: () => void): void {
  const listening = new AbortController();
  const { signal } = listening;
  const over = (): void => {
    listening.abort();
    callback();
  };
  window.addEventListener('afterprint', over, { signal });
  for (const name of ['pointerdown', 'keydown']) host.addEventListener(name, over, { signal, capture: true });
}

/** Ends the print before, should it still be under way. */
let endLast: (() => void) | undefined;

/**
 * Prints a page in a hidden frame, which is then removed. While the dialog is open, the page around it has the title of
 * what is printed: some browsers name the file by that.
 *
 * @returns Whether the browser printed. In a sandbox that allows no modal windows it does nothing, and says nothing.
 */
export async function printInFrame(host: Document, sheet: SheetPage): Promise<boolean> {
  endLast?.();
  const frame = await openFrame(host);
  const { contentDocument: page, contentWindow: window } = frame;
  if (!page || !window) {
    frame.remove();
    return false;
  }
  fillPage(page, sheet);
  await page.fonts.ready;
  const { title } = host;
  const end = (): void => {
    if (endLast !== end) return;
    endLast = undefined;
    if (host.title === sheet.title) host.title = title;
    setTimeout(() => frame.remove(), KEPT);
  };
  endLast = end;
  onceOver(window, host, end);
  host.title = sheet.title;
  const began = begins(window);
  window.print();
  const printed = await began;
  if (!printed) {
    end();
    frame.remove();
  }
  return printed;
}
