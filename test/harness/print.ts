import { executeServerCommand } from '@web/test-runner-commands';

/** A piece of text on a sheet, in points from its top left corner; `end` says that the line ends behind it. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
}

/** What is written on one sheet of paper, in the order it was drawn. */
export type Sheet = readonly PrintedText[];

interface PrintOptions {
  readonly background?: boolean;
  /** The page to print; the page of the test when it is left out. */
  readonly html?: string;
}

/** Prints a page to A4, as the browser's own command does, and reads the sheets. */
export const printToSheets = (options: PrintOptions = {}): Promise<Sheet[]> =>
  executeServerCommand<Sheet[], PrintOptions>('print', options);

const drawn = ({ text, end }: PrintedText): string => (end ? `${text} ` : text);

/** The text of a sheet, its lines joined by spaces. */
export const sheetText = (sheet: Sheet): string => sheet.map(drawn).join('').replace(/\s+/g, ' ').trim();

/** The words of a text, as they may be broken into lines: behind each word, hyphen and slash. */
const broken = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')
      .replace(/[-/]/g, '$&\\s*'),
    'g',
  );

/** Where a text stands on a sheet, word for word and whole: the first piece of each place. */
export function findOnSheet(sheet: Sheet, text: string): PrintedText[] {
  let length = 0;
  const starts = sheet.map((piece) => (length += drawn(piece).length) - drawn(piece).length);
  return [...sheet.map(drawn).join('').matchAll(broken(text))].map(
    ({ index }) => sheet[starts.findLastIndex((start) => start <= index)]!,
  );
}

/** What a print dialog was shown: the page in the frame, as the text of a file, and the titles while it was open. */
export interface Shown {
  readonly html: string;
  readonly document: Document;
  readonly title: string;
  readonly hostTitle: string;
}

function textOfPage(page: Document): string {
  const copy = page.documentElement.cloneNode(true) as HTMLElement;
  const style = document.createElement('style');
  for (const { cssRules } of page.adoptedStyleSheets)
    style.textContent += [...cssRules].map(({ cssText }) => cssText).join('\n');
  copy.querySelector('head')!.append(style);
  return `<!doctype html>${copy.outerHTML}`;
}

/**
 * Stands for the print dialog of every frame that the page opens until the test ends. One that is `blocked` does what a
 * browser does in a sandbox that allows no modal windows: nothing. One that is `quiet` does not say that it is over.
 */
export function printDialog({ blocked = false, quiet = false, page = document } = {}): {
  readonly shown: Shown[];
  readonly asked: number;
} {
  const dialog = { shown: [] as Shown[], asked: 0 };
  const onLoad = ({ target }: Event): void => {
    const window = (target as HTMLIFrameElement).contentWindow as (Window & typeof globalThis) | null;
    if (!window) return;
    window.print = () => {
      dialog.asked++;
      if (blocked) return;
      window.dispatchEvent(new Event('beforeprint'));
      const { document } = window;
      dialog.shown.push({ html: textOfPage(document), document, title: document.title, hostTitle: page.title });
      if (!quiet) window.dispatchEvent(new Event('afterprint'));
    };
  };
  page.addEventListener('load', onLoad, true);
  leave.push(() => page.removeEventListener('load', onLoad, true));
  return dialog;
}

const leave: (() => void)[] = [];
afterEach(() => {
  for (const stop of leave.splice(0)) stop();
});
