import { localText, type LocalText } from '../../model/text.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';
import type { PackageOrder } from './package-settings.js';

/** The language of a document whose plain strings say nothing of theirs. */
const languageOf = ({ language = 'en' }: ProfileDocument): string => language;

/** The language that a package is written in: the one asked for, else the document's. */
export const packageLanguage = ({ document, settings }: PackageOrder): string => settings.lang ?? languageOf(document);

/** A text of the document on one line, in the language of the package where it has one. */
export function packageText(order: PackageOrder, text: Text): Required<LocalText> {
  const locale = packageLanguage(order);
  const { text: found, lang = locale } = localText(text, { locale, language: languageOf(order.document) });
  return { text: found.replace(/\s+/g, ' ').trim(), lang };
}
