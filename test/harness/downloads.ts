/** A file that a page gave to its reader. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  /** With the byte order mark, when it has one. */
  readonly text: string;
}

let restore: (() => void) | undefined;
afterEach(() => {
  restore?.();
  restore = undefined;
});

/** The files that a page saves from now on until the test ends, a live list; none reaches the disk. */
export function savedFiles({ URL, HTMLAnchorElement }: typeof globalThis = window): readonly SavedFile[] {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (!this.download || !blob) {
      click.call(this);
      return;
    }
    const { download: name } = this;
    void blob.arrayBuffer().then((bytes) => {
      files.push({ name, type: blob.type, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
    });
  };
  restore = () => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  };
  return files;
}
