import { decoded, readText, writeText } from './link-text.js';

/** How a part of a view is written: a word and its values. */
export interface Field<T> {
  readonly word: string;
  /** The word for "nothing chosen", needed only where the page itself has chosen something. */
  readonly none: string;
  /** Undefined when nothing is chosen. */
  write(value: T): readonly string[] | undefined;
  /** Undefined when the values say nothing. */
  read(values: readonly string[]): T | undefined;
}

/** A field for each part of a view. */
export type Fields<View> = { readonly [Key in keyof View]: Field<View[Key]> };

/** One value. */
export const one = (word: string): Field<string | undefined> => ({
  word,
  none: `no-${word}`,
  write: (value) => (value ? [value] : undefined),
  read: ([value]) => value,
});

/** A list of values. */
export const many = (word: string): Field<readonly string[] | undefined> => ({
  word,
  none: `all-${word}`,
  write: (value) => value,
  read: (values) => values,
});

/** Yes or no. */
export const flag = (word: string): Field<boolean> => ({
  word,
  none: `not-${word}`,
  write: (value) => (value ? [] : undefined),
  read: () => true,
});

/** A word and its values, as they stand in a link. */
export const entry = (word: string, values: readonly string[]): string => [word, ...values].join(':');

const keysOf = <View extends object>(fields: Fields<View>): (keyof View)[] => Object.keys(fields) as (keyof View)[];

/** Writes what is chosen. What is not is left out, unless the page itself has chosen something there. */
export function writeFields<View extends object>(fields: Fields<View>, now: View, byPage: View): string[] {
  return keysOf(fields).flatMap((key) => {
    const { word, none, write } = fields[key];
    const values = write(now[key]);
    if (values) return [entry(word, values.map(writeText))];
    return write(byPage[key]) ? [none] : [];
  });
}

/** Finds the values of a word in the value of a parameter. */
export function linkEntries(text: string): (word: string) => readonly string[] | undefined {
  const entries = decoded(text)
    .split(',')
    .map((part) => part.split(':'));
  return (word) =>
    entries
      .find(([first]) => first === word)
      ?.slice(1)
      .filter(Boolean);
}

/** Reads what is chosen; what is not understood is left out. */
export function readFields<View extends object>(
  fields: Fields<View>,
  find: (word: string) => readonly string[] | undefined,
  nothing: View,
): Partial<View> {
  const view: Partial<View> = {};
  for (const key of keysOf(fields)) {
    const { word, none, read } = fields[key];
    const values = find(word);
    const value = values && read(values.map(readText));
    if (value !== undefined) view[key] = value;
    else if (find(none)) view[key] = nothing[key];
  }
  return view;
}
