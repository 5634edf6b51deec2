/**
 * How many letters have to be typed otherwise to make one word of the other; two that changed places count as one.
 * @see https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance for the optimal string alignment distance.
 */
function distance(one: string, other: string): number {
  let older: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = above;
    above = row;
  }
  return above[other.length] ?? 0;
}

/** The name that was probably meant; undefined when none is near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const begins = names.filter((name) => word.length > 1 && name.startsWith(word));
  if (begins.length === 1) return begins[0];
  const most = Math.max(1, Math.floor(word.length / 3));
  let best: { name: string; steps: number } | undefined;
  for (const name of names) {
    const steps = distance(word, name);
    if (steps <= most && steps < (best?.steps ?? Infinity)) best = { name, steps };
  }
  return best?.name;
}
