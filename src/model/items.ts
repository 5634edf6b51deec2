/**
 * Splits text into sentences. The segmenter breaks wrongly inside names such as ".NET", so a break counts only when the
 * piece before it ends in a terminator followed by white space. Lines are kept apart, and their bullets taken off.
 * @see https://www.unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentences(text: string, language: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[•‣◦▪*–-]\s+/u, '').trim())
    .filter(Boolean);
  return lines.flatMap((line) => split(line, language));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language; that of the browser's own language when the tag is none. */
function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function split(line: string, language: string): string[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = makeSegmenter(language)));
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(line)) {
    open += segment;
    if (/[.!?…。！？؟।]["'”’)\]]*\s+$/u.test(open) || /[。！？]$/u.test(open)) {
      pieces.push(open.trim());
      open = '';
    }
  }
  if (open.trim()) pieces.push(open.trim());
  return pieces;
}
