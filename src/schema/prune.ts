import type { Path } from './issues.js';

/** What a profile can do without: a mistake in one of these costs that one only. */
const optional = new Set<PropertyKey>([
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
  'stem',
  'items',
  'topics',
  'resources',
]);

/** Ends the path at the optional part it leads into, or at that part's list entry. `description` is one only of a level. */
function optionalPart(path: Path, isExpectation: boolean): Path | undefined {
  const at = path.findIndex((step) => optional.has(step) && !(isExpectation && step === 'description'));
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
export function prune(value: unknown, paths: readonly Path[], isExpectation = false): unknown {
  const cuts: Cuts = new Map();
  for (const path of paths) {
    const part = optionalPart(path, isExpectation);
    if (!part) return undefined;
    add(cuts, part);
  }
  return without(value, cuts);
}
