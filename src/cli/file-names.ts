/** Names that Windows keeps for itself, whatever their end. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Text as the beginning of the name of a file, on any system: never a way to another folder, never hidden, never empty. */
function stemOf(text: string): string {
  const stem = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return stem === '' || RESERVED.test(stem) ? `skill-${stem}`.replace(/-$/, '') : stem;
}

/**
 * A name for each id, no two of them the same, not even where case does not count.
 *
 * @param taken Names that are not free.
 */
export function fileNames(ids: readonly string[], extension: string, taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return ids.map((id) => {
    const stem = stemOf(id);
    let name = `${stem}${extension}`;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}-${n}${extension}`;
    used.add(name.toLowerCase());
    return name;
  });
}
