import { isDeepStrictEqual } from 'node:util';
import { Profile } from '../../model/profile.js';
import { localText, type LocalText } from '../../model/text.js';
import { compareVersions, type CellChange, type EntryChange, type VersionDiff } from '../../model/version-diff.js';
import type { TextPart } from '../../model/word-diff.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { translator } from '../../strings/translate.js';
import { listParts } from '../../view/text-parts.js';
import { versionView, type VersionNote, type VersionRow } from '../../view/version-view.js';
import { fieldChanges, type FieldChange } from './field-changes.js';

/** An expectation that is not as it was. */
export interface CellNotes extends VersionRow {
  readonly cell: CellChange;
  /** Where to learn it: titles with their addresses. */
  readonly resources: readonly (readonly TextPart[])[];
}

/** A role or a level that came, went or has another name, and its names. */
export interface EntryNotes extends EntryChange {
  readonly before: string;
  readonly after: string;
}

/** All that has changed from one version to the next, for whoever writes it down. */
export interface ChangeNotes {
  readonly name: string;
  /** What tells the versions apart, such as `2026.1`; empty where a document does not say. */
  readonly before: string;
  readonly after: string;
  /** The documents say the same, to the letter. */
  readonly same: boolean;
  /** "3 expectations changed, 1 expectation added". */
  readonly summary: string;
  readonly fields: readonly FieldChange[];
  readonly roles: readonly EntryNotes[];
  readonly levels: readonly EntryNotes[];
  readonly levelsMoved: boolean;
  /** The same of roles and levels in sentences. */
  readonly notes: readonly string[];
  readonly totals: VersionDiff['totals'];
  readonly cells: readonly CellNotes[];
}

const editionOf = ({ version, updated }: ProfileDocument): string => version ?? updated ?? '';

/** What a document says, without what is for editors of files only. */
const contentOf = (document: ProfileDocument): unknown => ({ ...document, $schema: undefined, totals: undefined });

function resourcesOf(profile: Profile, { role, level }: CellChange, locale: string): LocalText[] {
  const cell = profile.expectation(profile.roleIndex(role) ?? -1, profile.levelIndex(level) ?? -1);
  return (cell?.resources ?? []).map(({ title, url }) => {
    const local = localText(title, { locale, language: profile.language });
    return { ...local, text: `${local.text} (${url})` };
  });
}

/** The entries with what each version calls them; empty where it has none. */
function withNames(
  list: 'roles' | 'levels',
  diff: VersionDiff,
  before: Profile,
  after: Profile,
  locale: string,
): EntryNotes[] {
  const nameIn = (profile: Profile, id: string): string => {
    const found = profile[list].find((entry) => entry.id === id);
    return found ? localText(found.name, { locale, language: profile.language }).text : '';
  };
  return diff[list].map((entry) => ({ ...entry, before: nameIn(before, entry.id), after: nameIn(after, entry.id) }));
}

/**
 * Compares two versions of a document.
 *
 * @param language The language its texts are read in; its own when left out.
 * @returns Undefined when the documents have different ids.
 */
export function changeNotes(
  old: ProfileDocument,
  now: ProfileDocument,
  language = now.language ?? 'en',
): ChangeNotes | undefined {
  const [before, after] = [new Profile(old), new Profile(now)];
  const t = translator(language);
  const diff = compareVersions(before, after, language);
  const view = versionView({ before, after, t }, { changedOnly: true });
  if (diff.kind === 'other-profile' || view.kind === 'other-profile') return undefined;
  const words = ({ key, values }: VersionNote): string =>
    t(key, Object.fromEntries(Object.entries(values).map(([name, { text }]) => [name, text])));
  const same = isDeepStrictEqual(contentOf(old), contentOf(now));
  const changed = diff.cells.filter(({ kind }) => kind !== 'same');
  return {
    name: localText(after.name, { locale: language, language: after.language }).text,
    before: editionOf(old),
    after: editionOf(now),
    same,
    // the view knows of roles, levels and expectations only
    summary: !same && view.summary === t('versionSame') ? t('expectationsSame') : view.summary,
    fields: fieldChanges(before, after, language),
    roles: withNames('roles', diff, before, after, language),
    levels: withNames('levels', diff, before, after, language),
    levelsMoved: diff.levelsMoved,
    notes: view.notes.map(words),
    totals: diff.totals,
    cells: view.rows.flatMap((row, at) => {
      const cell = changed[at];
      if (!cell) return [];
      const resources = listParts(resourcesOf(before, cell, language), resourcesOf(after, cell, language), language);
      return [{ ...row, cell, resources }];
    }),
  };
}

/** Nothing that is shown has changed, though something else has. */
export const changedElsewhere = ({ same, fields, notes, cells }: ChangeNotes): boolean =>
  !same && fields.length === 0 && notes.length === 0 && cells.length === 0;
