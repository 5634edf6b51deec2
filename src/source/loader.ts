import { parseJson } from '../schema/parse-json.js';
import type { Problem } from '../schema/problem.js';
import { fail, succeed, type Result } from './failure.js';
import type { FetchOptions } from './fetch-json.js';
import { requestJson } from './shared-requests.js';

/** What came of a document: what can be shown, and what was wrong with it. */
export type Loaded<Content> = Content & {
  readonly problems: readonly Problem[];
  /** Set when it is a copy kept from earlier: the day it was made, in ms since 1970. */
  readonly savedAt?: number;
};

/** What came of checking a document: at once when it is sound, later when what words its mistakes has to be loaded. */
export type Checked<Content> = Result<Loaded<Content>> | Promise<Result<Loaded<Content>>>;

/** The ways in which one kind of document comes. None of them ever rejects. */
export interface Loader<Content> {
  /** Loads and checks a document. */
  load(src: string, base: string, options?: FetchOptions): Promise<Result<Loaded<Content>>>;
  /** Checks a value given by hand. The value may be changed and given again, so nothing is remembered. */
  readData(value: unknown): Checked<Content>;
  /** Checks the text of an inline `<script type="application/json">`. */
  readInline(text: string): Checked<Content>;
}

/** The absolute http(s) address of a `src`, or undefined. `fetch` takes none with a name and password in it. */
function resolve(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The loader of documents that are checked like this. @param check Given a value and the address it came from. */
export function loaderOf<Content>(
  check: (value: unknown, src: string | undefined) => Checked<Content>,
): Loader<Content> {
  /** Values that were checked already. */
  const checked = new WeakMap<object, Checked<Content>>();

  /** The same for a value that is nobody's but ours: it is checked once, however many elements show it. */
  const checkOnce = (value: unknown, src: string): Checked<Content> => {
    if (typeof value !== 'object' || value === null) return check(value, src);
    const known = checked.get(value);
    if (known) return known;
    const result = check(value, src);
    checked.set(value, result);
    // what was not checked may be asked for again
    if (result instanceof Promise)
      void result.then((settled) => {
        if (!settled.ok && settled.failure.kind === 'script') checked.delete(value);
      });
    return result;
  };

  return {
    load: async (src, base, options) => {
      const url = resolve(src, base);
      if (url === undefined) return fail({ kind: 'address', src });
      const answer = await requestJson(url, options);
      if (!answer.ok) return answer;
      const { value, savedAt } = answer.value;
      const result = await checkOnce(value, url);
      return result.ok && savedAt !== undefined ? succeed({ ...result.value, savedAt }) : result;
    },
    readData: (value) => check(value, undefined),
    readInline: (text) => {
      const json = parseJson(text);
      return json.ok
        ? check(json.value, undefined)
        : fail({ kind: 'not-json', src: undefined, problems: [json.problem] });
    },
  };
}

/** What a check says of a parsed document, now or once what parses it has come. */
export function judged<Parsed, Content>(
  parsed: Parsed | Promise<Parsed>,
  src: string | undefined,
  judge: (parsed: Parsed) => Result<Loaded<Content>>,
): Checked<Content> {
  return parsed instanceof Promise ? parsed.then(judge, () => fail({ kind: 'script', src })) : judge(parsed);
}
