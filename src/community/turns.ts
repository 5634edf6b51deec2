/**
 * Does something that one tab of the browser does at a time, when it is its turn. Where there are no locks (a page without
 * https, a frame in a sandbox) at once: all that is done so may also be done twice.
 *
 * @see https://www.w3.org/TR/web-locks/
 */
export async function inTurn(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const state = { begun: false };
  const begin = (): Promise<void> => {
    state.begun = true;
    return work();
  };
  try {
    // not there without https, whatever the types say
    const locks = navigator.locks as LockManager | undefined;
    if (locks) {
      await locks.request(`skill-profile-community ${name}`, { signal }, begin);
      return;
    }
  } catch (error) {
    // waiting was given up, or it is the work that failed; in a sandbox the request itself throws
    if (state.begun || signal.aborted) throw error;
  }
  await begin();
}
