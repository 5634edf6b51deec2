import { memberOf, readPointer, valueAtSteps } from './json-pointer.js';
import { isObject, isSame } from './same-json.js';

/** One step of a JSON Patch. @see https://www.rfc-editor.org/rfc/rfc6902 */
export type PatchStep =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** Steps that are taken one after the other, all of them or none (RFC 6902). */
export type JsonPatch = readonly PatchStep[];

/** Why a step cannot be taken: it is none at all, its place is not there, or something else than it says stands there. */
export type PatchReason = 'no-patch' | 'no-such-place' | 'test-failed';

/** The changed document, or the first step that cannot be taken, by its place in the patch, and why. */
export type PatchResult =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly step: number; readonly reason: PatchReason };

type Steps = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** What becomes of the object or list that has the place; undefined when it has no such place. */
type Change = (parent: unknown, key: string) => unknown;

/** Another value in place of what is there. The key is computed, so that `__proto__` is one like any other. */
const put =
  (value: unknown): Change =>
  (parent, key) =>
    Array.isArray(parent) ? parent.with(Number(key), value) : { ...(parent as Fields), [key]: value };

const add =
  (value: unknown): Change =>
  (parent, key) => {
    if (!Array.isArray(parent)) return isObject(parent) ? put(value)(parent, key) : undefined;
    const at = key === '-' ? parent.length : Number(/^(0|[1-9]\d*)$/.exec(key)?.[0]);
    return at <= parent.length ? parent.toSpliced(at, 0, value) : undefined;
  };

const remove: Change = (parent, key) => {
  if (Array.isArray(parent)) return (parent as unknown[]).toSpliced(Number(key), 1);
  const rest = { ...(parent as Fields) };
  Reflect.deleteProperty(rest, key);
  return rest;
};

/** The document with a change at the end of these steps. What is beside the way there is shared with the old one. */
function change(document: unknown, steps: Steps, by: Change): unknown {
  const way: [parent: unknown, key: string][] = [];
  let value = document;
  for (const key of steps) {
    way.push([value, key]);
    value = memberOf(value, key);
  }
  for (const [depth, [parent, key]] of way.toReversed().entries()) {
    value = (depth > 0 ? put(value) : by)(parent, key);
    if (value === undefined) break;
  }
  return value;
}

/** The steps to a place from what the document itself is a member of, under an empty key. */
function stepsTo(pointer: unknown): Steps | undefined {
  const steps = readPointer(pointer);
  return steps && ['', ...steps];
}

/** What has the document as its one member, after a step; or why the step cannot be taken. */
function take(root: unknown, step: unknown): unknown {
  const { op, path, from, value } = (step ?? {}) as Partial<Record<string, unknown>>;
  const to = stepsTo(path);
  const moves = op === 'move';
  const takes = moves || op === 'copy';
  const source = takes ? stepsTo(from) : to;
  if (!to || !source || (value === undefined && !takes && op !== 'remove')) return 'no-patch';
  if (op === 'add') return change(root, to, add(value));

  const there = valueAtSteps(root, source);
  if (there === undefined) return undefined;
  if (op === 'test') return isSame(there, value) ? root : 'test-failed';
  if (op === 'replace') return change(root, to, put(value));
  if (op === 'remove') return change(root, to, remove);
  if (!takes) return 'no-patch';
  if (path === from) return root;
  // nothing can be put into itself
  if (moves && String(path).startsWith(`${String(from)}/`)) return undefined;
  return change(moves ? change(root, source, remove) : root, to, add(there));
}

/**
 * A document with a JSON Patch applied: all of its steps or none. Nothing that is given is changed; the new document shares
 * with the old one what is the same. Never throws, whatever a stranger has written into the patch.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function applyPatch(document: unknown, patch: unknown): PatchResult {
  if (!Array.isArray(patch)) return { ok: false, step: 0, reason: 'no-patch' };
  let root: unknown = { '': document };
  for (const [step, each] of patch.entries()) {
    const taken = take(root, each);
    if (typeof taken === 'string') return { ok: false, step, reason: taken as PatchReason };
    // without a document it would be none
    if (memberOf(taken, '') === undefined) return { ok: false, step, reason: 'no-such-place' };
    root = taken;
  }
  return { ok: true, document: memberOf(root, '') };
}
