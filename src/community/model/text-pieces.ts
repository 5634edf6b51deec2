/** A piece of what somebody has written: text, an address, or a character that nobody would see. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the address as it was typed. */
  | { readonly kind: 'link'; readonly text: string }
  /** `text` is the name of the character, such as `U+202E`. */
  | { readonly kind: 'sign'; readonly text: string };

/**
 * Characters that show nothing and can make a text read as something else: those that turn the direction of writing,
 * that have no width, and controls other than a tab or a line break. Not the joiners (U+200C, U+200D), which scripts and emoji
 * need, nor the soft hyphen.
 */
const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

/** An address up to the first character that is in none, and what cannot be seen. Flags are made of tags, and stay whole. */
const SPECIAL = new RegExp(
  `\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}|\\bhttps?://[^\\s<>"“”„«»\\\\${INVISIBLE}]+|[${INVISIBLE}]`,
  'giu',
);
const ADDRESS = /^https?:\/\/(?:\[[\da-f:.]+\]|[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*)(?::\d{1,5})?(?:[/?#]|$)/iu;
const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** The longest address that is a link, in UTF-16 code units: longer ones lead nowhere in some browsers. */
const LONGEST = 2_000;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** An address without the punctuation of the sentence it ends; a bracket is part of it when it was opened in it. */
function withoutEnd(address: string): string {
  // how many more of each are closed than opened: counted once, as a text may be nothing but brackets
  const unopened = new Map(
    [...CLOSING].map(([closing, opening]) => [closing, count(address, closing) - count(address, opening)]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    const more = unopened.get(last);
    if (more === undefined ? !/[.,;:!?'’…*_~|]/.test(last) : more <= 0) break;
    if (more !== undefined) unopened.set(last, more - 1);
  }
  return address.slice(0, end);
}

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What somebody has written, in pieces: nothing of it is markup. Only `http:` and `https:` addresses are links, and none
 * with a name or a password in front of the host, which look like another host.
 */
export function textPieces(written: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const add = (kind: TextPiece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (kind === 'text' && last?.kind === 'text') pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  const text = written.replace(/\r\n?/g, '\n');
  let at = 0;
  for (const { 0: found, index } of text.matchAll(SPECIAL)) {
    add('text', text.slice(at, index));
    at = index + found.length;
    if (/^https?:/i.test(found)) {
      const address = withoutEnd(found);
      add(address.length <= LONGEST && ADDRESS.test(address) ? 'link' : 'text', address);
      add('text', found.slice(address.length));
    } else if (found.startsWith('\u{1f3f4}')) add('text', found);
    else add('sign', nameOf(found));
  }
  add('text', text.slice(at));
  return pieces;
}

/** A text in which every character can be seen: those that nobody would see stand by their names in brackets. */
export const withNames = (text: string): string =>
  textPieces(text)
    .map((piece) => (piece.kind === 'sign' ? `[${piece.text}]` : piece.text))
    .join('');
