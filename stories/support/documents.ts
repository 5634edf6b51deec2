/** The documents of `data/` that stories show, by address relative to the page. */
export const SEED = 'data/message-broker-patterns.json';
/** The same skill, as it might have been before. */
export const EARLIER = 'data/versions/message-broker-patterns-2025.json';
export const CATALOG = 'data/catalog.json';
export const RAGGED = 'data/awkward/ragged.json';
export const ONE_ROLE = 'data/awkward/one-role.json';
export const SIXTY_ROLES = 'data/awkward/sixty-roles.json';
export const TWELVE_LEVELS = 'data/awkward/twelve-levels.json';
export const LONG_TEXT = 'data/awkward/long-text.json';
export const MARKUP = 'data/awkward/markup-in-text.json';
export const ARABIC = 'data/awkward/arabic.json';
export const THREE_LANGUAGES = 'data/catalog/data-quality.json';
export const INVALID = 'data/invalid/empty-object.json';
export const NOT_JSON = 'data/invalid/truncated.json';
export const PARTLY_INVALID = 'data/invalid/expectation-unknown-role.json';
