import { itemTexts } from '../../model/items.js';
import { hashText } from '../../model/marks.js';
import type { Profile } from '../../model/profile.js';

/** How long the key of an item is: 30 bits in the letters of base64url. */
export const KEY_LENGTH = 5;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A short name for a text of a level, the nth that is named so. */
function keyOf(level: string, text: string, nth: number): string {
  const hash = Number.parseInt(hashText(JSON.stringify([level, nth, text])), 36);
  const bits = (hash ^ (hash >>> 30)) & 0x3fffffff;
  return Array.from({ length: KEY_LENGTH }, (_, at) => LETTERS[(bits >>> (6 * at)) & 63] ?? '').join('');
}

/**
 * Gives the texts of one role short names, each of them another. They hang on the level and the text, so that an item that
 * was moved keeps its own; of several with one text the second has the second name, and so on.
 */
export class ItemKeys {
  readonly #used = new Set<string>();

  /** Names the next text. */
  next(level: string, text: string): string {
    let key = keyOf(level, text, 0);
    for (let nth = 1; this.#used.has(key); nth++) key = keyOf(level, text, nth);
    this.#used.add(key);
    return key;
  }

  /** Whether a text of this name is among those that were named. */
  has(key: string): boolean {
    return this.#used.has(key);
  }
}

/** An item of a role by its short name. */
export interface KeyedItem {
  readonly key: string;
  /** Id of the level. */
  readonly level: string;
  /** Where the item stands among those of its level, from 0. */
  readonly index: number;
  readonly text: string;
}

/** The items of a role, level by level from the lowest, each with its short name. */
export const keyedItems = (profile: Profile, role: number, keys: ItemKeys): readonly KeyedItem[] =>
  profile.levels.flatMap(({ id }, level) =>
    itemTexts(profile, role, level).map((text, index) => ({ key: keys.next(id, text), level: id, index, text })),
  );
