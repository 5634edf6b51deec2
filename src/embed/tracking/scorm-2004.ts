import { isoDuration } from './iso-duration.js';
import type { ScormDialect } from './scorm-dialect.js';

/** SCORM 2004, all editions. */
export const scorm2004: ScormDialect = {
  api: { object: 'API_1484_11', initialize: 'Initialize' },
  calls: {
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    lastError: 'GetLastError',
  },
  elements: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    status: 'cmi.completion_status',
    state: 'cmi.suspend_data',
    location: 'cmi.location',
    language: 'cmi.learner_preference.language',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    progress: 'cmi.progress_measure',
    score: 'cmi.score.',
  },
  scaled: true,
  untouched: ['not attempted', 'unknown'],
  done: ['completed'],
  tooLong: ['406', '407'],
  // the second edition has no room for more
  safeLength: 4_000,
  locationLength: 1_000,
  duration: isoDuration,
};
