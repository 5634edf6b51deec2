import type { Expectation } from '../schema/profile-schema.js';
import type { Profile } from './profile.js';
import { segmenterOf } from './segmenters.js';
import { localText, type LanguageChoice, type LocalText } from './text.js';

/**
 * Splits text into sentences. The segmenter breaks wrongly inside names such as ".NET", so a break counts only when the
 * piece before it ends in a terminator followed by white space. Lines are kept apart, and their bullets taken off.
 * @see https://www.unicode.org/reports/tr29/#Sentence_Boundaries
 */
export function sentences(text: string, language: string): readonly string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[•‣◦▪*–-]\s+/u, '').trim())
    .filter(Boolean);
  return lines.flatMap((line) => split(line, language));
}

/** Whether a sentence is over where the text ends. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟।]["'”’)\]]*\s+$/u.test(text) || /[。！？]$/u.test(text);

function split(line: string, language: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language, 'sentence').segment(line)) {
    open += segment;
    if (endsSentence(open)) {
      pieces.push(open.trim());
      open = '';
    }
  }
  if (open.trim()) pieces.push(open.trim());
  return pieces;
}

/** What a role is asked at a level, piece by piece: the authored items, else the sentences of the description. */
export function itemsOf(expectation: Expectation, choice: LanguageChoice): readonly LocalText[] {
  if (expectation.items) return expectation.items.map((item) => localText(item, choice));
  const whole = localText(expectation.description, choice);
  const { lang } = whole;
  return sentences(whole.text, lang ?? choice.locale).map((text) => (lang === undefined ? { text } : { text, lang }));
}

/** An item that can be marked. */
export interface CheckItem {
  /** What the mark is remembered by: the text in the document's own language, the same for every reader. */
  readonly text: string;
  /** The text for the reader. */
  readonly shown: LocalText;
}

const inOwnLanguage = (expectation: Expectation, language: string): readonly LocalText[] =>
  itemsOf(expectation, { locale: language, language });

/** The texts that marks are remembered by: the items in the document's own language. */
export function itemTexts(profile: Profile, role: number, level: number): readonly string[] {
  const expectation = profile.expectation(role, level);
  return expectation ? inOwnLanguage(expectation, profile.language).map(({ text }) => text) : [];
}

/**
 * The items of a role at a level, to be marked; none where the document says nothing. A mark stays when the reader takes
 * another language: it is remembered by the text in the document's. Where a translation does not fall into the same
 * number of pieces, nobody can say which piece is which, and the document's own text is shown.
 */
export function checkItems(profile: Profile, role: number, level: number, locale: string): readonly CheckItem[] {
  const expectation = profile.expectation(role, level);
  if (!expectation) return [];
  const { language } = profile;
  const own = inOwnLanguage(expectation, language);
  const local = itemsOf(expectation, { locale, language });
  const fits = local.length === own.length;
  return own.map(({ text, lang = language }, index) => ({
    text,
    shown: (fits ? local[index] : undefined) ?? localText(text, { locale, language: lang }),
  }));
}
