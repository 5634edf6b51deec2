/** The languages besides English, each loaded when it is spoken. */
const LANGUAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  de: () => import('../../strings/de.js'),
  fr: () => import('../../strings/fr.js'),
};

const languageOf = (tag: string): string => tag.slice(0, 2).toLowerCase();
const isSpoken = (tag: string): boolean => languageOf(tag) === 'en' || languageOf(tag) in LANGUAGES;

/**
 * The language of the page: the one its address asks for, else the first of the reader's that is spoken here. Nobody tells a
 * frame what the page around it speaks.
 */
export const choosePageLanguage = (asked: string | undefined, reader: readonly string[]): string =>
  asked ?? reader.find(isSpoken) ?? 'en';

/** Loads the words of a language. Without them, English is spoken. */
export async function loadLanguage(tag: string): Promise<void> {
  try {
    await LANGUAGES[languageOf(tag)]?.();
  } catch (error) {
    console.warn(`The words in "${tag}" could not be loaded: ${String(error)}`);
  }
}
