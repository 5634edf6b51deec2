import type { ChangeNotes } from './change-notes.js';

/** Change notes for programs: ids besides names, and each text in its passages. */
export function asJson({ cells, ...changes }: ChangeNotes): string {
  const expectations = cells.map(({ cell, summary, description, stem, items, topics, resources }) => ({
    ...cell,
    summary,
    description,
    stem,
    items,
    topics,
    resources,
  }));
  return `${JSON.stringify({ ...changes, expectations }, null, 2)}\n`;
}
