import type { LinkPlace } from '../../controllers/page-address.js';

/** The place in the address that `url-state` names; a value that names none is warned of. */
export function linkPlaceOf(element: Element, urlState: string | undefined): LinkPlace | undefined {
  if (urlState === 'hash' || urlState === 'query') return urlState;
  if (typeof urlState === 'string' && urlState !== 'off')
    console.warn(
      `<${element.localName}> url-state is "hash" or "query", not "${urlState}": the address is left alone.`,
    );
  return undefined;
}
