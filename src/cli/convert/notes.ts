import type { ConversionNote } from '../../convert/conversion.js';
import { describeNote } from '../../convert/describe-note.js';
import type { Paint } from '../terminal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/** A line for each note, the errors marked. */
export const notesAsText = (notes: readonly ConversionNote[], paint: Paint): string =>
  notes
    .map((note) => {
      const word = note.severity === 'error' ? paint('red', t('cliError')) : paint('yellow', t('cliWarning'));
      return `${word}: ${visibleLine(describeNote(note))}\n`;
    })
    .join('');

/** The notes with their sentences, and what was written. */
export const notesAsJson = (notes: readonly ConversionNote[], profiles: number, written: readonly string[]): string =>
  `${JSON.stringify(
    { profiles, written, notes: notes.map((note) => ({ ...note, message: describeNote(note) })) },
    null,
    2,
  )}\n`;

/** Something of the file is not in the result. */
export const isLoss = ({ severity, outcome }: ConversionNote): boolean =>
  outcome === undefined ? severity === 'error' : outcome === 'left-out';
