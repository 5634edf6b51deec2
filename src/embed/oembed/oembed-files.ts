import { ENDINGS, type OembedFile } from './addresses.js';
import { definedTerms } from './defined-terms.js';
import { landingPage } from './landing-page.js';
import type { OembedOrder } from './oembed-order.js';
import { oembedResponse } from './oembed-response.js';

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files by their names: the document, its page, the answer about it for oEmbed, and its terms as JSON-LD. */
export function oembedFiles(order: OembedOrder): ReadonlyMap<string, string> {
  const texts: Readonly<Record<OembedFile, string>> = {
    document: print(order.document),
    page: landingPage(order),
    response: print(oembedResponse(order)),
    terms: print(definedTerms(order)),
  };
  return new Map(Object.entries(texts).map(([file, text]) => [`${order.stem}${ENDINGS[file as OembedFile]}`, text]));
}
