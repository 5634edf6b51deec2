import { packageText } from '../package/texts.js';
import { escapeXml } from '../package/xml.js';
import { addressIn, frameAddress } from './addresses.js';
import type { OembedOrder } from './oembed-order.js';

/** An answer of a provider whose content is HTML. */
export interface OembedResponse {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  /** In CSS pixels, as is the height. */
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/**
 * WordPress looks for ` src=` with either quotation mark in all of the HTML, and adds its secret to the first it finds: in a
 * title it must not find one.
 */
const escape = (text: string): string => escapeXml(text).replaceAll("'", '&#39;');

/**
 * The answer about a profile. The link in the quotation is what is left where frames are taken away; in WordPress it also
 * brings the script that resizes the frame. No attribute is used but those that WordPress leaves.
 *
 * @see https://oembed.com/#section2.3
 */
export function oembedResponse(order: OembedOrder): OembedResponse {
  const { document, provider, settings } = order;
  const { width, height } = settings;
  const { text } = packageText(order, document.name);
  const title = escape(text);
  const link = `<a href="${escape(addressIn(order, 'page'))}">${title}</a>`;
  const size = `width="${String(width)}" height="${String(height)}"`;
  return {
    version: '1.0',
    type: 'rich',
    title: text,
    provider_name: provider,
    width,
    height,
    html: `<blockquote>${link}</blockquote><iframe src="${escape(frameAddress(order))}" ${size} title="${title}"></iframe>`,
  };
}
