import { localText, type LocalText } from '../../model/text.js';
import type { ProfileDocument, Text } from '../../schema/profile-schema.js';

/** A document, and the language that its texts are asked for in; the document's own when it is left out. */
export interface Wording {
  readonly document: ProfileDocument;
  readonly settings: { readonly lang?: string };
}

/** The language of a document whose plain strings say nothing of theirs. */
const languageOf = ({ language = 'en' }: ProfileDocument): string => language;

/** The language that a package is written in: the one asked for, else the document's. */
export const packageLanguage = ({ document, settings }: Wording): string => settings.lang ?? languageOf(document);

/** A text of the document on one line, in the language of the package where it has one. */
export function packageText(order: Wording, text: Text): Required<LocalText> {
  const locale = packageLanguage(order);
  const { text: found, lang = locale } = localText(text, { locale, language: languageOf(order.document) });
  return { text: found.replace(/\s+/g, ' ').trim(), lang };
}
