import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileView } from '../../view/profile-view.js';
import { localText } from '../shared/local-text.js';

/** Whose text the profile is, as the document asks for; nothing when it does not. */
export function attributionLine({ attribution }: ProfileView): TemplateResult | typeof nothing {
  if (!attribution) return nothing;
  const { text, url } = attribution;
  return html`<div class="block footer">
    ${url === undefined ? localText(text) : html`<a href=${url} rel="noopener noreferrer">${localText(text)}</a>`}${
      attribution.license ? html` (${attribution.license})` : nothing
    }
  </div>`;
}
