import { findMessage, onMessages } from './registry.js';
import type { MessageKey, MessageValues } from './messages.js';

/** Speaks one language: messages, numbers and dates. */
export interface Translator {
  /** The language asked for, a BCP 47 tag. */
  readonly locale: string;
  /** The message with its placeholders filled in. */
  (key: MessageKey, values?: MessageValues): string;
  /** The message in pieces, so that a placeholder can be filled with markup: text at even places, names at odd ones. */
  pieces(key: MessageKey, values?: MessageValues): readonly string[];
  number(value: number): string;
  /** A calendar date `YYYY-MM-DD`, the same day in every time zone. */
  date(value: string): string;
}

const translators = new Map<string, Translator>();

// whoever compares translators sees that the words have changed
onMessages(() => {
  translators.clear();
});

/** A tag that `Intl` takes: the given one, or English when it is none. */
function validLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * Whole numbers in English need no formatter: the first one a page makes takes longer than all the rest of a table's first
 * paint.
 */
const isPlainEnglish = (tag: string, value: number): boolean =>
  /^en(-(US|GB))?$/i.test(tag) && Number.isInteger(value) && value >= 0 && value < 1e6;
const withCommas = (value: number): string => String(value).replace(/(\d)(\d{3})$/, '$1,$2');

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean => /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(tag);

/** The translator of a language; the same one for the same tag, so that its formatters are made once. */
export function translator(locale: string): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const tag = validLocale(locale);
  let numbers: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  const plurals = new Map<string, Intl.PluralRules>();

  const formatNumber = (value: number): string =>
    isPlainEnglish(tag, value) ? withCommas(value) : (numbers ??= new Intl.NumberFormat(tag)).format(value);
  const pluralOf = (language: string, n: number): Intl.LDMLPluralRule => {
    if (isPlainEnglish(language, n)) return n === 1 ? 'one' : 'other';
    let rules = plurals.get(language);
    if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language)));
    return rules.select(n);
  };
  const template = (key: MessageKey, values: MessageValues): string => {
    const { message, locale: language } = findMessage(tag, key);
    const n = Number(values['n'] ?? 0);
    const text = typeof message === 'string' ? message : (message[pluralOf(language, n)] ?? message.other);
    // left-to-right words in a right-to-left page: isolated, or "2 of 9" would read "of 9 2"
    return isRightToLeft(tag) && !isRightToLeft(language) ? `\u2066${text}\u2069` : text;
  };
  const write = (name: string, values: MessageValues): string => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? `{${name}}`);
  };

  const translate = ((key: MessageKey, values: MessageValues = {}) =>
    template(key, values).replace(/\{(\w+)\}/g, (_, name: string) => write(name, values))) as {
    -readonly [K in keyof Translator]: Translator[K];
  } & ((key: MessageKey, values?: MessageValues) => string);
  translate.locale = tag;
  translate.pieces = (key, values = {}) =>
    template(key, values)
      .split(/\{(\w+)\}/)
      .map((piece, index) => (index % 2 ? write(piece, values) : piece));
  translate.number = formatNumber;
  translate.date = (value) => {
    dates ??= new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    return dates.format(new Date(`${value}T00:00:00Z`));
  };
  translators.set(locale, translate);
  return translate;
}
