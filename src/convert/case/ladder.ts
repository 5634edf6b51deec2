/** One step of a ladder that is put together. */
export interface Step {
  readonly key: string;
  /** Where it stands where it was met first: counts when nothing else says which of two is lower. */
  readonly hint: number;
}

/** Which of two steps is lower when no list says so: by their hints, then by which was met first. */
type Rank = (key: string) => readonly [hint: number, met: number];

/** Keys in order of their rank, the lowest one taken first. */
class Waiting {
  readonly #keys: string[] = [];
  readonly #isBefore: (one: string, other: string) => boolean;

  constructor(rank: Rank) {
    this.#isBefore = (one, other) => {
      const [[hint, met], [otherHint, otherMet]] = [rank(one), rank(other)];
      return hint === otherHint ? met < otherMet : hint < otherHint;
    };
  }

  add(key: string): void {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isBefore(key, this.#keys[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    this.#keys.splice(low, 0, key);
  }

  take(): string | undefined {
    return this.#keys.pop();
  }
}

/** Whether a list goes up only. */
export const goesUp = (list: readonly Step[], order: ReadonlyMap<string, number>): boolean =>
  list.every(({ key }, at) => {
    const before = list[at - 1];
    return !before || (order.get(before.key) ?? 0) <= (order.get(key) ?? 0);
  });

/**
 * The one order that lists of steps make together: each list goes up in it, unless two of them contradict each other; then the
 * step that stands lower in its list comes first.
 *
 * @returns The place of each step.
 */
export function mergeLadder(lists: readonly (readonly Step[])[]): ReadonlyMap<string, number> {
  const met = new Map<string, readonly [number, number]>();
  const above = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const list of lists) {
    const own = [...new Map(list.map((step) => [step.key, step])).values()];
    own.forEach(({ key, hint }, at) => {
      if (!met.has(key)) met.set(key, [hint, met.size]);
      const before = own[at - 1]?.key;
      if (before === undefined) return;
      const after = above.get(before);
      if (after) after.push(key);
      else above.set(before, [key]);
      open.set(key, (open.get(key) ?? 0) + 1);
    });
  }
  const rank: Rank = (key) => met.get(key) ?? [0, 0];
  const waiting = new Waiting(rank);
  for (const key of met.keys()) if (!open.has(key)) waiting.add(key);
  // what contradicts itself waits for nothing: the lowest is taken
  const rest = [...met.keys()].toSorted((one, other) => rank(one)[0] - rank(other)[0]);
  let at = 0;
  const order = new Map<string, number>();
  while (order.size < met.size) {
    const key = waiting.take() ?? rest[at++];
    if (key === undefined) break;
    if (order.has(key)) continue;
    order.set(key, order.size);
    for (const next of above.get(key) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0 && !order.has(next)) waiting.add(next);
    }
  }
  return order;
}
