/** What a faked server does with a request. */
export type Reply = (request: Call) => Response | Promise<Response>;

/** One request as it was made. */
export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal | undefined;
}

export interface FakeFetch {
  readonly calls: readonly Call[];
  /** Requests that were neither answered nor given up. */
  readonly open: number;
  restore(): void;
}

/**
 * Replaces `fetch`: the first request gets the first reply, and so on; the last one is used again and again. As the real
 * one, it rejects as soon as the signal is aborted. Put the real one back with `restore`.
 */
export function fakeFetch(...replies: readonly Reply[]): FakeFetch {
  const real = globalThis.fetch;
  const calls: Call[] = [];
  let open = 0;
  globalThis.fetch = async (input, init = {}) => {
    const call = { url: input instanceof Request ? input.url : String(input), init, signal: init.signal ?? undefined };
    const reply = replies[Math.min(calls.length, replies.length - 1)];
    calls.push(call);
    if (!reply) throw new TypeError('Failed to fetch');
    open++;
    try {
      call.signal?.throwIfAborted();
      return await Promise.race([reply(call), abortion(call.signal)]);
    } finally {
      open--;
    }
  };
  return {
    calls,
    get open() {
      return open;
    },
    restore: () => {
      globalThis.fetch = real;
    },
  };
}

/** Rejects when the signal is aborted, and never resolves. */
const abortion = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });

/** Answers with a JSON value. */
export const json =
  (value: unknown, init?: ResponseInit): Reply =>
  () =>
    new Response(JSON.stringify(value), init);

/** Answers with a text or with bytes. */
export const body =
  (content: BodyInit | null, init?: ResponseInit): Reply =>
  () =>
    new Response(content, init);

/** Answers with a status, and a page that says so. */
export const status = (code: number, headers: Record<string, string> = {}): Reply =>
  body(code === 204 || code === 304 ? null : `<h1>${code}</h1>`, { status: code, headers });

/** The network fails. */
export const broken: Reply = () => Promise.reject(new TypeError('Failed to fetch'));

/** Nothing ever comes. */
export const silence: Reply = () => new Promise<never>(() => undefined);

/** The head and some chunks come, and then `end` happens: it closes, breaks or hangs until the request is given up. */
export const chunks =
  (
    parts: readonly (string | Uint8Array<ArrayBuffer>)[],
    end: 'close' | 'break' | 'hang',
    state: { cancelled?: boolean } = {},
  ): Reply =>
  ({ signal }) => {
    const left = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        signal?.addEventListener('abort', () => {
          controller.error(signal.reason);
        });
      },
      pull(controller) {
        const next = left.shift();
        if (next) controller.enqueue(next);
        else if (end === 'close') controller.close();
        else if (end === 'break') controller.error(new TypeError('network error'));
        else return new Promise(() => undefined);
        return undefined;
      },
      cancel() {
        state.cancelled = true;
      },
    });
    return new Response(stream as BodyInit);
  };

/** Makes the browser say that it has a network, or none; returns the way back. */
export function pretendOnline(online: boolean): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  return () => {
    delete (navigator as { onLine?: boolean }).onLine;
  };
}
