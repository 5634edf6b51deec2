import type { ScormDialect } from './scorm-dialect.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A time as SCORM 1.2 writes it, `0001:02:03.45`: hours, minutes, seconds; 9,999 hours at most. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9_999 * 360_000);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`;
}

/** SCORM 1.2. */
export const scorm12: ScormDialect = {
  api: { object: 'API', initialize: 'LMSInitialize' },
  calls: {
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    lastError: 'LMSGetLastError',
  },
  elements: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    status: 'cmi.core.lesson_status',
    state: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    language: 'cmi.student_preference.language',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    progress: undefined,
    score: 'cmi.core.score.',
  },
  scaled: false,
  untouched: ['not attempted'],
  // what the platform makes of a score is its own to say
  done: ['completed', 'passed', 'failed'],
  tooLong: ['405'],
  safeLength: 4_096,
  locationLength: 255,
  duration: timespan,
};
