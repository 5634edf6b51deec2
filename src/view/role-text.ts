import type { LocalText } from '../model/text.js';
import type { RoleName } from './names.js';

/** The full name of a role, as a text of the document. */
export const roleText = ({ full: text, lang }: RoleName): LocalText => (lang === undefined ? { text } : { text, lang });
