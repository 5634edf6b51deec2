import { endsSentence } from './items.js';
import type { LocalText } from './text.js';
import { countWords, tokensOf, type Token } from './words.js';

/** A passage of two texts: it stands in both, or in the newer or the older one only. */
export interface TextPart extends LocalText {
  readonly kind: 'same' | 'added' | 'removed';
}

/** How much has changed. */
export interface ChangeCount {
  /** Passages that are added, removed or replaced; what was replaced is one of them. */
  readonly passages: number;
  /** Words. */
  readonly added: number;
  readonly removed: number;
}

type Tokens = readonly Token[];

/** What stands at the same place of both texts and differs: the tokens from `a` to `aEnd` and from `b` to `bEnd`. */
interface Hunk {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** The largest table of pairs that is worked out: texts of 1,000 words, rewritten from end to end. */
const MOST_PAIRS = 4_000_000;

const isSame = (a: Token | undefined, b: Token | undefined): boolean => a?.text === b?.text;
const wordsIn = (tokens: Tokens): Tokens => tokens.filter(({ isWord }) => isWord);

/** The hunk without what its two sides have in common at their ends. */
function trim({ a, aEnd, b, bEnd }: Hunk, before: Tokens, after: Tokens): Hunk {
  while (a < aEnd && b < bEnd && isSame(before[a], after[b])) {
    a++;
    b++;
  }
  while (a < aEnd && b < bEnd && isSame(before[aEnd - 1], after[bEnd - 1])) {
    aEnd--;
    bEnd--;
  }
  return { a, aEnd, b, bEnd };
}

/** A long word says more about where a text has gone than a short one, and any word more than a space. */
const weigh = ({ text, isWord }: Token): number => (isWord ? text.length + 1 : 1);

/** By pair of places, from the ends backwards: the most that the two rests can have in common. */
function commonWeights(before: Tokens, after: Tokens): Uint32Array {
  const width = after.length + 1;
  const most = new Uint32Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a--) {
    const token = before[a];
    const weight = token ? weigh(token) : 0;
    for (let b = after.length - 1; b >= 0; b--) {
      const at = a * width + b;
      most[at] = isSame(token, after[b])
        ? weight + (most[at + width + 1] ?? 0)
        : Math.max(most[at + width] ?? 0, most[at + 1] ?? 0);
    }
  }
  return most;
}

/** The smallest hunks within one. */
function split(whole: Hunk, allBefore: Tokens, allAfter: Tokens): readonly Hunk[] {
  const before = allBefore.slice(whole.a, whole.aEnd);
  const after = allAfter.slice(whole.b, whole.bEnd);
  if (before.length === 0 && after.length === 0) return [];
  if (before.length * after.length > MOST_PAIRS) return [whole];
  const most = commonWeights(before, after);
  const width = after.length + 1;
  const hunks: Hunk[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    const start = { a: whole.a + a, b: whole.b + b };
    while ((a < before.length || b < after.length) && !isSame(before[a], after[b])) {
      const at = a * width + b;
      const drop = b === after.length || (a < before.length && (most[at + width] ?? 0) >= (most[at + 1] ?? 0));
      if (drop) a++;
      else b++;
    }
    const hunk = { ...start, aEnd: whole.a + a, bEnd: whole.b + b };
    if (hunk.aEnd > hunk.a || hunk.bEnd > hunk.b) hunks.push(hunk);
    while (a < before.length && isSame(before[a], after[b])) {
      a++;
      b++;
    }
  }
  return hunks;
}

const startsSentence = (tokens: Tokens, at: number): boolean =>
  at === 0 ||
  endsSentence(
    tokens
      .slice(Math.max(0, at - 3), at)
      .map(({ text }) => text)
      .join(''),
  );

/**
 * What was only added, or only removed, can often stand at several places: "[Knows A. ]Knows B." is "Knows [A. Knows ]B."
 * as well. Where one of them is the start of a sentence, that is the one people mean.
 */
function slide(hunk: Hunk, room: number, before: Tokens, after: Tokens): Hunk {
  const added = hunk.a === hunk.aEnd;
  if (!added && hunk.b < hunk.bEnd) return hunk;
  const tokens = added ? after : before;
  const [from, to] = added ? [hunk.b, hunk.bEnd] : [hunk.a, hunk.aEnd];
  for (let by = 0; by <= room; by++) {
    if (startsSentence(tokens, from - by))
      return { a: hunk.a - by, aEnd: hunk.aEnd - by, b: hunk.b - by, bEnd: hunk.bEnd - by };
    if (!isSame(tokens[from - by - 1], tokens[to - by - 1])) break;
  }
  return hunk;
}

function slideAll(hunks: readonly Hunk[], before: Tokens, after: Tokens): readonly Hunk[] {
  let end = 0;
  return hunks.map((hunk) => {
    const slid = slide(hunk, hunk.a - end, before, after);
    end = slid.aEnd;
    return slid;
  });
}

/** Two changes with no word, a short one, or few words for their size between them are read as one. */
function isOnePassage(between: Tokens, size: number): boolean {
  const words = wordsIn(between);
  const [only] = words;
  if (!only) return true;
  return words.length * 2 <= size || (words.length === 1 && only.text.length <= 3);
}

function join(hunks: readonly Hunk[], before: Tokens, after: Tokens): readonly Hunk[] {
  const size = ({ a, aEnd, b, bEnd }: Hunk): number =>
    Math.max(wordsIn(before.slice(a, aEnd)).length, wordsIn(after.slice(b, bEnd)).length);
  const joined: Hunk[] = [];
  for (let hunk of hunks) {
    let last = joined.at(-1);
    while (last && isOnePassage(before.slice(last.aEnd, hunk.a), Math.min(size(last), size(hunk)))) {
      hunk = { ...hunk, a: last.a, b: last.b };
      joined.pop();
      last = joined.at(-1);
    }
    joined.push(hunk);
  }
  return joined;
}

/**
 * What became of a text: its passages in order, what was removed before what took its place. All that is `same` or
 * `removed`, joined, is the older text to the letter; all that is `same` or `added` the newer one. Only whole words
 * change, and changes that stand close together are one passage.
 *
 * @param language Of both texts, a BCP 47 tag.
 */
export function diffWords(before: string, after: string, language: string): readonly TextPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const old = tokensOf(before, language);
  const now = tokensOf(after, language);
  const whole = trim({ a: 0, aEnd: old.length, b: 0, bEnd: now.length }, old, now);
  const hunks = join(slideAll(split(whole, old, now), old, now), old, now).map((hunk) => trim(hunk, old, now));
  const parts: TextPart[] = [];
  const add = (kind: TextPart['kind'], tokens: Tokens): void => {
    if (tokens.length > 0) parts.push({ kind, text: tokens.map(({ text }) => text).join('') });
  };
  let at = 0;
  for (const { a, aEnd, b, bEnd } of hunks) {
    add('same', old.slice(at, a));
    add('removed', old.slice(a, aEnd));
    add('added', now.slice(b, bEnd));
    at = aEnd;
  }
  add('same', old.slice(at));
  return parts;
}

/** Counts what has changed, for "2 passages changed, 14 words added". */
export function countChanges(parts: readonly TextPart[], language = 'en'): ChangeCount {
  const count = { passages: 0, added: 0, removed: 0 };
  let inPassage = false;
  for (const { kind, text } of parts) {
    if (kind !== 'same') {
      if (!inPassage) count.passages++;
      count[kind] += countWords(text, language);
    }
    inPassage = kind !== 'same';
  }
  return count;
}
