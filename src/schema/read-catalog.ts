import type { CatalogParseResult } from './parse-catalog.js';
import { soundCatalog } from './sound-catalog.js';

/**
 * Checks any value against the catalog format: at once when there is nothing to say, else with the schema, which is
 * loaded for that. Rejects only when it cannot be loaded.
 */
export function readCatalog(value: unknown): CatalogParseResult | Promise<CatalogParseResult> {
  const catalog = soundCatalog(value);
  if (catalog) return { catalog, problems: [] };
  return import('./parse-catalog.js').then(({ parseCatalog }) => parseCatalog(value));
}
