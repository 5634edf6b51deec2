import type { ConversionNote } from '../../convert/conversion.js';
import { describeFileNote, type FileNote } from '../file-note.js';
import { severityWord } from '../severity.js';
import type { Paint } from '../terminal.js';
import { visibleLine } from '../visible.js';

/** A line for each note, the errors marked. */
export const notesAsText = (notes: readonly FileNote[], paint: Paint): string =>
  notes.map((note) => `${severityWord(note.severity, paint)}: ${visibleLine(describeFileNote(note))}\n`).join('');

/** The notes with their sentences, and what was written. */
export const notesAsJson = (notes: readonly FileNote[], profiles: number, written: readonly string[]): string =>
  `${JSON.stringify(
    { profiles, written, notes: notes.map((note) => ({ ...note, message: describeFileNote(note) })) },
    null,
    2,
  )}\n`;

/** Something of the file is not in the result. */
export const isLoss = ({ severity, outcome }: ConversionNote): boolean =>
  outcome === undefined ? severity === 'error' : outcome === 'left-out';
