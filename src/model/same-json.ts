type Fields = Readonly<Record<string, unknown>>;

/** An object or a list. */
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether two values of JSON are the same, in whatever order their keys are. */
export function isSame(one: unknown, other: unknown): boolean {
  // no recursion: somebody else has chosen how deep the values are
  const pairs: [unknown, unknown][] = [[one, other]];
  for (const [a, b] of pairs) {
    if (a === b) continue;
    if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) return false;
      pairs.push([(a as Fields)[key], (b as Fields)[key]]);
    }
  }
  return true;
}
