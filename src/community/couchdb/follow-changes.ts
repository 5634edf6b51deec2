import { inTurn } from '../turns.js';
import { tell } from '../hearsay.js';
import { request } from './request.js';

/** How long the server may hold a question, in milliseconds. */
const HOLD = 25_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

interface Changes {
  readonly results: readonly { readonly id: string }[];
  /** A number with some servers, a text with others: it is only ever handed back. */
  readonly last_seq: unknown;
}

const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = new AbortController();
    const go = (): void => {
      clearTimeout(timer);
      end.abort();
      resolve();
    };
    const timer = setTimeout(go, time);
    signal.addEventListener('abort', go, { signal: end.signal });
    addEventListener('online', go, { signal: end.signal });
  });

/** In the place of a part: anything may have changed. */
export const ALL = '';

/** What a database tells of one skill, by the first part of the ids of its documents. */
export const topicOf = (url: string, part: string): string => `${url} ${part}`;

const partOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** Asks one long question after the other. What the server cannot filter (some crash on it) is filtered here. */
async function ask(url: string, signal: AbortSignal): Promise<void> {
  let since: unknown;
  let failures = 0;
  for (;;)
    try {
      const query = since === undefined ? 'limit=1&since=now' : `feed=longpoll&timeout=${String(HOLD)}&since=`;
      const at =
        since === undefined ? '' : encodeURIComponent(typeof since === 'string' ? since : JSON.stringify(since));
      const changes = (await request(`${url}/_changes?${query}${at}`, { signal, patience: HOLD })) as Changes;
      // nobody knows what happened before the first answer
      const told = since === undefined ? [ALL] : new Set(changes.results.map(({ id }) => partOf(id)));
      for (const part of told) tell(topicOf(url, part));
      since = changes.last_seq;
      failures = 0;
    } catch {
      if (signal.aborted) return;
      await pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures++), signal);
      since = undefined;
    }
}

/**
 * Follows the changes of a database while the page is seen, and tells them as topics. Of all tabs of the browser one asks:
 * browsers open six connections to a server, and the page needs them.
 */
export function followChanges(url: string, signal: AbortSignal): void {
  let turn: AbortController | undefined;
  const look = (): void => {
    if (signal.aborted || document.visibilityState === 'hidden') {
      turn?.abort();
      turn = undefined;
    } else if (!turn) {
      const { signal: mine } = (turn = new AbortController());
      inTurn(`changes of ${url}`, mine, () => ask(url, mine)).catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', look);
  signal.addEventListener('abort', () => {
    document.removeEventListener('visibilitychange', look);
    look();
  });
  look();
}
