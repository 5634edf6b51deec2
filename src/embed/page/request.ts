import { addressOf, settingsOf, type Settings } from '../settings.js';

/** What the address of the page asks for. */
export interface Request {
  /** The absolute address of the document. */
  readonly src: string;
  readonly view: 'full' | 'compact';
  readonly settings: Settings;
  /** The ids of the roles shown; undefined means all. */
  readonly roles: readonly string[] | undefined;
}

/** Why nothing can be shown: no document is named, or none that can be loaded, or one of a place that is not allowed. */
export type Refusal =
  | { readonly kind: 'none' }
  | { readonly kind: 'address' }
  | { readonly kind: 'origin'; readonly host: string; readonly origin: string };

/** The origins that a list names, parted by spaces or commas. What is no origin is left out. */
export const originsOf = (list: string): readonly string[] =>
  list
    .split(/[\s,]+/)
    .filter(Boolean)
    .flatMap((text) => {
      const url = addressOf(text, 'about:blank');
      return url === undefined ? [] : [new URL(url).origin];
    });

/**
 * Reads the address of the page.
 *
 * @param href The address. Its own origin is allowed; `location.origin` is no help, since in a sandbox that is "null".
 * @param allowed The origins of documents that are allowed besides.
 */
export function readRequest(href: string, allowed: readonly string[]): Request | Refusal {
  const { origin, searchParams: query } = new URL(href);
  const named = query.get('src');
  if (!named) return { kind: 'none' };
  const src = addressOf(named, href);
  if (src === undefined) return { kind: 'address' };
  const of = new URL(src);
  if (of.origin !== origin && !allowed.includes(of.origin)) return { kind: 'origin', host: of.host, origin: of.origin };
  const roles = query.get('roles')?.split(',').filter(Boolean);
  return {
    src,
    view: query.get('view') === 'compact' ? 'compact' : 'full',
    settings: settingsOf((name) => query.get(name)),
    roles: roles?.length ? roles : undefined,
  };
}
