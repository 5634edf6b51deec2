import { addressOf, settingsOf, type Settings } from '../settings.js';

/** What may stand for a profile. What editors and sanitisers leave of one of them is often another. */
export const PLACEHOLDERS =
  'a.skill-profile[href],blockquote.skill-profile,:is(div,span):is(.skill-profile,[data-skill-profile])';

/** In a column a profile in the small view shows what concerns the reader, and the rest on demand. */
const COMPACT: Settings = { density: 'compact', open: 'relevant' };

function queryOf(link: Element): URLSearchParams | undefined {
  try {
    return new URL((link as HTMLAnchorElement).href).searchParams;
  } catch {
    return undefined;
  }
}

/**
 * What a placeholder asks for: its own `data-…` first, then the query of the link that it is or holds, whose `src` is
 * relative to the link's address. Undefined when it names no document that could be loaded.
 */
export function wantedBy(placeholder: HTMLElement): Settings | undefined {
  const { dataset } = placeholder;
  const links = placeholder.matches('a') ? [placeholder] : [...placeholder.querySelectorAll('a[href]')];
  const link = links.find((each) => queryOf(each)?.get('src')) as HTMLAnchorElement | undefined;
  const query = link && queryOf(link);
  const base = placeholder.baseURI;
  const src = dataset['src']
    ? addressOf(dataset['src'], base)
    : query
      ? addressOf(query.get('src'), link.href)
      : addressOf(dataset['skillProfile'], base);
  if (!src) return undefined;
  const ask = (name: string): string | null | undefined => dataset[name] ?? query?.get(name);
  return { ...(ask('view') === 'compact' ? COMPACT : {}), ...settingsOf(ask), src };
}

/** Puts a profile in the place of a placeholder, which stays in it: as what is shown until there is something to show. */
export function putProfile(placeholder: HTMLElement, settings: Settings): void {
  const profile = placeholder.ownerDocument.createElement('skill-profile');
  for (const [name, value] of Object.entries(settings)) profile.setAttribute(name, value);
  placeholder.before(profile);
  profile.append(placeholder);
}
