import { isFields, type Fields } from './shape-tests.js';

/** A catalog has a list of skills, and nothing of what only a profile has. */
export const isCatalog = (value: unknown): value is Fields =>
  isFields(value) && 'skills' in value && !('levels' in value) && !('expectations' in value);
