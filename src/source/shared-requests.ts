import { fetchJson, type Answer, type FetchOptions } from './fetch-json.js';
import type { Result } from './failure.js';

interface Entry {
  readonly answer: Promise<Result<Answer>>;
  readonly controller: AbortController;
  /** How many are still waiting. */
  waiting: number;
  done: boolean;
}

/** One table for the page, whichever copy of the script asks: the values in it are plain JSON. */
const key = Symbol.for('skill-profile.requests');
const page = globalThis as unknown as { [key]: Map<string, Entry> | undefined };
const entries = (page[key] ??= new Map<string, Entry>());

function start(src: string, options: FetchOptions): Entry {
  const controller = new AbortController();
  const entry: Entry = {
    answer: fetchJson(src, { ...options, signal: controller.signal }).then((result) => {
      entry.done = true;
      // what failed is asked for again the next time, and so is a copy that was only good enough offline
      if ((!result.ok || result.value.savedAt !== undefined) && entries.get(src) === entry) entries.delete(src);
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
 * Like `fetchJson`, with one request for all who ask for the same address, now or later. A request that nobody waits
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
