import type { Path } from './issues.js';

/** What an expectation can do without: a mistake in one of these costs that one only. */
export const OF_EXPECTATION: ReadonlySet<PropertyKey> = new Set(['stem', 'items', 'topics', 'resources']);

/** The same for a profile without its expectations. */
export const OF_PROFILE: ReadonlySet<PropertyKey> = new Set([
  '$schema',
  'summary',
  'domain',
  'group',
  'updated',
  'version',
  'changes',
  'language',
  'url',
  'attribution',
  'totals',
  'shortName',
  'description',
  'family',
]);

/** The same for a catalog without its skills, and for one of these. */
export const OF_CATALOG: ReadonlySet<PropertyKey> = new Set([
  '$schema',
  'language',
  'attribution',
  'roles',
  'summary',
  'domain',
  'group',
  'updated',
]);

/** Ends the path at the optional part it leads into, or at that part's list entry. */
function optionalPart(path: Path, optional: ReadonlySet<PropertyKey>): Path | undefined {
  const at = path.findIndex((step) => optional.has(step));
  if (at < 0) return undefined;
  return path.slice(0, typeof path[at + 1] === 'number' ? at + 2 : at + 1);
}

/** What to leave out, as a tree: a step with nothing below it goes as a whole. */
type Cuts = Map<PropertyKey, Cuts>;

function add(cuts: Cuts, path: Path): void {
  let at = cuts;
  for (const step of path) {
    let below = at.get(step);
    if (!below) at.set(step, (below = new Map<PropertyKey, Cuts>()));
    at = below;
  }
}

/** A copy of the value without what is cut; in one pass, however many cuts there are. */
function without(value: unknown, cuts: Cuts): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const list = Array.isArray(value);
  const kept: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    const below = cuts.get(list ? Number(key) : key);
    if (below?.size !== 0) kept.push([key, below ? without(entry, below) : entry]);
  }
  return list ? kept.map(([, entry]) => entry) : Object.fromEntries(kept);
}

/**
 * A copy of the value without the optional parts that the paths lead into; undefined when one of them leads into
 * something that cannot be left out.
 */
export function prune(value: unknown, paths: readonly Path[], optional: ReadonlySet<PropertyKey>): unknown {
  const cuts: Cuts = new Map();
  for (const path of paths) {
    const part = optionalPart(path, optional);
    if (!part) return undefined;
    add(cuts, part);
  }
  return without(value, cuts);
}
