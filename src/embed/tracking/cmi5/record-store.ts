import type { Cmi5Launch } from './launch.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 30_000;
/** What browsers send on for a page that is left: 64 KiB in all. A letter is up to three bytes. */
const MOST_KEPT_ALIVE = 20_000;

/** A request to a record store. */
export interface StoreRequest {
  readonly method?: 'GET' | 'PUT' | 'POST';
  /** Sent as JSON. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for the token of a launch. It is given once; rejects when it is not given. */
export async function askToken(window: Window, { fetchUrl }: Cmi5Launch): Promise<string> {
  const response = await window.fetch(fetchUrl, { method: 'POST', signal: AbortSignal.timeout(PATIENCE) });
  const answer = (await response.json()) as { readonly 'auth-token'?: unknown } | null;
  const token = answer?.['auth-token'];
  if (typeof token !== 'string' || token === '') throw new Error('The platform gave no token.');
  return token;
}

/** The learning record store of a launch. */
export class RecordStore {
  readonly #window: Window;
  readonly #launch: Cmi5Launch;
  readonly #token: string;

  constructor(window: Window, launch: Cmi5Launch, token: string) {
    this.#window = window;
    this.#launch = launch;
    this.#token = token;
  }

  /** A document of the learner in this registration. */
  state(stateId: string, request: StoreRequest = {}): Promise<Response> {
    const { activityId, actor, registration } = this.#launch;
    const agent = JSON.stringify(actor);
    return this.#ask('activities/state', { activityId, agent, registration, stateId }, request);
  }

  /** A document of the learner in all registrations. */
  agentProfile(profileId: string): Promise<Response> {
    return this.#ask('agents/profile', { agent: JSON.stringify(this.#launch.actor), profileId }, {});
  }

  /** Sends statements: one, or several at once in their order. */
  post(statements: readonly unknown[]): Promise<Response> {
    const body = JSON.stringify(statements.length === 1 ? statements[0] : statements);
    return this.#ask('statements', {}, { method: 'POST', body });
  }

  /** What is sent goes on its way at once, also when the page is left meanwhile. */
  #ask(path: string, query: Readonly<Record<string, string>>, request: StoreRequest): Promise<Response> {
    const { method = 'GET', body, headers } = request;
    // an endpoint may have a query of its own
    const url = new URL(this.#launch.endpoint);
    url.pathname += path;
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return this.#window.fetch(url, {
      method,
      cache: 'no-store',
      headers: {
        authorization: `Basic ${this.#token}`,
        'x-experience-api-version': '1.0.3',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? { signal: AbortSignal.timeout(PATIENCE) }
        : { body, keepalive: body.length <= MOST_KEPT_ALIVE }),
    });
  }
}
