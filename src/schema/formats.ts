/** The newest document format this library reads. */
export const SCHEMA_VERSION = 1;
/** What the first line of a file of marks says. */
export const PROGRESS_FORMAT = 'skill-progress';

/** The newest format of marks this library reads. */
export const PROGRESS_VERSION = 1;

/** An absolute http or https address without a password in it. */
export const isWebAddress = (value: string): boolean => /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/i.test(value);

/** A calendar date without a time zone, `YYYY-MM-DD` (ISO 8601). */
export function isCalendarDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** A moment with its offset from UTC, such as `2026-03-17T09:30:00Z` (ISO 8601). */
export const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  isCalendarDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

/** Keys that begin with `$`, `_` or `x-` are other people's, and are left in peace. */
export const isPrivateKey = (key: string): boolean => /^([$_]|x-)/.test(key);
