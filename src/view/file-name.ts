/** The name of a file about a skill: its id, less what file systems do not take, and an end such as `.csv`. */
export const fileName = (id: string, end: string): string => `${id.replace(/[^\p{L}\p{N}._-]+/gu, '-')}${end}`;
