import type { ParseResult } from './parse-profile.js';
import { isSoundProfile } from './sound-profile.js';

/**
 * Checks any value against the document format: at once when there is nothing to say, else with the schema, which is
 * loaded for that. Rejects only when it cannot be loaded.
 */
export function readProfile(value: unknown): ParseResult | Promise<ParseResult> {
  if (isSoundProfile(value)) return { document: value, problems: [] };
  return import('./parse-profile.js').then(({ parseProfile }) => parseProfile(value));
}
