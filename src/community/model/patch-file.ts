import { printJson } from '../../model/print-json.js';
import { applyChange, type ChangeFailure } from './apply-change.js';
import type { Suggestion } from './operation.js';

type Suggestions = readonly Pick<Suggestion, 'patch'>[];

/**
 * The file of one or several suggestions: one JSON Patch (RFC 6902), whose changes follow each other, so that every tool can
 * read it. Suggestions in words alone have no part in it.
 */
export const patchFile = (suggestions: Suggestions): string =>
  `${JSON.stringify(
    suggestions.flatMap(({ patch }) => patch ?? []),
    null,
    2,
  )}\n`;

/** The text of a file, indented by two, or which suggestion does not fit, by its place, and why. */
export type PatchedDocument =
  | { readonly ok: true; readonly text: string }
  | (ChangeFailure & { readonly suggestion: number })
  /** Copies of copies that no file could hold. */
  | { readonly ok: false; readonly reason: 'too-large' };

/**
 * The file of a document with suggestions applied to it, one after the other: all of them or none.
 *
 * @param document The document as its owner has written it, rather than what was left of it after the check.
 */
export function patchedDocument(document: unknown, suggestions: Suggestions): PatchedDocument {
  let now = document;
  for (const [suggestion, { patch }] of suggestions.entries()) {
    const result = applyChange(now, patch ?? []);
    if (!result.ok) return { ...result, suggestion };
    now = result.document;
  }
  const text = printJson(now);
  return text === undefined ? { ok: false, reason: 'too-large' } : { ok: true, text: `${text}\n` };
}
