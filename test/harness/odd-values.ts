/** Each is put once in the place of every value of a document. */
export const oddValues: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  1,
  2,
  0.5,
  NaN,
  '',
  ' ',
  'x',
  'dev',
  'low',
  '2026-02-30',
  '2026-03-17',
  'http://a.example',
  'javascript:alert(1)',
  [],
  {},
  ['x'],
  [5],
  [{}],
  { en: 'x' },
  { en: 5 },
  { en: '' },
  { id: 'dev', name: 'x' },
  [{ id: 'low', name: 'x' }],
  new Date(0),
  () => 'x',
];

/** The way to a value: keys and places. */
export type Place = readonly (string | number)[];

/** The way to every value in a value, itself first. */
export function placesIn(value: unknown, way: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [way];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [way, ...steps.flatMap((step) => placesIn((value as Record<string | number, unknown>)[step], [...way, step]))];
}

/** A copy in which one object or list was changed by hand. */
export function changed(
  value: unknown,
  way: Place,
  change: (parent: Record<string | number, unknown>) => void,
): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  change(way.reduce((at, step) => at[step] as Record<string | number, unknown>, copy));
  return copy;
}
