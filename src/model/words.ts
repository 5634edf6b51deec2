import { segmenterOf } from './segmenters.js';

/** A word, or what stands between two words: white space, a full stop, a bracket. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * White space and what stands between it; in languages that write without spaces, what stands between their stops. The
 * longer a text is, the longer a segmenter takes for each word of it, so it gets short pieces only.
 */
const PIECES = /\s+|[^\s。、！？]{1,400}[。、！？]*|[。、！？]+/gu;

/** C# and C++ are words, though their last signs are none. */
const GLUED = /^[#+]+$/;

/** Not by `isWordLike`: the engines do not agree on words with digits. */
const WORD = /[\p{L}\p{N}]/u;

function split(piece: string, segmenter: Intl.Segmenter): readonly Token[] {
  const tokens: Token[] = [];
  for (const { segment } of segmenter.segment(piece)) {
    const last = tokens.at(-1);
    if (last?.isWord && GLUED.test(segment)) tokens[tokens.length - 1] = { text: last.text + segment, isWord: true };
    else tokens.push({ text: segment, isWord: WORD.test(segment) });
  }
  return tokens;
}

/**
 * A text as words and what stands between them. Joined, they are the text again.
 * @see https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export function tokensOf(text: string, language: string): readonly Token[] {
  const segmenter = segmenterOf(language, 'word');
  const known = new Map<string, readonly Token[]>();
  return (text.match(PIECES) ?? []).flatMap((piece) => {
    let tokens = known.get(piece);
    if (!tokens) known.set(piece, (tokens = split(piece, segmenter)));
    return tokens;
  });
}

/** How many words a text has. */
export const countWords = (text: string, language: string): number =>
  tokensOf(text, language).filter(({ isWord }) => isWord).length;
