import type { Profile } from '../model/profile.js';
import { localText, type LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type RoleName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';

/** One row of a level's table, as it is printed. */
export interface TableRow {
  readonly role: RoleName;
  readonly requirement: Requirement;
  readonly word: string;
  readonly description: LocalText;
}

/** What a row is filled from; the same for all rows of a table. */
export interface TableSource {
  readonly profile: Profile;
  readonly level: number;
  readonly t: Translator;
}

/** The row of a role. Where the document says nothing, so does the description. */
export function tableRow({ profile, level, t }: TableSource, role: number): TableRow {
  const expectation = profile.expectation(role, level);
  const requirement = requirementOf(expectation);
  const name = namesOf(profile, t.locale).roles[role];
  return {
    role: name ?? { id: '', short: '', rest: '', full: '' },
    requirement,
    word: requirementWord(requirement, t),
    description: expectation
      ? localText(expectation.description, { locale: t.locale, language: profile.language })
      : { text: '' },
  };
}
