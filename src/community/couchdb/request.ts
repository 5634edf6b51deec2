import { CommunityError, type CommunityErrorCode } from '../community-error.js';

/** How long the server may take to answer, in milliseconds. */
const TIMEOUT = 15_000;

/** By HTTP status; what is left is the server's fault above 499, and ours below. */
const CODES: Readonly<Record<number, CommunityErrorCode>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'unavailable', // the database, or the way to it: documents are asked for by lists
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  429: 'rate-limited',
  500: 'failed',
  504: 'timeout',
};

/** `Retry-After` in milliseconds; 0 when there is none. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function waitOf({ headers }: Response): number {
  const text = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait > 0 ? wait : 0;
}

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that the server was asked to wait before it answers. */
  readonly patience?: number;
}

/**
 * Asks a CouchDB, with the reader's cookie, and resolves to the JSON it answers with. Rejects with a `CommunityError`, or with
 * the reason of the signal.
 */
export async function request(
  url: string,
  { method = 'GET', body, signal, patience = 0 }: Call = {},
): Promise<unknown> {
  const limit = AbortSignal.timeout(TIMEOUT + patience);
  try {
    const response = await fetch(url, {
      method,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      credentials: 'include',
      cache: 'no-store',
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const { status, ok } = response;
    const text = await response.text();
    // a page to sign in, or one of a proxy
    const answer = (/^\s*[[{]/.test(text) ? JSON.parse(text) : { reason: `${String(status)} without JSON` }) as object;
    const { reason = '' } = answer as { reason?: string };
    // 202 is as good as 201: the rest of the cluster will have it in a moment
    if (ok && !reason) return answer;
    const code = ok || status >= 500 ? 'unavailable' : 'invalid';
    throw new CommunityError(CODES[status] ?? code, reason, waitOf(response));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CommunityError) throw error;
    throw new CommunityError(limit.aborted ? 'timeout' : 'offline', String(error));
  }
}
