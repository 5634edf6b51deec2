import { fold } from './fold.js';

/**
 * Where a text contains what is searched for: start and end of each place in the text as it is written, which may be
 * longer or shorter than as it is searched.
 * @param needle What is searched for, folded.
 */
export function findMatches(text: string, needle: string, locale: string): readonly (readonly [number, number])[] {
  if (!needle || !fold(text, locale).includes(needle)) return [];
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  // a letter with all its accents
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const part = fold(letter, locale);
    starts.push(...Array<number>(part.length).fill(index));
    ends.push(...Array<number>(part.length).fill(index + letter.length));
    folded += part;
  }
  const found: [number, number][] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length))
    found.push([starts[at] ?? 0, ends[at + needle.length - 1] ?? 0]);
  return found;
}
