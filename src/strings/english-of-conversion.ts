import type { Message } from './messages.js';
import { addEnglish } from './registry.js';

/** English for what conversions from and to other formats have to say; the rules are those of `en`. */
export const ofConversion = {
  /** One note: where, what was found, what was expected, and what became of it. */
  note: '{place}: found {found}, expected {expected}. {outcome}',
  noteLine: 'line {line}',
  /** A part of a line: `part` is the name of a column. */
  notePlace: '{line}, {part}',
  noteWholeFile: 'the whole file',
  'outcome.left-out': 'It is left out.',
  'outcome.repaired': 'It is repaired.',
  'outcome.kept': 'It is kept.',
} as const satisfies Record<string, Message>;

addEnglish(ofConversion);
