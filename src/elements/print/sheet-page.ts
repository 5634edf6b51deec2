import { render, type TemplateResult } from 'lit';
import { sheetStyles } from './sheet.styles.js';

/** A page of its own that holds nothing but what is printed. */
export interface SheetPage {
  /** The title of the page: browsers make the name of a saved file from it. */
  readonly title: string;
  readonly lang: string;
  readonly content: TemplateResult;
  /** Where the content is shown: its font, its accent colour and its direction are taken over. */
  readonly origin: Element;
}

/**
 * Fills an empty page. The style comes as a constructed sheet and by the object model, as a strict policy, which such a
 * page has from ours, would refuse a style element and attributes.
 */
export function fillPage(page: Document, { title, lang, content, origin }: SheetPage): void {
  const style = getComputedStyle(origin);
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dir = style.direction;
  page.body.style.fontFamily = style.fontFamily;
  page.documentElement.style.setProperty(
    '--skill-color-accent',
    style.getPropertyValue('--skill-color-accent') || null,
  );
  render(content, page.body);
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(sheetStyles.cssText);
  page.adoptedStyleSheets = [sheet];
}

/** The same page as the text of a file that stands for itself. */
export function pageText(sheet: SheetPage): string {
  const page = document.implementation.createHTMLDocument();
  fillPage(page, sheet);
  const { documentElement: root, head } = page;
  const marks = page.createNodeIterator(root, NodeFilter.SHOW_COMMENT);
  while (marks.nextNode()) (marks.referenceNode as Comment).remove();
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = sheetStyles.cssText;
  // out of the document: in it, even one that is nowhere on show, a strict policy of ours would refuse the style
  root.remove();
  head.prepend(charset);
  head.append(style);
  return `<!doctype html>\n${root.outerHTML}\n`;
}
