import type { Text } from '../schema/profile-schema.js';

/** A text in one language. `lang` is set only when it is another language than the one asked for. */
export interface LocalText {
  readonly text: string;
  readonly lang?: string;
}

/** What is asked for (the reader's language) and what a document's plain strings are in. */
export interface LanguageChoice {
  readonly locale: string;
  readonly language: string;
}

/** The language of a tag and the script it names, if any: `zh` and `hant` of `zh-Hant-TW`. */
function partsOf(tag: string): readonly [language: string, script: string | undefined] {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  return [language, rest.find((part) => /^[a-z]{4}$/.test(part))];
}

/** Whether one voice can read both: the same language, and not in two scripts. */
function isSameVoice(a: string, b: string): boolean {
  if (a === b) return true;
  const [language, script] = partsOf(a);
  const [other, otherScript] = partsOf(b);
  return language === other && (!script || !otherScript || script === otherScript);
}

/** RFC 4647 lookup: the tag, then ever wider ones. Tags are compared without regard to case. */
function lookup(map: Readonly<Record<string, string>>, locale: string): string | undefined {
  for (let tag = locale.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const key = Object.keys(map).find((entry) => entry.toLowerCase() === tag);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Which entry of a language map a reader gets, by its tag as it stands there; undefined when the map has none. */
export const entryFor = (
  map: Readonly<Record<string, string>>,
  { locale, language }: LanguageChoice,
): string | undefined => lookup(map, locale) ?? lookup(map, language) ?? Object.keys(map)[0];

/**
 * The text for a reader: of a language map the entry for the reader's language, else the document's language, else the
 * first. Text in another language than the reader's carries its `lang`, so that voices and hyphenation follow.
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function localText(text: Text, choice: LanguageChoice): LocalText {
  const { locale, language } = choice;
  if (typeof text === 'string') return isSameVoice(language, locale) ? { text } : { text, lang: language };
  const key = entryFor(text, choice);
  if (key === undefined) return { text: '' };
  const found = text[key] ?? '';
  return isSameVoice(key, locale) ? { text: found } : { text: found, lang: key };
}
