/**
 * Work of which one is done at a time: asked for while it is done, it is done once more after that.
 *
 * @returns What asks for it. It resolves when nothing is left to do, and rejects with what the work rejects with.
 */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    again = true;
    // it begins after this line: else it could be over before it is known to run
    return (running ??= Promise.resolve().then(run));
  };
}
