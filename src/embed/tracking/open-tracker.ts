import { openBrowser } from './browser.js';
import { openCallback, type HostFunctions } from './callback.js';
import { openCmi5 } from './cmi5/open-cmi5.js';
import { openNone } from './none.js';
import { scorm12 } from './scorm-12.js';
import { scorm2004 } from './scorm-2004.js';
import { openScorm } from './scorm-session.js';
import type { Tracker } from './tracker.js';

/** Who is to follow a learner. `scorm` is any version of it, the newer one first. */
export type TrackerKind = 'none' | 'browser' | 'callback' | 'scorm12' | 'scorm2004' | 'scorm' | 'cmi5';

/** What is asked for. */
export interface TrackerRequest {
  readonly kind: TrackerKind;
  /** Tells the states of several profiles in one browser apart: the id of the profile. */
  readonly key: string;
  /** For `callback`. */
  readonly host?: HostFunctions | undefined;
  /** The window of the page. */
  readonly window?: Window;
}

/** The tracker of a kind; undefined where it is not to be had. */
async function openKind({ kind, key, host, window = globalThis.window }: TrackerRequest): Promise<Tracker | undefined> {
  switch (kind) {
    case 'none':
      return openNone();
    case 'browser':
      return openBrowser(window, key);
    case 'callback':
      return host && openCallback(host);
    case 'scorm12':
      return openScorm(window, [scorm12]);
    case 'scorm2004':
      return openScorm(window, [scorm2004]);
    case 'scorm':
      return openScorm(window, [scorm2004, scorm12]);
    case 'cmi5':
      return openCmi5(window);
  }
}

/**
 * Finds who follows the learner. Where what is asked for is not to be had, as a package outside of its platform, it is the
 * browser, and where that keeps nothing, nobody: `place` says so. Never rejects.
 */
export async function openTracker(request: TrackerRequest): Promise<Tracker> {
  return (await openKind(request)) ?? openBrowser(request.window ?? globalThis.window, request.key);
}
