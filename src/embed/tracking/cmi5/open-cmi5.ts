import { isFields } from '../../../schema/shape-tests.js';
import { languageTag } from '../language-tag.js';
import type { Tracker } from '../tracker.js';
import { Cmi5Session } from './cmi5-session.js';
import { readLaunchData } from './launch-data.js';
import { readLaunch } from './launch.js';
import { askToken, RecordStore } from './record-store.js';
import { Statements } from './statements.js';

/** The language that a learner wants first; '' when there is none. */
async function languageOf(store: RecordStore): Promise<string> {
  // it must be asked for, and most platforms have none
  const response = await store.agentProfile('cmi5LearnerPreferences');
  if (response.status !== 200) return '';
  const preferences: unknown = await response.json().catch(() => undefined);
  return isFields(preferences) ? languageTag(preferences['languagePreference']) : '';
}

/**
 * Begins a visit with the platform that has launched a page by cmi5; undefined when the address is no launch, and when the
 * platform does not let the visit begin, as after a reload: a launch is good for one visit.
 */
export async function openCmi5(window: Window): Promise<Tracker | undefined> {
  const launch = readLaunch(window.location.search);
  if (!launch) return undefined;
  try {
    const store = new RecordStore(window, launch, await askToken(window, launch));
    const data = readLaunchData(await (await store.state('LMS.LaunchData')).json());
    if (!data) return undefined;
    const language = await languageOf(store);
    const statements = new Statements(launch, data.context);
    const session = new Cmi5Session({ window, store, statements, data, language });
    return (await session.begin()) ? session : undefined;
  } catch (error) {
    console.warn('The learning platform does not answer as cmi5 wants it:', error);
    return undefined;
  }
}
