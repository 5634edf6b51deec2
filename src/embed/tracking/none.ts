import type { Tracker } from './tracker.js';

/** Follows nobody: what is marked is gone with the page. */
export const openNone = (): Tracker => ({
  place: 'none',
  state: '',
  location: '',
  language: '',
  returnUrl: '',
  keep: () => 'refused',
  report: () => undefined,
  close: () => undefined,
});
