/** Gives the reader a file that was made in the page. */
export function download(document: Document, name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

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
