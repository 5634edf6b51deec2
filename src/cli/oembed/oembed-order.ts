import { FRAME_VIEWS, type OembedOrder } from '../../embed/oembed/oembed-order.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { fileStem } from '../../view/file-name.js';
import type { Given } from '../command.js';
import { languageIn } from '../language-in.js';
import { Refusal } from '../refusal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';
import { webFolder } from './web-folder.js';

/** No frame is smaller or larger than this, in CSS pixels. */
const LEAST = 100;
const MOST = 10_000;

/** A size in CSS pixels. @throws Refusal for what is none. */
function pixels(text: string | undefined, option: string, otherwise: number): number {
  if (text === undefined) return otherwise;
  const size = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (size >= LEAST && size <= MOST) return size;
  throw new Refusal(t('cliNoPixels', { option, found: visibleLine(text), least: LEAST, most: MOST }));
}

/** What was asked for, but for the document. */
export type OembedRequest = Omit<OembedOrder, 'document' | 'stem' | 'languages'>;

/** Reads what was asked for. @throws Refusal for addresses that are none, and sizes that make no frame. */
export function oembedRequest({ value }: Given): OembedRequest {
  const base = webFolder(value('base'), '--base');
  const lang = languageIn(value('lang'));
  return {
    base: base.href,
    library: webFolder(value('library'), '--library').href,
    provider: base.hostname,
    settings: {
      width: pixels(value('width'), '--width', 600),
      height: pixels(value('height'), '--height', 400),
      view: FRAME_VIEWS.find((each) => each === value('view')) ?? 'compact',
      ...(lang === undefined ? {} : { lang }),
    },
  };
}

/** What is asked for, of a document. */
export const oembedOrder = (
  document: ProfileDocument,
  request: OembedRequest,
  languages: readonly string[],
): OembedOrder => ({ ...request, document, stem: fileStem(document.id), languages });
