/**
 * Characters that show nothing and can make a text read as something else: those that turn the direction of writing,
 * that have no width, and controls other than a tab or a line break. Not the joiners (U+200C, U+200D), which scripts and emoji
 * need, nor the soft hyphen.
 */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

/** A flag, as it stands in a regular expression: it is made of such characters, and stays whole. */
export const FLAG = '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}';

/** Whether what was found is a flag. */
export const isFlag = (found: string): boolean => found.startsWith('\u{1f3f4}');

/** The name of a character, such as `U+202E`. */
export const nameOfSign = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const SIGNS = new RegExp(`${FLAG}|[${INVISIBLE}]`, 'giu');

/** A text in which every character can be seen: those that nobody would see stand by their names in brackets. */
export const withNames = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(SIGNS, (found) => (isFlag(found) ? found : `[${nameOfSign(found)}]`));
