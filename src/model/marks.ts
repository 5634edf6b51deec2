import { itemTexts } from './items.js';
import type { Profile } from './profile.js';

/**
 * What a reader says of an item. No mark at all means that nothing was said of it yet; `not-yet` says that it is not covered,
 * which is an answer too.
 */
export type Mark = 'covered' | 'partly' | 'not-yet';

/** A mark as it is kept. The text is kept with it, so that a reader sees what was marked when the item has changed. */
export interface SavedMark {
  /** Id of the level. */
  readonly level: string;
  /** Where the item stood among the items of its level, from 0. */
  readonly index: number;
  /** Of the text: see `hashText`. */
  readonly hash: string;
  readonly text: string;
  readonly mark: Mark;
  /** When it was marked, an ISO 8601 instant. */
  readonly date: string;
}

/** All marks of one role of one skill, over all its levels. */
export interface RoleMarks {
  readonly skill: string;
  readonly role: string;
  readonly marks: readonly SavedMark[];
}

/** An item and what is known about it. */
export interface ItemMark {
  readonly text: string;
  readonly hash: string;
  readonly mark: Mark | undefined;
  /** The same as it was saved. */
  readonly saved: SavedMark | undefined;
  /** The mark of what stood here before: the item has changed since, and the mark no longer counts. */
  readonly changed: SavedMark | undefined;
}

/** How much of a list is marked. An item counts once: as covered, as partly, as changed, or not at all. */
export interface Coverage {
  readonly covered: number;
  readonly partly: number;
  readonly changed: number;
  readonly total: number;
}

/**
 * A short name for a text: FNV-1a, 32 bits, base 36. White space and the way accents are written do not count. It tells
 * the few items of one role apart, no more.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashText(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  let hash = 0x811c9dc5;
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Whether a mark was made after another one. */
export const isLater = (mark: SavedMark, than: SavedMark): boolean => Date.parse(mark.date) > Date.parse(than.date);

/** An item at its place in the list. */
interface Place {
  readonly index: number;
  readonly hash: string;
}

interface Pairs {
  /** By index of the item: the mark of that very text. */
  readonly found: ReadonlyMap<number, SavedMark>;
  /** By index of the item: the mark of what stood there before. */
  readonly changed: ReadonlyMap<number, SavedMark>;
  readonly lost: readonly SavedMark[];
}

/** Takes from the marks, for every item that has none yet, the latest one that fits. */
function take(
  places: readonly Place[],
  left: Set<SavedMark>,
  taken: Map<number, SavedMark>,
  fits: (mark: SavedMark, place: Place) => boolean,
): void {
  for (const place of places) {
    if (taken.has(place.index)) continue;
    let best: SavedMark | undefined;
    for (const mark of left) if (fits(mark, place) && (!best || isLater(mark, best))) best = mark;
    if (!best) continue;
    taken.set(place.index, best);
    left.delete(best);
  }
}

/** Which mark is whose. Of several items with one text, each takes the mark made at its own place first. */
function pair(level: string, places: readonly Place[], saved: readonly SavedMark[]): Pairs {
  const left = new Set(saved.filter((mark) => mark.level === level));
  const found = new Map<number, SavedMark>();
  const changed = new Map<number, SavedMark>();
  take(places, left, found, (mark, { index, hash }) => mark.hash === hash && mark.index === index);
  take(places, left, found, (mark, { hash }) => mark.hash === hash);
  const unmarked = places.filter(({ index }) => !found.has(index));
  take(unmarked, left, changed, (mark, { index }) => mark.index === index);
  return { found, changed, lost: [...left] };
}

const placesOf = (items: readonly string[]): Place[] => items.map((text, index) => ({ index, hash: hashText(text) }));

/**
 * Finds for the items of a level the marks that were saved. A mark goes with its text, wherever that now stands; of the
 * rest, one that was made at the place of an unmarked item says that the item has changed. What fits nothing is lost: to be
 * kept, and to be shown as such.
 */
export function matchMarks(
  level: string,
  items: readonly string[],
  saved: readonly SavedMark[],
): { readonly items: readonly ItemMark[]; readonly lost: readonly SavedMark[] } {
  const places = placesOf(items);
  const { found, changed, lost } = pair(level, places, saved);
  return {
    items: items.map((text, index) => ({
      text,
      hash: places[index]?.hash ?? '',
      mark: found.get(index)?.mark,
      saved: found.get(index),
      changed: changed.get(index),
    })),
    lost,
  };
}

/**
 * The marks with one of them set, or taken away by `undefined`. The mark that the item had goes, or the one that said that
 * it has changed; all others stay.
 *
 * @param items The texts of all items of the level. They tell an item that has changed from one that has moved, and two
 *   items with one text from each other; without them the mark of the same text goes, else the one of the same place.
 */
export function setMark(
  marks: RoleMarks,
  level: string,
  index: number,
  text: string,
  mark: Mark | undefined,
  now: Date,
  items?: readonly string[],
): RoleMarks {
  const hash = hashText(text);
  const { found, changed } = pair(level, items ? placesOf(items) : [{ index, hash }], marks.marks);
  const old = found.get(index);
  const gone = old ?? changed.get(index);
  const others = marks.marks.filter((each) => each !== gone);
  if (!mark) return { ...marks, marks: others };
  return { ...marks, marks: [...others, { ...old, level, index, hash, text, mark, date: now.toISOString() }] };
}

/** Counts the marks of a list. */
export function coverage(items: readonly ItemMark[]): Coverage {
  const count = (test: (item: ItemMark) => boolean): number => items.filter(test).length;
  return {
    covered: count(({ mark }) => mark === 'covered'),
    partly: count(({ mark }) => mark === 'partly'),
    changed: count(({ changed }) => changed !== undefined),
    total: items.length,
  };
}

/** The items of a role with their marks, by level, lowest first, and the marks that fit nothing at any level. */
export interface RoleMatch {
  readonly levels: readonly (readonly ItemMark[])[];
  readonly lost: readonly SavedMark[];
}

/** Finds for all items of a role, at every level, the marks that were saved. */
export function matchRole(profile: Profile, role: number, saved: readonly SavedMark[]): RoleMatch {
  const matches = profile.levels.map(({ id }, level) => matchMarks(id, itemTexts(profile, role, level), saved));
  const elsewhere = saved.filter(({ level }) => profile.levelIndex(level) === undefined);
  return { levels: matches.map(({ items }) => items), lost: [...matches.flatMap(({ lost }) => lost), ...elsewhere] };
}

/** Counts the marks of a role by level, lowest first; a level that says nothing about the role has a total of 0. */
export const coverageByLevel = (profile: Profile, role: number, saved: readonly SavedMark[]): readonly Coverage[] =>
  matchRole(profile, role, saved).levels.map(coverage);
