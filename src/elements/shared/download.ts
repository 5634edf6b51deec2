/**
 * Whether the page is in a frame that may keep it from saving files. A sandbox without `allow-downloads` does so without a
 * word to the page, and where the page around is of another origin it cannot be seen.
 */
export function mayBlockDownloads(window: Window): boolean {
  for (let at = window; at !== at.parent; at = at.parent) {
    const frame = at.frameElement as HTMLIFrameElement | null;
    if (!frame || (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-downloads'))) return true;
  }
  return false;
}

/** By this Excel knows a table as UTF-8. It belongs to the file, and not to a text that is copied. */
const MARK = '\uFEFF';

/**
 * Gives the reader a file that was made in the page.
 * @returns Whether it can be said to be saved: a frame may have kept it back without a word.
 */
export function download(document: Document, name: string, type: string, text: string): boolean {
  const url = URL.createObjectURL(new Blob([type === 'text/csv' ? MARK : '', text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  return !mayBlockDownloads(document.defaultView ?? window);
}
