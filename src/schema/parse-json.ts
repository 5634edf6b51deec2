import { formatFound, type Problem } from './problem.js';

/** A JSON text as a value, or the one problem that says why it is none. */
export type JsonResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/** Reads JSON without throwing. A byte order mark is skipped; an HTML page is named as what was found. */
export function parseJson(text: string): JsonResult {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(body) as unknown };
  } catch (error) {
    const start = body.trimStart();
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: {
        code: 'not-json',
        severity: 'error',
        path: '',
        found: start.startsWith('<') || start === '' ? formatFound(start) : reason.slice(0, 160),
        expected: 'json',
      },
    };
  }
}
