import { isFields, type Fields } from '../../schema/shape-tests.js';
import { Refusal } from '../refusal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';
import type { DatabaseAddress } from './database-address.js';

/** How long a server may take to answer, in ms. */
const PATIENCE = 30_000;

/** What a server has answered. */
export interface CouchAnswer {
  readonly status: number;
  /** Empty when it was no JSON object. */
  readonly body: Fields;
}

/** Sends JSON to a path below the root of a server. Rejects with a Refusal when nobody answers, or when it may not be. */
export type Couch = (method: 'GET' | 'PUT', path: string, body?: Fields) => Promise<CouchAnswer>;

/** Why nobody answers, in the words of the system. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  return code ?? (cause instanceof Error ? cause.message : message);
}

function headersOf({ user, password }: DatabaseAddress): Record<string, string> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  if (user === undefined) return headers;
  if (password === undefined) throw new Refusal(t('cliNoPassword', { name: visibleLine(user) }), t('cliSignInHint'));
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  return { ...headers, authorization: `Basic ${pair}` };
}

/** Speaks to the server of a database. */
export function couchAt(address: DatabaseAddress): Couch {
  const { server, user } = address;
  const headers = headersOf(address);
  return async (method, path, body) => {
    const response = await fetch(`${server}${path}`, {
      method,
      headers,
      redirect: 'manual', // it would lose who asks
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((error: unknown) => {
      if ((error as Error).name === 'TimeoutError') throw new Refusal(t('cliTooSlow', { address: server }));
      throw new Refusal(t('cliNotReached', { address: server, reason: visibleLine(reasonOf(error)) }));
    });
    const { status } = response;
    const target = response.headers.get('location');
    if (status >= 300 && status < 400 && target !== null)
      throw new Refusal(t('cliRedirected', { address: server, target: visibleLine(target) }));
    if (status === 401 && user === undefined)
      throw new Refusal(t('cliNotSignedIn', { address: server }), t('cliSignInHint'));
    // everybody may ask who they are
    if (status === 401 && path === '/_session') throw new Refusal(t('cliWrongPassword', { address: server }));
    if (status === 401 || status === 403)
      throw new Refusal(t('cliNoAdministrator', { address: server, name: visibleLine(user ?? '') }));
    const value: unknown = await response.json().catch(() => undefined);
    return { status, body: isFields(value) ? value : {} };
  };
}

/** Why a server did not do what it was asked for. */
export function couchSaid(server: string, { status, body: { reason } }: CouchAnswer): Refusal {
  const said = typeof reason === 'string' ? visibleLine(reason) : '';
  return new Refusal(t('cliCouchSaid', { address: server, status, reason: said }));
}
