import { applyPatch, type PatchReason } from '../../model/json-patch.js';
import { memberOf, readPointer, valueAtSteps, writePointer } from '../../model/json-pointer.js';
import { isObject } from '../../model/same-json.js';
import { entryFor } from '../../model/text.js';
import { patchOf, readChange, type TextChange } from './text-change.js';

/** Why a patch does not fit: its text says something else by now, or what the patch makes of it already; or a step fails. */
export type ChangeReason = PatchReason | 'changed' | 'done';

/** Where a patch does not fit. */
export interface ChangeFailure {
  readonly ok: false;
  readonly reason: ChangeReason;
  /** The place of the step in the patch, from 0; of a change of a text, its first one. */
  readonly step: number;
  /** A JSON Pointer into the document, where there is one. */
  readonly path: string;
  /** What stands there; undefined when nothing does. */
  readonly found: unknown;
  /** What the patch says that stands there; undefined when it does not say. */
  readonly expected: unknown;
  /** The change of a text that does not fit; undefined for a step of another kind. */
  readonly change: TextChange | undefined;
}

/** The changed document, or where the patch does not fit. */
export type ChangeResult = { readonly ok: true; readonly document: unknown } | ChangeFailure;

interface Found {
  readonly path: string;
  readonly text: string;
}

/** The places in a document that a change may mean; what it says of the order of expectations is only a guess. */
function wholesOf(document: unknown, { role, level, path }: TextChange): readonly (readonly string[])[] {
  if (role === undefined) return [['summary']];
  const expectations = memberOf(document, 'expectations');
  if (!Array.isArray(expectations)) return [];
  const [, guess = ''] = readPointer(path) ?? [];
  return [guess, ...expectations.keys()].flatMap((index) => {
    const cell = memberOf(expectations, String(index));
    const fits = memberOf(cell, 'role') === role && memberOf(cell, 'level') === level;
    return fits ? [['expectations', String(index), 'description']] : [];
  });
}

/** The text in the language that a change is about. It may have been put into a map since, or taken out of one. */
function textIn(document: unknown, steps: readonly string[], { language }: TextChange): readonly Found[] {
  const whole = valueAtSteps(document, steps);
  if (typeof whole === 'string') return [{ path: writePointer(steps), text: whole }];
  if (!isObject(whole)) return [];
  const own = memberOf(document, 'language');
  const tag = typeof own === 'string' ? own : 'en';
  const key = language ?? entryFor(whole as Record<string, string>, { locale: tag, language: tag }) ?? '';
  const text = memberOf(whole, key);
  return typeof text === 'string' ? [{ path: writePointer([...steps, key]), text }] : [];
}

/** Where the text of a change is now, and what it says there. */
function find(document: unknown, change: TextChange): Found | undefined {
  const found = wholesOf(document, change).flatMap((steps) => textIn(document, steps, change));
  const saying = (text: string): Found | undefined => found.find((each) => each.text === text);
  return saying(change.before) ?? saying(change.after) ?? found[0];
}

/** Makes the change where its text is now. */
function applyText(document: unknown, change: TextChange, step: number): ChangeResult {
  const { before, after } = change;
  const place = find(document, change);
  const failure = { ok: false, step, change, expected: before } as const;
  if (!place) return { ...failure, reason: 'no-such-place', path: change.path, found: undefined };
  const { path, text: found } = place;
  if (found !== before) return { ...failure, reason: found === after ? 'done' : 'changed', path, found };
  const result = applyPatch(document, patchOf({ ...change, path }));
  return result.ok ? result : { ...failure, reason: result.reason, path, found };
}

function applyStep(document: unknown, step: unknown, index: number): ChangeResult {
  const result = applyPatch(document, [step]);
  if (result.ok) return result;
  const { op, path, from, value } = (isObject(step) ? step : {}) as Partial<Record<string, unknown>>;
  const of = op === 'move' || op === 'copy' ? from : path;
  return {
    ok: false,
    reason: result.reason,
    step: index,
    path: typeof of === 'string' ? of : '',
    found: valueAtSteps(document, readPointer(of) ?? []),
    expected: op === 'test' ? value : undefined,
    change: undefined,
  };
}

/**
 * A document with a patch applied, all of it or nothing; neither is changed. A change of a text, as `changeText` makes it,
 * follows its text: expectations may have another order by now, or another one in the file than on the page, where those
 * with mistakes are left out. Whatever else is in the patch is applied as it stands. It may have several changes, one
 * after the other, and may come from anywhere.
 */
export function applyChange(document: unknown, patch: unknown): ChangeResult {
  const steps: readonly unknown[] = Array.isArray(patch) ? patch : [undefined];
  let now = document;
  for (let at = 0; at < steps.length;) {
    const length = [4, 2].find((size) => readChange(steps.slice(at, at + size)));
    const change = length && readChange(steps.slice(at, at + length));
    const result = change ? applyText(now, change, at) : applyStep(now, steps[at], at);
    if (!result.ok) return result;
    now = result.document;
    at += length ?? 1;
  }
  return { ok: true, document: now };
}
