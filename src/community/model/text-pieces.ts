import { FLAG, INVISIBLE, isFlag, nameOfSign } from './invisible-signs.js';

/** A piece of what somebody has written: text, an address, or a character that nobody would see. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the address as it was typed. */
  | { readonly kind: 'link'; readonly text: string }
  /** `text` is the name of the character, such as `U+202E`. */
  | { readonly kind: 'sign'; readonly text: string };

/** An address up to the first character that is in none, and what cannot be seen. */
const SPECIAL = new RegExp(`${FLAG}|\\bhttps?://[^\\s<>"“”„«»\\\\${INVISIBLE}]+|[${INVISIBLE}]`, 'giu');
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
    } else if (isFlag(found)) add('text', found);
    else add('sign', nameOfSign(found));
  }
  add('text', text.slice(at));
  return pieces;
}
