import { isFields } from '../../../schema/shape-tests.js';

/** What a platform puts into the address of a page that it launches by cmi5. */
export interface Cmi5Launch {
  /** Where the learning record store is, with a slash at the end. */
  readonly endpoint: string;
  /** Where the token is to be had, once. */
  readonly fetchUrl: string;
  /** The learner, in the very form of the launch. */
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

/** An address of the web as it is to be called; undefined when it is none: `javascript:` is nowhere to go. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  return value;
}

function readActor(text: string | null): Cmi5Launch['actor'] | undefined {
  try {
    const actor: unknown = JSON.parse(text ?? '');
    return isFields(actor) ? actor : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the query of an address; undefined when it is no launch, or not a whole one. */
export function readLaunch(search: string): Cmi5Launch | undefined {
  const query = new URLSearchParams(search);
  const endpoint = webAddress(query.get('endpoint'));
  const fetchUrl = webAddress(query.get('fetch'));
  const actor = readActor(query.get('actor'));
  const registration = query.get('registration');
  const activityId = query.get('activityId');
  if (!endpoint || !fetchUrl || !actor || !registration || !activityId) return undefined;
  return { endpoint: endpoint.replace(/\/*$/, '/'), fetchUrl, actor, registration, activityId };
}
