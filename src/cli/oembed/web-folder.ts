import { Refusal } from '../refusal.js';
import { visibleLine } from '../visible.js';
import { t } from '../words.js';

/**
 * The address of a folder, with `/` at its end.
 *
 * @throws Refusal for what is missing, relative, not http(s), has a password in it, or leads further than to a folder.
 */
export function webFolder(text: string | undefined, option: string): URL {
  if (text === undefined) throw new Refusal(t('cliNoAddress', { option }), t('cliAddressHint', { option }));
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // without the slashes it would be taken for absolute
  const isAddress = /^https?:\/\//i.test(text) && url && !url.username && !url.password;
  if (!isAddress || /[?#]/.test(text))
    throw new Refusal(t('cliBadAddress', { option, found: visibleLine(text) }), t('cliAddressHint', { option }));
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
