/** The browser can mark texts without changing the document. */
export const hasHighlights = typeof Highlight === 'function';

/** The texts that are marked as found on the whole page, in any order of the ranges: sorted. */
export function markedTexts(): string[] {
  const ranges = hasHighlights ? [...(CSS.highlights.get('skill-match') ?? [])] : [];
  return ranges
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
    .sort();
}
