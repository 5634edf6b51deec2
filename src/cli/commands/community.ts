import { designDocument } from '../../community/rules/design-document.js';
import type { ExitCode, Given, Run } from '../command.js';
import { databaseAddress } from '../couch/database-address.js';
import { setUp, type SetUp } from '../couch/set-up.js';
import { nearest } from '../nearest.js';
import { Refusal } from '../refusal.js';
import type { Terminal } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { listed, t } from '../words.js';

const ACTIONS = ['init', 'design'];

/** The roles that may read and write; none for everybody, undefined for whoever may now. */
function membersOf({ value, has }: Given): readonly string[] | undefined {
  const roles = value('members');
  if (roles === undefined) return has('open') ? [] : undefined;
  if (has('open')) throw new Refusal(t('cliMembersAndOpen'));
  const names = roles.split(',').map((name) => name.trim());
  if (names.includes('')) throw new Refusal(t('cliEmptyName', { option: '--members' }));
  return names;
}

const databaseWords = { made: 'cliDatabaseMade', there: 'cliDatabaseThere' } as const;
const rulesWords = { written: 'cliRulesWritten', updated: 'cliRulesUpdated', there: 'cliRulesThere' } as const;

function membersWords(members: SetUp['members'], roles: readonly string[] | undefined): string {
  if (members === 'only-admins') return `${t('cliOnlyAdmins')} ${t('cliOnlyAdminsHint')}`;
  if (members === 'there') return t('cliMembersThere');
  return roles?.length ? t('cliMembersSet', { names: visibleLine(listed(roles)) }) : t('cliOpenSet');
}

async function init(address: string, given: Given, terminal: Terminal): Promise<ExitCode> {
  const members = membersOf(given);
  const database = databaseAddress(address, given.value('user'), process.env['SKILL_PROFILE_PASSWORD']);
  const done = await setUp(database, { partitioned: given.has('partitioned'), members });
  await terminal.out(`${t(databaseWords[done.database], { name: database.name })}\n`);
  await terminal.out(`${t(rulesWords[done.rules])}\n`);
  await terminal.out(`${membersWords(done.members, members)}\n`);
  return 0;
}

/** Prepares a database of CouchDB, or prints the rules for one. */
export const community: Run = async (given, terminal): Promise<ExitCode> => {
  const [action, address] = given.operands;
  if (action === 'design' && address === undefined) {
    await terminal.out(`${JSON.stringify(designDocument(), null, 2)}\n`);
    return 0;
  }
  if (action === 'init' && address !== undefined) return init(address, given, terminal);
  if (action === undefined || ACTIONS.includes(action)) throw new Refusal(t('cliCommunityAction'));
  const meant = nearest(action, ACTIONS);
  throw new Refusal(
    t('cliNoAction', { found: visibleLine(action) }),
    meant === undefined ? t('cliCommunityAction') : t('cliNearest', { name: meant }),
  );
};
