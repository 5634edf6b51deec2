import { translator, type Translator } from '../../strings/translate.js';
import '../../strings/english-of-embed.js';
import type { Refusal } from './request.js';

function reasonOf(refusal: Refusal, t: Translator): string {
  switch (refusal.kind) {
    case 'none':
      return t('embedNoDocument');
    case 'address':
      return t('failedAddress');
    case 'origin':
      return t('embedRefused', { host: refusal.host });
  }
}

/** Says in the reader's language why there is nothing to show. */
export function refusalBox(refusal: Refusal, locale: string): HTMLElement {
  const t = translator(locale);
  const box = document.createElement('div');
  box.className = 'refusal';
  box.setAttribute('role', 'alert');
  const title = document.createElement('h1');
  title.textContent = t(refusal.kind === 'none' ? 'emptyTitle' : 'loadFailed');
  const reason = document.createElement('p');
  reason.textContent = reasonOf(refusal, t);
  box.append(title, reason);
  return box;
}
