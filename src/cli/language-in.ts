import { Refusal } from './refusal.js';
import { visibleLine } from './visible.js';
import { t } from './words.js';

/** A language that was asked for; refuses what is no tag of one, and would be taken for English. */
export function languageIn(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    throw new Refusal(t('cliNoLanguage', { found: visibleLine(tag ?? '') }));
  }
}
