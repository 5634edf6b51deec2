import { parseJson } from '../schema/parse-json.js';
import { fail, succeed, type Failure, type Result } from './failure.js';
import { readBody } from './read-body.js';

/** What came from an address. */
export interface Answer {
  readonly value: unknown;
  /** When a copy kept by the browser was shown for want of a network: the day it was made, in ms since 1970. */
  readonly savedAt?: number;
}

/** Limits of a request; the defaults are those of the library. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** For the whole request with all its tries, in milliseconds. */
  readonly timeout?: number;
  readonly tries?: number;
  /** In bytes, after decompression. */
  readonly maxBytes?: number;
  /** The first pause between two tries, in milliseconds; each further one is twice as long. */
  readonly pause?: number;
  /** Ask the server even when the browser has a copy. */
  readonly reload?: boolean;
}

export const TIMEOUT = 15_000;
export const MAX_BYTES = 5_000_000;
const TRIES = 3;
const PAUSE = 400;

const mayRetry = ({ status }: Response): boolean => status === 429 || status >= 500;

/** `Retry-After` as milliseconds: seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Turns an answer into a value, or says why not. */
async function readAnswer(response: Response, src: string, maxBytes: number): Promise<Result<Answer>> {
  if (!response.ok || response.status === 204) {
    await response.body?.cancel();
    return fail({ kind: 'http', src, status: response.status });
  }
  const text = await readBody(response, maxBytes);
  if (text === undefined) return fail({ kind: 'too-large', src, limit: maxBytes });
  const json = parseJson(text);
  return json.ok ? succeed({ value: json.value }) : fail({ kind: 'not-json', src, problems: [json.problem] });
}

/** Without a network: the copy the browser has kept, if it has one. */
async function readSavedCopy(src: string, signal: AbortSignal, maxBytes: number): Promise<Result<Answer> | undefined> {
  try {
    const response = await fetch(src, { signal, cache: 'force-cache', credentials: 'same-origin' });
    const result = await readAnswer(response, src, maxBytes);
    const savedAt = Date.parse(response.headers.get('date') ?? '');
    return result.ok && Number.isFinite(savedAt) ? succeed({ ...result.value, savedAt }) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks for JSON: three tries with growing pauses on network errors, 429 and 5xx (a `Retry-After` is kept), one time
 * limit over all, a size limit. Cookies go to the same origin only. Never rejects; an aborted request answers `network`.
 */
export async function fetchJson(src: string, options: FetchOptions = {}): Promise<Result<Answer>> {
  const { timeout = TIMEOUT, tries = TRIES, maxBytes = MAX_BYTES, pause = PAUSE, reload = false } = options;
  const deadline = performance.now() + timeout;
  const limit = AbortSignal.timeout(timeout);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  const network = (): Failure =>
    limit.aborted && !options.signal?.aborted
      ? { kind: 'timeout', src, seconds: timeout / 1000 }
      : { kind: 'network', src, offline: !navigator.onLine };

  for (let attempt = 1; ; attempt++) {
    let wait = pause * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
    try {
      const response = await fetch(src, {
        signal,
        credentials: 'same-origin',
        headers: { accept: 'application/json' },
        cache: reload ? 'no-cache' : 'default',
      });
      wait = retryAfter(response) ?? wait;
      // who says "later than you can wait" has answered: that is no timeout
      const tryAgain = mayRetry(response) && attempt < tries && performance.now() + wait < deadline;
      if (!tryAgain) return await readAnswer(response, src, maxBytes);
      await response.body?.cancel();
    } catch {
      if (signal.aborted) return fail(network());
      if (attempt >= tries || !navigator.onLine) return (await readSavedCopy(src, signal, maxBytes)) ?? fail(network());
    }
    await sleep(wait, signal);
    if (signal.aborted) return fail(network());
  }
}
