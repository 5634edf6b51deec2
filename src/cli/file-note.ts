import type { ConversionNote } from '../convert/conversion.js';
import { describeNote } from '../convert/describe-note.js';

/** What was said while something was read, and in which file, where there are several. */
export interface FileNote extends ConversionNote {
  readonly file?: string;
}

/** The same notes, of this file; those of a file that it leads to keep that one. */
export const notesOf = (notes: readonly FileNote[], file: string): FileNote[] =>
  notes.map((note) => ({ file, ...note }));

/** A note in a sentence, with its file before it. */
export const describeFileNote = ({ file, ...note }: FileNote): string =>
  file === undefined ? describeNote(note) : `${file}: ${describeNote(note)}`;
