import type { OembedOrder } from './oembed-order.js';

/** What the names of the files end with. */
export const ENDINGS = { document: '.json', page: '.html', response: '.oembed.json', terms: '.jsonld' } as const;
export type OembedFile = keyof typeof ENDINGS;

/** A part of an address. What is half a sign has no percent-encoding, and is written as what a file system makes of it. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll("'", '%27');

/** The name of a file in an address relative to the folder. */
export const relativeAddress = ({ stem }: OembedOrder, file: OembedFile): string => `${encoded(stem)}${ENDINGS[file]}`;

/** The absolute address of a file. */
export const addressIn = (order: OembedOrder, file: OembedFile): string => order.base + relativeAddress(order, file);

/** The address of the page for frames, which shows the document. */
export function frameAddress(order: OembedOrder): string {
  const { library, settings } = order;
  const { view, lang } = settings;
  const query = [
    ['src', addressIn(order, 'document')],
    ...(view === 'compact' ? [['view', view]] : []),
    ...(lang === undefined ? [] : [['lang', lang]]),
  ].map(([name = '', value = '']) => `${name}=${encoded(value)}`);
  return `${library}embed.html?${query.join('&')}`;
}
