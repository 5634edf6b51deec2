import { mergeOrder } from '../model/merge-order.js';
import type { LocalText } from '../model/text.js';
import { diffWords, type TextPart } from '../model/word-diff.js';

type MaybeText = LocalText | undefined;

const whole = (kind: TextPart['kind'], text: MaybeText): readonly TextPart[] => (text?.text ? [{ ...text, kind }] : []);

/** What became of a text that stands in one version or in both. Texts in two languages have no words in common. */
export function textParts(before: MaybeText, after: MaybeText, locale: string): readonly TextPart[] {
  if (before?.text === after?.text) return whole('same', after);
  if (!before || !after || before.lang !== after.lang) return [...whole('removed', before), ...whole('added', after)];
  const { lang } = after;
  const parts = diffWords(before.text, after.text, lang ?? locale);
  return lang === undefined ? parts : parts.map((part) => ({ ...part, lang }));
}

/**
 * What became of a list of texts, entry by entry. Entries that went are shown as the older form of those that came at
 * their place.
 */
export function listParts(
  before: readonly LocalText[],
  after: readonly LocalText[],
  locale: string,
): readonly (readonly TextPart[])[] {
  const old = new Map(before.map((entry) => [entry.text, entry]));
  const now = new Map(after.map((entry) => [entry.text, entry]));
  const entries: (readonly TextPart[])[] = [];
  let gone: LocalText[] = [];
  let come: LocalText[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++) entries.push(textParts(gone[at], come[at], locale));
    gone = [];
    come = [];
  };
  for (const text of mergeOrder([...old.keys()], [...now.keys()])) {
    const newer = now.get(text);
    const older = old.get(text);
    if (newer && older) {
      flush();
      entries.push(whole('same', newer));
    } else if (newer) come.push(newer);
    else if (older) gone.push(older);
  }
  flush();
  return entries.filter((parts) => parts.length > 0);
}
