import { localText } from '../../model/text.js';
import type { Text } from '../../schema/profile-schema.js';

/** Where in the `extensions` of a part stands what the standard has no place for. */
export const OURS = 'skillProfile';

/** When a document changed that does not say when: the standard demands a moment. */
export const UNKNOWN_INSTANT = '1970-01-01T00:00:00Z';

/** What a text says in a place for one language. */
export const plainText = (text: Text, language: string): string => localText(text, { locale: language, language }).text;
