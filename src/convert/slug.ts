/** An id from a name: its letters and digits in lower case, with hyphens between the words. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '') // accents; the marks of other scripts are letters of theirs
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC') || 'x';

/** An id from a name that none of the taken ones is; the caller adds it to them. */
export function freshId(name: string, taken: { has(id: string): boolean }): string {
  const id = idFromName(name);
  let at = 1;
  let fresh = id;
  while (taken.has(fresh)) fresh = `${id}-${++at}`;
  return fresh;
}
