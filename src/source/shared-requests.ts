import { fetchJson, type Answer, type FetchOptions } from './fetch-json.js';
import type { Result } from './failure.js';

interface Entry {
  readonly answer: Promise<Result<Answer>>;
  readonly controller: AbortController;
  /** How many are still waiting. */
  waiting: number;
  done: boolean;
}

/** For so long, in milliseconds, an answer serves those who come later; after that the browser's cache decides. */
const KEPT = 60_000;

/** One table for the page, whichever copy of the script asks. */
const key = Symbol.for('skill-profile.requests');
const page = globalThis as unknown as { [key]: Map<string, Entry> | undefined };
const entries = (page[key] ??= new Map<string, Entry>());

function start(src: string, options: FetchOptions): Entry {
  const controller = new AbortController();
  const entry: Entry = {
    answer: fetchJson(src, { ...options, signal: controller.signal }).then((result) => {
      entry.done = true;
      const forget = (): void => {
        if (entries.get(src) === entry) entries.delete(src);
      };
      // what failed is asked for again the next time, and so is a copy that was only good enough offline
      if (!result.ok || result.value.savedAt !== undefined) forget();
      else setTimeout(forget, KEPT);
      return result;
    }),
    controller,
    waiting: 0,
    done: false,
  };
  entries.set(src, entry);
  return entry;
}

/**
 * Like `fetchJson`, with one request for all who ask for the same address, now or within a minute. A request that nobody waits
 * for any more is given up. `reload` asks anew, for everybody.
 */
export async function requestJson(src: string, options: FetchOptions = {}): Promise<Result<Answer>> {
  const { signal, ...rest } = options;
  const known = entries.get(src);
  const entry = known && !(options.reload && known.done) ? known : start(src, rest);
  entry.waiting++;
  let given = false;
  const leave = (): void => {
    if (given) return;
    given = true;
    entry.waiting--;
    if (entry.waiting > 0 || entry.done) return;
    if (entries.get(src) === entry) entries.delete(src);
    entry.controller.abort();
  };
  if (signal?.aborted) leave();
  else signal?.addEventListener('abort', leave, { once: true });
  const result = await entry.answer;
  signal?.removeEventListener('abort', leave);
  leave();
  return result;
}
