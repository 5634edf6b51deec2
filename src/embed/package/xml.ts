/**
 * Text as it may stand in an element or between quotation marks in XML 1.0. Characters that XML has no way to write are
 * shown as U+FFFD.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const escapeXml = (text: string): string =>
  text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** An id that XML takes as one (an NCName), made of any text; two texts may get one. */
export const xmlId = (text: string): string => `skill-${text.replace(/[^A-Za-z0-9._-]/g, '-')}`;
