import { parseProfile } from '../../schema/parse-profile.js';
import type { ProfileDocument } from '../../schema/profile-schema.js';
import type { ConversionNote } from '../conversion.js';

/** Where a part of a document stands in the file that it was made from. */
export type Origin = Pick<ConversionNote, 'line' | 'path'>;

/**
 * Checks what a converter made against the document format, as a document that a host gives is checked.
 *
 * @param originOf Where the part with this JSON path comes from.
 * @returns The document without what cannot stay, and what is said about it.
 */
export function checkProfile(
  document: ProfileDocument,
  originOf: (path: string) => Origin,
): { readonly profile: ProfileDocument | undefined; readonly notes: readonly ConversionNote[] } {
  const { document: profile, problems } = parseProfile(document);
  return { profile, notes: problems.map((problem) => ({ ...problem, ...originOf(problem.path) })) };
}
