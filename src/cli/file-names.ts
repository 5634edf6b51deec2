import { fileStem } from '../view/file-name.js';

/**
 * A name for each id, no two of them the same, not even where case does not count.
 *
 * @param taken Names that are not free.
 */
export function fileNames(ids: readonly string[], extension: string, taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return ids.map((id) => {
    const stem = fileStem(id);
    let name = `${stem}${extension}`;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}-${n}${extension}`;
    used.add(name.toLowerCase());
    return name;
  });
}
