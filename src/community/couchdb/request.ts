import { CommunityError, type CommunityErrorCode } from '../community-error.js';

/** How long the server may take to answer, in milliseconds. */
const TIMEOUT = 15_000;

const codeOf = (status: number): CommunityErrorCode => {
  if (status === 401) return 'auth';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'invalid';
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
  const limit = new AbortController();
  const giveUp = (): void => {
    limit.abort(signal?.reason);
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(() => {
    limit.abort(new CommunityError('timeout'));
  }, TIMEOUT + patience);
  try {
    const response = await fetch(url, {
      method,
      signal: limit.signal,
      credentials: 'include',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch((error: unknown) => {
      if (limit.signal.aborted) throw error;
    });
    // 202 is as good as 201: the rest of the cluster will have it in a moment
    if (response.ok && typeof answer === 'object') return answer;
    const { reason } = { ...(answer as { reason?: unknown } | undefined) };
    const said = typeof reason === 'string' ? reason : `${String(response.status)} without JSON`;
    throw new CommunityError(response.ok ? 'unavailable' : codeOf(response.status), said, waitOf(response));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof CommunityError) throw error;
    if (limit.signal.aborted) throw limit.signal.reason;
    throw new CommunityError('offline', String(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
