/** The newest document format this library reads. */
export const SCHEMA_VERSION = 1;

/** An absolute http or https address without a password in it. */
export const isWebAddress = (value: string): boolean => /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/i.test(value);

/** A calendar date without a time zone, `YYYY-MM-DD` (ISO 8601). */
export function isCalendarDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Keys that begin with `$`, `_` or `x-` are other people's, and are left in peace. */
export const isPrivateKey = (key: string): boolean => /^([$_]|x-)/.test(key);
