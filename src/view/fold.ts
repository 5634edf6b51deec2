/** Letters whose small form is not what a reader would type for them. */
const SPELLED: Readonly<Record<string, string>> = { ı: 'i', ς: 'σ', ß: 'ss' };

/** What a letter is searched by, for each language that has been asked about. */
const letters = new Map<string, Map<string, string>>();
const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) collators.set(locale, (collator = new Intl.Collator(locale, { sensitivity: 'base' })));
  return collator;
}

function foldLetter(letter: string, locale: string): string {
  const spelled = SPELLED[letter];
  if (spelled !== undefined) return spelled;
  const plain = letter
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  return plain === letter || collatorOf(locale).compare(plain, letter) !== 0 ? letter : plain;
}

/**
 * A text as it is searched: in lower case, and without the accents that do not make another letter in the reader's
 * language. `é` is found by `e`, and so is `å` by `a`, but not in Swedish. What is plain ASCII takes the short way.
 */
export function fold(text: string, locale: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  let known = letters.get(locale);
  if (!known) letters.set(locale, (known = new Map<string, string>()));
  return lower.normalize('NFC').replace(/[^\0-\x7f]/gu, (letter) => {
    let folded = known.get(letter);
    if (folded === undefined) known.set(letter, (folded = foldLetter(letter, locale)));
    return folded;
  });
}
