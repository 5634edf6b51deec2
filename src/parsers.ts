export { parseCatalog, type CatalogParseResult } from './schema/parse-catalog.js';
export { parseProfile, type ParseResult } from './schema/parse-profile.js';
