import type { Problem } from '../schema/problem.js';

/** Why nothing came. Failures are values: nothing in this layer throws at its caller. */
export type Failure =
  /** The address cannot be read, or is not http(s). */
  | { readonly kind: 'address'; readonly src: string }
  /** The server could not be reached; `offline` when the browser says it has no network. */
  | { readonly kind: 'network'; readonly src: string; readonly offline: boolean }
  /** No whole answer within the time limit. */
  | { readonly kind: 'timeout'; readonly src: string; readonly seconds: number }
  /** An answer with a status other than 2xx, or without content. */
  | { readonly kind: 'http'; readonly src: string; readonly status: number }
  /** The answer is larger than the limit, in bytes. */
  | { readonly kind: 'too-large'; readonly src: string; readonly limit: number }
  /** The answer, or the inline text, is not JSON. */
  | { readonly kind: 'not-json'; readonly src: string | undefined; readonly problems: readonly Problem[] }
  /** The part of the script that words what is wrong with a document did not load. */
  | { readonly kind: 'script'; readonly src: string | undefined }
  /** It is JSON, and not a profile that could be shown. */
  | { readonly kind: 'invalid'; readonly src: string | undefined; readonly problems: readonly Problem[] };

/** A value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });
