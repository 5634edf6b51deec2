import type { Mark } from '../../model/marks.js';

/** The letter of each mark. */
const letters: ReadonlyMap<string, string> = new Map([
  ['not-yet', '0'],
  ['partly', '1'],
  ['covered', '2'],
]);
const marks: ReadonlyMap<string, string> = new Map([...letters].map(([mark, letter]) => [letter, mark]));

/** The letter that a mark is packed as. */
export const letterOf = (mark: Mark): string => letters.get(mark) ?? '2';

/** The mark that a letter stands for; undefined for a letter of a later version. */
export const markOf = (letter: string | undefined): Mark | undefined => marks.get(letter ?? '') as Mark | undefined;
