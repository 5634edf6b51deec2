/** What is to be done when a page goes out of sight, and when it is left. */
export interface Leaving {
  /** The page cannot be seen any more: it may never be seen again. */
  hidden(): void;
  /** The page is left. */
  gone(): void;
}

/**
 * Follows a page until it is left; returns the way to stop that. `unload` is not heard where a policy forbids it, and keeps
 * the page from being kept for the way back; `beforeunload` comes although the reader stays.
 */
export function followLeaving(window: Window, { hidden, gone }: Leaving): () => void {
  const { document } = window;
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') hidden();
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', gone);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', gone);
  };
}
