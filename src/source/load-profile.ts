import { Profile } from '../model/profile.js';
import { parseJson } from '../schema/parse-json.js';
import type { ParseResult } from '../schema/parse-profile.js';
import type { Problem } from '../schema/problem.js';
import { readProfile } from '../schema/read-profile.js';
import { fail, succeed, type Result } from './failure.js';
import type { FetchOptions } from './fetch-json.js';
import { requestJson } from './shared-requests.js';

/** A profile that can be shown, with what was wrong with its document. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  /** Set when it is a copy kept from earlier: the day it was made, in ms since 1970. */
  readonly savedAt?: number;
}

type Checked = Result<LoadedProfile>;

/** Values that were checked already. */
const checked = new WeakMap<object, Checked | Promise<Checked>>();

const judge = ({ document, problems }: ParseResult, src: string | undefined): Checked =>
  document ? succeed({ profile: new Profile(document), problems }) : fail({ kind: 'invalid', src, problems });

/** A sound document is there at once; for any other the words are loaded first. */
function check(value: unknown, src: string | undefined): Checked | Promise<Checked> {
  const result = readProfile(value);
  return result instanceof Promise
    ? result.then(
        (parsed) => judge(parsed, src),
        () => fail({ kind: 'script', src }),
      )
    : judge(result, src);
}

/** The same for a value that is nobody's but ours: it is checked once, however many elements show it. */
function checkOnce(value: unknown, src: string): Checked | Promise<Checked> {
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
}

/** Checks a value given by hand. The value may be changed and given again, so nothing is remembered. Never rejects. */
export const readData = (value: unknown): Checked | Promise<Checked> => check(value, undefined);

/** Checks the text of an inline `<script type="application/json">`. Never rejects. */
export function readInline(text: string): Checked | Promise<Checked> {
  const json = parseJson(text);
  return json.ok ? check(json.value, undefined) : fail({ kind: 'not-json', src: undefined, problems: [json.problem] });
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

/** Loads and checks a profile. Never rejects. */
export async function loadProfile(src: string, base: string, options?: FetchOptions): Promise<Checked> {
  const url = resolve(src, base);
  if (url === undefined) return fail({ kind: 'address', src });
  const answer = await requestJson(url, options);
  if (!answer.ok) return answer;
  const { value, savedAt } = answer.value;
  const result = await checkOnce(value, url);
  return result.ok && savedAt !== undefined ? succeed({ ...result.value, savedAt }) : result;
}
