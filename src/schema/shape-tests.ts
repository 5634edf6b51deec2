/** Says whether a value is of a kind. */
export type Test = (value: unknown) => boolean;
/** What an object must have, by key. */
export type Parts = Readonly<Record<string, Test>>;
/** An object by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text, empty or not. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** Text that is not empty. */
export const isName = (value: unknown): value is string => isString(value) && value !== '';

/** A language map: at least one entry, each of them text. */
const isMap = (value: unknown): boolean => {
  if (!isFields(value)) return false;
  const texts = Object.values(value);
  return texts.length > 0 && texts.every(isString);
};

/** Text in one language or a map of several. */
export const isText: Test = (value) => isString(value) || isMap(value);

/** The same, but not empty. */
export const isFilledText: Test = (value) => isName(value) || isMap(value);

/** What may be left out. */
export const isOptional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

/** A list, each entry of a kind. */
export const isList =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

/** An object with these parts; what else it has is not looked at. */
export const isObject = (parts: Parts): Test => {
  const tests = Object.entries(parts);
  return (value) => isFields(value) && tests.every(([key, test]) => test(value[key]));
};
