import { designDocument } from '../../community/rules/design-document.js';
import { isFields, type Fields } from '../../schema/shape-tests.js';
import { Refusal } from '../refusal.js';
import { t } from '../words.js';
import { couchAt, couchSaid, type Couch, type CouchAnswer } from './couch.js';
import type { DatabaseAddress } from './database-address.js';

/** What was there, and what is now. */
export interface SetUp {
  readonly database: 'made' | 'there';
  readonly rules: 'written' | 'updated' | 'there';
  readonly members: 'set' | 'there' | 'only-admins';
}

/** What is asked for. */
export interface SetUpChoice {
  readonly partitioned: boolean;
  /** The roles that may read and write: all, when there are none. Left out, it stays as it is. */
  readonly members?: readonly string[] | undefined;
}

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** 201, or 202 while not all of a cluster has it. */
const isDone = ({ status }: CouchAnswer): boolean => status >= 200 && status < 300;

/** Writes what is asked for, and refuses when the server does not take it. */
async function put(couch: Couch, server: string, path: string, body?: Fields): Promise<void> {
  const answer = await couch('PUT', path, body);
  if (!isDone(answer)) throw couchSaid(server, answer);
}

async function makeDatabase(
  couch: Couch,
  { server, name }: DatabaseAddress,
  partitioned: boolean,
): Promise<SetUp['database']> {
  const found = await couch('GET', `/${name}`);
  if (isDone(found)) {
    if (partitioned && fieldsOf(found.body['props'])['partitioned'] !== true)
      throw new Refusal(t('cliNotPartitioned', { name }));
    return 'there';
  }
  if (found.status !== 404) throw couchSaid(server, found);
  await put(couch, server, `/${name}${partitioned ? '?partitioned=true' : ''}`);
  return 'made';
}

/** What else an administrator has put into the document stays there. */
async function writeRules(couch: Couch, { server, name }: DatabaseAddress): Promise<SetUp['rules']> {
  const wanted = designDocument();
  const path = `/${name}/${wanted._id}`;
  const found = await couch('GET', path);
  if (!isDone(found) && found.status !== 404) throw couchSaid(server, found);
  const isThere = isDone(found);
  if (isThere && Object.entries(wanted).every(([key, value]) => found.body[key] === value)) return 'there';
  const answer = await couch('PUT', path, isThere ? { ...found.body, ...wanted } : wanted);
  if (answer.status === 409) throw new Refusal(t('cliWrittenMeanwhile'));
  if (!isDone(answer)) throw couchSaid(server, answer);
  return isThere ? 'updated' : 'written';
}

async function admitMembers(
  couch: Couch,
  { server, name }: DatabaseAddress,
  roles: readonly string[] | undefined,
): Promise<SetUp['members']> {
  const path = `/${name}/_security`;
  const found = await couch('GET', path);
  if (!isDone(found)) throw couchSaid(server, found);
  const members = fieldsOf(found.body['members']);
  const present = listOf(members['roles']);
  const names = listOf(members['names']);
  // what CouchDB gives a new database
  if (!roles) return present.includes('_admin') && names.length === 0 ? 'only-admins' : 'there';
  const isSame = roles.length === present.length && roles.every((role) => present.includes(role));
  if (isSame && (roles.length > 0 || names.length === 0)) return 'there';
  const own = { ...members, roles, ...(roles.length === 0 ? { names: [] } : {}) };
  await put(couch, server, path, { ...found.body, members: own });
  return 'set';
}

/**
 * Makes a database ready for what is said about skills, as far as it is not yet.
 *
 * @throws Refusal when there is no CouchDB, or when it does not let us.
 */
export async function setUp(address: DatabaseAddress, choice: SetUpChoice): Promise<SetUp> {
  const { server } = address;
  const couch = couchAt(address);
  // answered to everybody, also where the root of the server is not let through
  const session = await couch('GET', '/_session');
  if (!isFields(session.body['userCtx'])) throw new Refusal(t('cliNoCouch', { address: server }), t('cliNoCouchHint'));
  const database = await makeDatabase(couch, address, choice.partitioned);
  const rules = await writeRules(couch, address);
  const members = await admitMembers(couch, address, choice.members);
  return { database, rules, members };
}
