/**
 * The entries of two lists in one order: that of the newer list, and what only the older one has behind the entry it stood
 * behind there.
 */
export function mergeOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = new Set(after);
  const gone = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const id of new Set(before)) {
    const list = gone.get(last);
    if (kept.has(id)) last = id;
    else if (list) list.push(id);
    else gone.set(last, [id]);
  }
  return [...(gone.get(undefined) ?? []), ...[...kept].flatMap((id) => [id, ...(gone.get(id) ?? [])])];
}
