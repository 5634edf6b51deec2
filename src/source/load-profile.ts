import { Profile } from '../model/profile.js';
import { parseJson } from '../schema/parse-json.js';
import { parseProfile } from '../schema/parse-profile.js';
import type { Problem } from '../schema/problem.js';
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

/** Values that were checked already: the same value is checked once, however many elements show it. */
const checked = new WeakMap<object, Result<LoadedProfile>>();

function check(value: unknown, src: string | undefined): Result<LoadedProfile> {
  const { document, problems } = parseProfile(value);
  return document ? succeed({ profile: new Profile(document), problems }) : fail({ kind: 'invalid', src, problems });
}

/** Checks a value given by hand. The value may be changed and given again, so nothing is remembered. */
export const readData = (value: unknown): Result<LoadedProfile> => check(value, undefined);

/** Checks the text of an inline `<script type="application/json">`. */
export function readInline(text: string): Result<LoadedProfile> {
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
export async function loadProfile(src: string, base: string, options?: FetchOptions): Promise<Result<LoadedProfile>> {
  const url = resolve(src, base);
  if (url === undefined) return fail({ kind: 'address', src });
  const answer = await requestJson(url, options);
  if (!answer.ok) return answer;
  const { value, savedAt } = answer.value;
  const known = typeof value === 'object' && value !== null ? checked.get(value) : undefined;
  const result = known ?? check(value, url);
  if (typeof value === 'object' && value !== null) checked.set(value, result);
  return result.ok && savedAt !== undefined ? succeed({ ...result.value, savedAt }) : result;
}
