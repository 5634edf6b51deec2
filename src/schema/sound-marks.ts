import { isInstant, PROGRESS_FORMAT, PROGRESS_VERSION } from './formats.js';
import type { ProgressDocument } from './marks-schema.js';
import { isFilledText, isList, isName, isObject, isOptional, isString, type Test } from './shape-tests.js';

/** A place in a list: a whole number that is not below 0. */
export const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** What a reader can say of an item, as it stands in a file. */
export type MarkWord = 'covered' | 'partly' | 'not-yet';

/** Whether a text is one of them. */
export const isMark = (value: unknown): value is MarkWord =>
  value === 'covered' || value === 'partly' || value === 'not-yet';

const isTime: Test = (value) => isString(value) && isInstant(value);

const isProgress = isObject({
  format: (value) => value === PROGRESS_FORMAT,
  version: (value) => value === PROGRESS_VERSION,
  skill: isName,
  name: isOptional(isFilledText),
  exported: isOptional(isTime),
  roles: isList(
    isObject({
      role: isName,
      name: isOptional(isFilledText),
      marks: isList(
        isObject({ level: isName, index: isPlace, hash: isName, text: isString, mark: isMark, date: isTime }),
      ),
    }),
  ),
});

/**
 * Marks that `parseMarks` would have nothing to say about. The schema is the truth, and this its short form, so that what
 * is kept in the browser can be read without the schema. A test holds the two together.
 */
export const isSoundProgress = (value: unknown): value is ProgressDocument => isProgress(value);
