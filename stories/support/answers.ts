import seed from '../../data/message-broker-patterns.json' with { type: 'json' };

/** Addresses that the stories answer themselves, as no file can: see `fetch` below. */
export const ANSWERS = {
  /** Never answers. */
  never: 'answers/never.json',
  /** Answers 404. */
  missing: 'answers/missing.json',
  /** Cannot be reached; the browser has kept a copy of the sample profile. */
  offline: 'answers/offline.json',
} as const;

const SAVED = 'Mon, 02 Mar 2026 09:00:00 GMT';

function answer(url: string, init: RequestInit | undefined): Promise<Response> | undefined {
  if (url.endsWith(ANSWERS.never)) return new Promise<never>(() => undefined);
  if (url.endsWith(ANSWERS.missing)) return Promise.resolve(new Response(null, { status: 404 }));
  if (!url.endsWith(ANSWERS.offline)) return undefined;
  return init?.cache === 'force-cache'
    ? Promise.resolve(Response.json(seed, { headers: { date: SAVED } }))
    : Promise.reject(new TypeError('Failed to fetch'));
}

const original = window.fetch;
window.fetch = (input, init) =>
  answer(input instanceof Request ? input.url : String(input), init) ?? original(input, init);
