/**
 * Works on a few things at a time and gives the results in the order of the things, each as soon as it is its turn. No more
 * than `ahead` of them are in memory.
 *
 * @param work Must not reject: a result that is not yet its turn would go unheard.
 */
export async function* inOrder<T, R>(
  things: readonly T[],
  ahead: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const running: Promise<R>[] = [];
  for (const thing of things) {
    running.push(work(thing));
    const first = running.length === ahead ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
