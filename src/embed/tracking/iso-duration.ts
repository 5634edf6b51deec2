/** A time as ISO 8601 writes it, in seconds with at most two decimals: `PT83.5S`. */
export const isoDuration = (milliseconds: number): string => `PT${Math.max(0, Math.round(milliseconds / 10)) / 100}S`;
