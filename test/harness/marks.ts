import { hashText, type Mark, type SavedMark } from '../../src/model/marks.js';

/** A day of March 2026. */
export const day = (n: number): Date => new Date(Date.UTC(2026, 2, n));

/** A mark of level `low` on a text at a place, with parts of it replaced. */
export const savedMark = (index: number, text: string, parts: Partial<SavedMark> = {}): SavedMark => ({
  level: 'low',
  index,
  hash: hashText(text),
  text,
  mark: 'covered' satisfies Mark,
  date: day(1).toISOString(),
  ...parts,
});

/** Takes all marks out of the browser's store. */
export function forgetMarks(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('skill-progress:')) localStorage.removeItem(key);
}
