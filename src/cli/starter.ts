import { FreshIds } from '../convert/shared/fresh-ids.js';
import { idFromName } from '../convert/shared/slug.js';
import type { ProfileDocument } from '../schema/profile-schema.js';
import { SCHEMA_VERSION } from '../schema/formats.js';
import { t } from './words.js';

/** What a starter document is made of; all of it may be left out. */
export interface StarterChoice {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  /** Lowest first. */
  readonly levels?: readonly string[] | undefined;
}

/** Names with an id each. */
function entries(names: readonly string[]): { id: string; name: string }[] {
  const ids = new FreshIds();
  return names.map((name) => ({ id: ids.make(name), name }));
}

/**
 * A document to start from: valid, with an expectation for each role at each level whose text says what belongs there.
 *
 * @param schema The address of the JSON Schema.
 * @param today A calendar date, `YYYY-MM-DD`.
 */
export function starter(choice: StarterChoice, schema: string, today: string): ProfileDocument {
  const name = choice.name ?? choice.id ?? t('cliStarterName');
  const roles = entries(choice.roles ?? [t('cliStarterDeveloper'), t('cliStarterTester')]);
  const levels = entries(choice.levels ?? [t('cliStarterJunior'), t('cliStarterMiddle'), t('cliStarterSenior')]);
  const expectations = roles.flatMap((role, row) =>
    levels.map((level, step) => ({
      role: role.id,
      level: level.id,
      required: step === 0,
      description: t('cliStarterDescription', { role: role.name, level: level.name }),
      // the first one shows what else there is
      ...(row === 0 && step === 0
        ? {
            items: [t('cliStarterItem'), t('cliStarterOtherItem')],
            topics: [t('cliStarterTopic')],
            resources: [{ title: t('cliStarterResource'), url: 'https://example.org/' }],
          }
        : {}),
    })),
  );
  return {
    $schema: schema,
    schemaVersion: SCHEMA_VERSION,
    id: choice.id ?? idFromName(name),
    name,
    summary: t('cliStarterSummary'),
    domain: t('cliStarterDomain'),
    updated: today,
    version: '1',
    language: 'en',
    levels,
    roles,
    expectations,
  };
}
