import type { Expectation } from '../schema/profile-schema.js';
import { changeOf, type RequirementChange } from './comparison.js';
import { mergeOrder } from './merge-order.js';
import type { Profile } from './profile.js';
import { localText, type LanguageChoice } from './text.js';

/** What became of an expectation from one version of a document to the next. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'same';

/** One role at one level, in both versions. */
export interface CellChange {
  /** Ids, which name the same in both versions. */
  readonly role: string;
  readonly level: string;
  readonly kind: ChangeKind;
  /** Undefined where that version says nothing. */
  readonly requiredBefore: boolean | undefined;
  readonly requiredAfter: boolean | undefined;
  /** `only-to` for what was added, `only-from` for what was removed. */
  readonly requirement: RequirementChange;
  /** The description, or the authored items with the words before them. */
  readonly textChanged: boolean;
  readonly topicsChanged: boolean;
  /** Where to learn it. */
  readonly resourcesChanged: boolean;
}

/** A role or a level that came, went or has another name now. */
export interface EntryChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'renamed';
}

/** How many expectations there are of each kind. */
export type Totals = Readonly<Record<ChangeKind, number>>;

/** What happened from one version of a document to the next. */
export interface VersionDiff {
  readonly kind: 'versions';
  /** Every expectation that one of the versions has: by role, then lowest level first. */
  readonly cells: readonly CellChange[];
  readonly roles: readonly EntryChange[];
  readonly levels: readonly EntryChange[];
  /** The levels that both versions have stand in another order. */
  readonly levelsMoved: boolean;
  readonly totals: Totals;
}

/** The documents have different ids: they are no versions of one profile. */
export interface OtherProfile {
  readonly kind: 'other-profile';
}

type Versions = readonly [before: Profile, after: Profile];
type Cell = Expectation | undefined;
type Entries = Profile['roles'] | Profile['levels'];

/** What a reader of a cell gets to read, as one string for each part of it. */
function textsOf(cell: Cell, choice: LanguageChoice): { text: string; topics: string; resources: string } {
  const texts = (list: readonly Expectation['description'][]): string =>
    JSON.stringify(list.map((text) => localText(text, choice).text));
  const { stem = '', items = [], topics = [], resources = [] } = cell ?? {};
  return {
    text: cell ? texts([cell.description, stem, ...items]) : '',
    topics: texts(topics),
    resources: texts(resources.flatMap(({ title, url }) => [title, url])),
  };
}

function kindOf(before: Cell, after: Cell, changed: boolean): ChangeKind {
  if (!before) return 'added';
  if (!after) return 'removed';
  return changed ? 'changed' : 'same';
}

/** The ids of the roles and levels that a version has expectations for. */
function collectCells(profile: Profile, cells: Map<string, Set<string>>): void {
  for (const { role, level } of profile.document.expectations) {
    if (profile.roleIndex(role) === undefined || profile.levelIndex(level) === undefined) continue;
    const levels = cells.get(role);
    if (levels) levels.add(level);
    else cells.set(role, new Set([level]));
  }
}

const cellOf = (profile: Profile, role: string, level: string): Cell =>
  profile.expectation(profile.roleIndex(role) ?? -1, profile.levelIndex(level) ?? -1);

function compareCell(role: string, level: string, [before, after]: Versions, locale: string): CellChange {
  const old = cellOf(before, role, level);
  const now = cellOf(after, role, level);
  const oldTexts = textsOf(old, { locale, language: before.language });
  const texts = textsOf(now, { locale, language: after.language });
  const textChanged = oldTexts.text !== texts.text;
  const topicsChanged = oldTexts.topics !== texts.topics;
  const resourcesChanged = oldTexts.resources !== texts.resources;
  const changed = textChanged || topicsChanged || resourcesChanged || old?.required !== now?.required;
  return {
    role,
    level,
    kind: kindOf(old, now, changed),
    requiredBefore: old?.required,
    requiredAfter: now?.required,
    requirement: changeOf(old, now),
    textChanged,
    topicsChanged,
    resourcesChanged,
  };
}

function entryChanges(
  order: readonly string[],
  find: (profile: Profile, id: string) => Entries[number] | undefined,
  [before, after]: Versions,
  locale: string,
): readonly EntryChange[] {
  return order.flatMap((id): EntryChange[] => {
    const old = find(before, id);
    const now = find(after, id);
    if (!old) return [{ id, kind: 'added' }];
    if (!now) return [{ id, kind: 'removed' }];
    const oldName = localText(old.name, { locale, language: before.language }).text;
    const name = localText(now.name, { locale, language: after.language }).text;
    return oldName === name ? [] : [{ id, kind: 'renamed' }];
  });
}

/** Counts the expectations of each kind. */
export function totalsOf(cells: readonly CellChange[]): Totals {
  const totals = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const { kind } of cells) totals[kind]++;
  return totals;
}

const idsOf = (entries: Entries): readonly string[] => entries.map(({ id }) => id);
const roleOf = (profile: Profile, id: string): Entries[number] | undefined =>
  profile.roles[profile.roleIndex(id) ?? -1];
const levelOf = (profile: Profile, id: string): Entries[number] | undefined =>
  profile.levels[profile.levelIndex(id) ?? -1];

/** Whether what stands in both lists stands in another order. */
function isMoved(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const kept = after.filter((id) => old.has(id));
  return before.filter((id) => now.has(id)).some((id, at) => id !== kept[at]);
}

/**
 * Compares two versions of a document, as a reader of the given language gets to read them. Roles and levels are told
 * apart by id. Two documents with different ids are no versions of one another: the answer says so.
 */
export function compareVersions(before: Profile, after: Profile, locale: string): VersionDiff | OtherProfile {
  if (before.id !== after.id) return { kind: 'other-profile' };
  const versions: Versions = [before, after];
  const roles = mergeOrder(idsOf(before.roles), idsOf(after.roles));
  const levels = mergeOrder(idsOf(before.levels), idsOf(after.levels));
  const step = new Map(levels.map((id, index) => [id, index]));
  const levelsOf = new Map<string, Set<string>>();
  for (const profile of versions) collectCells(profile, levelsOf);
  const cells = roles.flatMap((role) =>
    [...(levelsOf.get(role) ?? [])]
      .sort((a, b) => (step.get(a) ?? 0) - (step.get(b) ?? 0))
      .map((level) => compareCell(role, level, versions, locale)),
  );
  return {
    kind: 'versions',
    cells,
    roles: entryChanges(roles, roleOf, versions, locale),
    levels: entryChanges(levels, levelOf, versions, locale),
    levelsMoved: isMoved(idsOf(before.levels), idsOf(after.levels)),
    totals: totalsOf(cells),
  };
}
