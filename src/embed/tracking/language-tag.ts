/** The first of the languages that a platform names, as a BCP 47 tag; '' when it names none so. */
export function languageTag(value: unknown): string {
  const [first = ''] = typeof value === 'string' ? value.split(/[,;]/) : [];
  const tag = first.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
