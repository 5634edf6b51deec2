/** How much may be written, in UTF-16 code units: what the engine refuses, and where the fields of the page end. */
export const LIMITS = {
  title: 200,
  body: 10_000,
  note: 2_000,
  /** Steps of a patch. */
  steps: 20,
  /** A patch as JSON, and how deep a value in it is nested. */
  patch: 100_000,
  depth: 12,
  /** A whole document as JSON. */
  document: 200_000,
} as const;

export type Limits = typeof LIMITS;
