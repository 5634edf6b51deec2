import { localText } from '../../model/text.js';
import type { Text } from '../../schema/profile-schema.js';
import { packageLanguage, packageText, type Wording } from '../package/texts.js';

/** A text and the tag of its language. */
export type TaggedText = readonly [lang: string, text: string];

/** A tag as JSON-LD takes it; undefined for what is none. */
function tagOf(key: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(key)[0];
  } catch {
    return undefined;
  }
}

/** The language of plain strings in a document. */
const ownLanguage = ({ document }: Wording): string => packageLanguage({ document, settings: {} });

/**
 * A text in each language that it is there in; when one was asked for, in that or what stands in for it. An entry of no
 * language, or with nothing in it, is left out.
 */
export function textsOf(order: Wording, text: Text): readonly TaggedText[] {
  if (order.settings.lang !== undefined) {
    const { lang, text: found } = packageText(order, text);
    return [[tagOf(lang) ?? order.settings.lang, found]];
  }
  const entries = typeof text === 'string' ? [[ownLanguage(order), text] as const] : Object.entries(text);
  return entries.flatMap(([key, value]) => {
    const tag = tagOf(key);
    return tag === undefined || value === '' ? [] : [[tag, value] as const];
  });
}

/** Two names as one, in each language that either is there in. */
export function namesOf(order: Wording, first: Text, second: Text): readonly TaggedText[] {
  const { lang } = order.settings;
  const tags = [...textsOf(order, first), ...textsOf(order, second)].map(([tag]) => tag);
  const read = (text: Text, locale: string): string => localText(text, { locale, language: ownLanguage(order) }).text;
  return [...new Set(lang === undefined ? tags : [lang])].map((tag) => [
    tag,
    `${read(first, tag)} – ${read(second, tag)}`,
  ]);
}
