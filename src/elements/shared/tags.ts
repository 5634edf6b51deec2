import { unsafeStatic } from 'lit/static-html.js';

/** The elements that others are made of. */
const names = [
  'level-compare',
  'level-selector',
  'level-table',
  'role-filter',
  'skill-community',
  'skill-matrix',
  'skill-stats',
  'skill-profile',
  'skill-role',
] as const;
export type PartName = (typeof names)[number];

type StaticValue = ReturnType<typeof unsafeStatic>;

const tagsOf = (prefix: string): Readonly<Record<PartName, StaticValue>> =>
  Object.fromEntries(names.map((name) => [name, unsafeStatic(prefix + name)])) as Record<PartName, StaticValue>;

/** The tags under which the parts of `<skill-profile>` and `<skill-catalog>` are registered. They are names of ours, and a prefix that `define` has checked. */
export let tags = tagsOf('');

/** Puts a prefix before the tags, for pages where another library owns one of the names. */
export function prefixTags(prefix: string): void {
  tags = tagsOf(prefix);
}
