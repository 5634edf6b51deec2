import { isObject } from './same-json.js';

/** The steps of a JSON Pointer, such as `['expectations', '12', 'role']`; undefined for a text that is none (RFC 6901). */
export function readPointer(pointer: unknown): readonly string[] | undefined {
  if (typeof pointer !== 'string' || /^[^/]|~(?![01])/.test(pointer)) return undefined;
  // in this order: ~01 stands for ~1
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON Pointer of these steps. */
export const writePointer = (steps: readonly PropertyKey[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a value has under a key, and has itself: undefined for what is inherited, and for the length of a list. */
export function memberOf(value: unknown, key: string): unknown {
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
  return Array.isArray(value) && key === 'length' ? undefined : (value as Readonly<Record<string, unknown>>)[key];
}

/** What stands in a document at the end of these steps; undefined when nothing does. */
export const valueAtSteps = (document: unknown, steps: readonly string[]): unknown => steps.reduce(memberOf, document);
