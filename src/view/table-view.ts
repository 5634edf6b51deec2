import type { Profile } from '../model/profile.js';
import { localText, type LocalText } from '../model/text.js';
import type { Translator } from '../strings/translate.js';
import { namesOf, type RoleName } from './names.js';
import { requirementOf, requirementWord, type Requirement } from './requirement.js';
import { shownRoles, type Selection } from './selection.js';

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

/** Why a table shows no row. */
export type NoMatch = 'required-only' | 'roles' | 'query' | 'no-roles';

/** Which rows are shown: 1 for each that is, by the role's place; undefined when all are. */
export type RowMask = Uint8Array | undefined;

/** The text of every row in lower case, for searching; made once for a profile, level and language. */
export function searchTexts(source: TableSource): readonly string[] {
  return source.profile.roles.map((_, role) => {
    const { role: name, description } = tableRow(source, role);
    return `${name.full}\n${description.text}`.toLowerCase();
  });
}

/** The rows that pass the role filter, the required filter and the search. */
export function rowMask(
  { profile, level }: TableSource,
  selection: Pick<Selection, 'roles' | 'requiredOnly'>,
  query: string,
  texts: () => readonly string[],
): RowMask {
  const only = shownRoles(profile, selection);
  const needle = query.trim().toLowerCase();
  if (!only && !selection.requiredOnly && !needle) return undefined;
  const haystack = needle ? texts() : [];
  return Uint8Array.from(profile.roles, (_, role) => {
    if (only && !only.has(role)) return 0;
    if (selection.requiredOnly && !profile.expectation(role, level)?.required) return 0;
    return needle && !haystack[role]?.includes(needle) ? 0 : 1;
  });
}

/** Which filter to undo when nothing is left. */
export function noMatchReason(
  { profile, level }: TableSource,
  selection: Pick<Selection, 'roles' | 'requiredOnly'>,
  query: string,
): NoMatch {
  if (query.trim()) return 'query';
  const someRequired = profile.roles.some((_, role) => profile.expectation(role, level)?.required);
  if (selection.requiredOnly && !someRequired) return 'required-only';
  if (selection.roles?.length === 0) return 'no-roles';
  return 'roles';
}
