/** Names that Windows keeps for itself, whatever their end. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Text as the beginning of the name of a file, on any system: never a way to another folder, never hidden, never empty. */
export function fileStem(text: string): string {
  const stem = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
  return stem === '' || RESERVED.test(stem) ? `skill-${stem}`.replace(/-$/, '') : stem;
}

/** The name of a file about a skill: its id, less what file systems do not take, and an end such as `.csv`. */
export const fileName = (id: string, end: string): string => `${fileStem(id)}${end}`;
