import { SCHEMA_VERSION } from '../../schema/formats.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import { isName, type Fields } from '../../schema/shape-tests.js';
import { checkProfile } from '../shared/check-profile.js';
import { plainText, UNKNOWN_INSTANT } from './extensions.js';
import { FreshIds } from '../shared/fresh-ids.js';
import { goesUp, mergeLadder } from './ladder.js';
import { CriteriaReader, declaredLevels, declaredStep, type ReadCriterion, type ReadLevel } from './read-criteria.js';
import type { FoundPackage } from './read-package.js';
import { asFields, below, oursIn, restoreText, type Entry, type Reading } from './reading.js';

/** A part of the document, and where it comes from. */
interface Made {
  readonly value: Fields;
  readonly path: string;
}

/** What the document says of itself: as it was kept, or else as the package says it. */
function readHead(
  rubric: Entry,
  found: FoundPackage,
  ids: FreshIds,
  reading: Reading,
): { head: Fields; language: string } {
  const { document } = oursIn(rubric);
  const { name: keptName, summary: keptSummary, updated: keptDate, ...kept } = asFields(document);
  const { title: group, head } = found.frame;
  const title = reading.text(rubric, 'title');
  const base: Fields =
    document === undefined ? { ...head, ...(group !== undefined && group !== title && { group }) } : kept;
  const language = isName(base['language']) ? base['language'] : 'en';
  let name = restoreText(title, keptName, language);
  if (typeof name !== 'object' && !(document === undefined ? name?.trim() : name)) {
    if (group === undefined)
      reading.say(below(rubric.path, 'title'), 'missing', 'warning', title, 'name-of-skill', 'repaired');
    name = group ?? reading.t('skillProfile');
  }
  const summary = restoreText(reading.text(rubric, 'description'), keptSummary, language);
  const changed = reading.date(rubric, 'lastChangeDateTime');
  const updated = changed === undefined || UNKNOWN_INSTANT.startsWith(changed) ? keptDate : changed;
  const { id, schemaVersion } = base;
  return {
    language,
    head: {
      ...base,
      schemaVersion: schemaVersion ?? SCHEMA_VERSION,
      id: isName(id) ? id : ids.make(plainText(name ?? '', language)),
      name,
      ...(summary !== undefined && { summary }),
      ...(updated !== undefined && { updated }),
    },
  };
}

/**
 * Levels that are the same by their place, as no two criteria have a name for them in common: each expectation begins with the
 * name that its own criterion has for the level.
 */
function byPlace(criteria: readonly ReadCriterion[]): readonly ReadCriterion[] {
  const lists = criteria.filter(({ levels }) => levels.length > 0);
  const all = lists.flatMap(({ levels }) => levels);
  const isApart =
    all.every(({ key }) => key.startsWith('name ')) && new Set(all.map(({ key }) => key)).size === all.length;
  const hasPlaces = all.every(({ score, position }) => score !== undefined || position !== undefined);
  const isLadder = lists.length > 1 && lists.every(({ levels }) => levels.length > 1);
  if (!isApart || !hasPlaces || !isLadder || new Set(all.map(({ hint }) => hint)).size === all.length) return criteria;
  return criteria.map((criterion) => ({
    ...criterion,
    levels: criterion.levels.map((level) => ({
      ...level,
      key: `place ${level.hint}`,
      cell: { stem: level.quality, ...level.cell },
    })),
  }));
}

/** The most names that a step is called by, when criteria call it differently. */
const mostNames = 3;

/** The levels of all criteria as one ladder, and the id of each by the key of its step. */
function readLadder(
  criteria: readonly ReadCriterion[],
  declared: ReadonlyMap<string, Fields>,
  reading: Reading,
): { readonly levels: readonly Made[]; readonly idOf: ReadonlyMap<string, string> } {
  const listed = [...declared.keys()].map((id, at) => declaredStep(id, at + 1));
  const order = mergeLadder([listed, ...criteria.map(({ levels }) => levels)]);
  const met = new Map<string, ReadLevel[]>();
  for (const { levels, path } of criteria) {
    for (const level of levels) {
      const same = met.get(level.key);
      if (same) same.push(level);
      else met.set(level.key, [level]);
    }
    if (goesUp(levels, order)) continue;
    const names = levels.map(({ quality, hint }) => quality ?? hint).join(', ');
    const place = below(path, 'CFRubricCriterionLevels');
    reading.say(place, 'contradiction', 'warning', names, 'same-order-of-levels', 'repaired');
  }
  const keptOf = new Map([...declared].map(([id, level]) => [declaredStep(id, 0).key, level]));
  const ids = new FreshIds(declared.keys());
  const idOf = new Map<string, string>();
  const levels = [...order.keys()].map((key): Made => {
    const [first] = met.get(key) ?? [];
    const kept = keptOf.get(key);
    const names = [...new Set((met.get(key) ?? []).flatMap(({ quality }) => (quality?.trim() ? quality : [])))];
    const isFew = names.length > 0 && (names.length <= mostNames || key.startsWith('name '));
    if (!kept && names.length === 0 && first)
      reading.say(below(first.path, 'quality'), 'missing', 'warning', undefined, 'quality-of-level', 'repaired');
    const shown = key.startsWith('name ') ? names.slice(0, 1) : names;
    const name = isFew ? shown.join(', ') : reading.t('case.level', { n: first?.hint ?? 1 });
    const value = kept ?? { id: ids.make(name), name };
    idOf.set(key, value['id'] as string);
    return { value, path: first?.path ?? '' };
  });
  return { levels, idOf };
}

/** The roles with an id each: the one that was kept, where no other has it. */
function readRoles(criteria: readonly ReadCriterion[], language: string, reading: Reading): readonly Made[] {
  const kept = new Set(criteria.map(({ role }) => role['id']).filter(isName));
  const ids = new FreshIds(kept);
  return criteria.map(({ name, role, path }): Made => {
    const { id } = role;
    if (isName(id) && kept.delete(id)) return { value: { ...role, name }, path };
    if (isName(id)) reading.say(below(path, 'extensions'), 'duplicate-id', 'warning', id, 'unique-id', 'repaired');
    return { value: { ...role, id: ids.make(plainText(name, language)), name }, path };
  });
}

/** The expectations: role by role, or in the order that was kept. */
function readCells(
  criteria: readonly ReadCriterion[],
  roles: readonly Made[],
  idOf: ReadonlyMap<string, string>,
): readonly Made[] {
  const cells = criteria.flatMap(({ levels }, at) =>
    levels.map(({ key, cell, index, path }) => ({
      value: { ...cell, role: roles[at]?.value['id'], level: idOf.get(key) },
      path,
      index: typeof index === 'number' ? index : NaN,
    })),
  );
  return cells.every(({ index }) => Number.isFinite(index))
    ? cells.toSorted((one, other) => one.index - other.index)
    : cells;
}

/** The places in the standard of what has one; the rest stands in the extensions. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  head: { name: 'title', summary: 'description', updated: 'lastChangeDateTime' },
  roles: { name: 'category' },
  levels: { name: 'quality' },
  expectations: { description: 'description' },
};

/** Where in the package a part of the document comes from. */
function originOf(path: string, lists: Readonly<Record<string, readonly Made[]>>, rubric: string): string {
  const [, list = 'head', at, key] = /^(?:(roles|levels|expectations)\[(\d+)\]\.?)?(\w*)/.exec(path) ?? [];
  const place = at === undefined ? rubric : (lists[list]?.[Number(at)]?.path ?? '');
  if (!key) return place;
  return below(place || rubric, PLACES[list]?.[key] ?? 'extensions');
}

/** Makes a profile of a rubric. */
export function rubricToProfile(
  rubric: Entry,
  found: FoundPackage,
  ids: FreshIds,
  reading: Reading,
): ProfileDocument | undefined {
  const { head, language } = readHead(rubric, found, ids, reading);
  const declared = declaredLevels(rubric, reading);
  const criteria = byPlace(new CriteriaReader(found, declared, language, reading).read(rubric));
  const { levels, idOf } = readLadder(criteria, declared, reading);
  if (levels.length === 0 || criteria.length === 0) {
    const list = below(rubric.path, 'CFRubricCriteria');
    reading.say(list, 'missing', 'error', rubric.fields['CFRubricCriteria'], 'rubric-criteria', 'left-out');
    return undefined;
  }
  if (criteria.some((criterion) => criterion.levels.some(({ isSaid }) => !isSaid)))
    reading.say(rubric.path, 'missing', 'warning', undefined, 'required-in-extensions', 'repaired');
  const roles = readRoles(criteria, language, reading);
  const expectations = readCells(criteria, roles, idOf);
  const lists = { levels, roles, expectations };
  const document = {
    ...head,
    levels: levels.map(({ value }) => value),
    roles: roles.map(({ value }) => value),
    expectations: expectations.map(({ value }) => value),
  } as unknown as ProfileDocument;
  const { profile, notes } = checkProfile(document, (path) => ({ path: originOf(path, lists, rubric.path) }));
  for (const note of notes) reading.notes.push(note);
  return profile;
}
