import { CatalogDocument } from './catalog-schema.js';
import { problemOf, safeParse } from './issues.js';
import type { Problem } from './problem.js';

/** A checked catalog, or all that is wrong with it. */
export interface CatalogParseResult {
  readonly catalog: CatalogDocument | undefined;
  readonly problems: readonly Problem[];
}

/** Checks any value against the catalog format. Never throws. */
export function parseCatalog(value: unknown): CatalogParseResult {
  const result = safeParse(CatalogDocument, value);
  return result.success
    ? { catalog: result.data, problems: [] }
    : { catalog: undefined, problems: result.error.issues.map((issue) => problemOf(issue, value).problem) };
}
