/**
 * A text of a document as it may be written to a terminal: whatever would steer the terminal is spelled out. Lines and tabs
 * stay.
 */
export const visible = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same for what has to stand in one line, such as the name of a file. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
