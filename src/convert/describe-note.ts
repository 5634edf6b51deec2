import '../strings/english-of-conversion.js';
import { translator } from '../strings/translate.js';
import type { ConversionNote } from './conversion.js';

/**
 * A note in one sentence: `line 12, required: found "maybe", expected yes or no. It is left out.`
 *
 * @param locale The language of the words, a BCP 47 tag; English where it has none.
 */
export function describeNote(note: ConversionNote, locale = 'en'): string {
  const t = translator(locale);
  const { line, path } = note;
  const place = line === undefined ? path : t('noteLine', { line });
  return t('note', {
    place: line !== undefined && path ? t('notePlace', { line: place, part: path }) : place || t('noteWholeFile'),
    found: note.found ?? t('foundNothing'),
    expected: t(`expected.${note.expected}`),
    outcome: t(`outcome.${note.outcome ?? (note.severity === 'error' ? 'left-out' : 'kept')}`),
  });
}
