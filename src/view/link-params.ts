import { decoded, writeText } from './link-text.js';

/** A parameter that is ours: `skill:` or, for a further element of the same skill, `skill-2:`; `skills:` for a catalog. */
const OURS = /^(skill(-\d+)?:|skills:\d+$)/;

/** The name of the parameter that holds the state of one catalog: `skills:1`, for the second on the page `skills:2`. */
export const catalogLinkName = (copy: number): string => `skills:${copy}`;

/** The name of the parameter that holds the state of one element: `skill:code-review`, for the second one `skill-2:code-review`. */
export const linkName = (skill: string, copy: number): string =>
  `skill${copy > 1 ? `-${copy}` : ''}:${writeText(skill)}`;

/** A name as it reads however it was encoded. */
const plain = (name: string): string => decoded(name).replaceAll(' ', '+');
const nameOf = (part: string): string => plain(part.split('=', 1)[0] ?? '');

/**
 * The hash of an address, without its `#`, in two: a route such as `/skills`, which routers keep there, and the
 * parameters. An anchor counts as a parameter without a value.
 */
export function splitHash(hash: string): readonly [route: string, params: string] {
  const [, route = '', params = hash] = /^(!?\/[^?]*)\??([^]*)$/.exec(hash) ?? [];
  return [route, params];
}

/** Puts together what `splitHash` has taken apart. */
export const joinHash = (route: string, params: string): string =>
  route && params ? `${route}?${params}` : route + params;

/** The value of a parameter, as it stands there; undefined when it is not there. */
export function readParam(params: string, name: string): string | undefined {
  const part = params.split('&').find((each) => nameOf(each) === plain(name));
  return part?.slice(part.split('=', 1)[0]?.length).slice(1);
}

/** The parameters with one of them changed in its place, added at the end or, with an empty value, taken away. */
export function writeParam(params: string, name: string, value: string): string {
  const parts = params === '' ? [] : params.split('&');
  const at = parts.findIndex((each) => nameOf(each) === plain(name));
  if (value) parts.splice(at < 0 ? parts.length : at, at < 0 ? 0 : 1, `${name}=${value}`);
  else if (at >= 0) parts.splice(at, 1);
  return parts.join('&');
}

/** The parameters that are the page's own. */
export const foreignParams = (params: string): string =>
  params
    .split('&')
    .filter((part) => !OURS.test(nameOf(part)))
    .join('&');
