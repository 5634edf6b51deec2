import { Refusal } from '../refusal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/** Where a database is, and who asks for it. */
export interface DatabaseAddress {
  /** The root of the server, without a slash at the end, and without what is secret. */
  readonly server: string;
  /** The name of the database. */
  readonly name: string;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

const NAME = /^[a-z][a-z0-9_$()+-]*$/;

/** An address that is none is not repeated: there may be a password in it. */
function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Refusal(t('cliNoDatabaseUrl'), t('cliDatabaseUrlHint'));
}

/** A part of an address in which a percent sign stands for something; undefined when it is empty. */
function decoded(part: string): string | undefined {
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    return part; // a percent sign is one
  }
}

/**
 * Takes the address of a database apart.
 *
 * @param user Instead of the one in the address.
 * @param password When there is none in the address.
 * @throws Refusal when it is none.
 */
export function databaseAddress(text: string, user?: string, password?: string): DatabaseAddress {
  const url = urlOf(text);
  const path = url.pathname.replace(/\/+$/, '');
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  if (!name) throw new Refusal(t('cliNoDatabaseUrl'), t('cliDatabaseUrlHint'));
  if (!NAME.test(name))
    throw new Refusal(t('cliNoDatabaseName', { found: visibleLine(name) }), t('cliDatabaseNameHint'));
  return {
    server: `${url.origin}${path.slice(0, at)}`,
    name,
    user: user ?? decoded(url.username),
    password: decoded(url.password) ?? (password === '' ? undefined : password),
  };
}
