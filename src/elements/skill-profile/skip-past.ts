import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { LocalText } from '../../model/text.js';
import { richMessage } from '../shared/local-text.js';

/** Not a link: a fragment does not reach into a shadow tree, and would change the address of the host's page. */
const onSkip = (event: Event): void => {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const end = root.querySelector<HTMLElement>('.end');
  if (!end) return;
  // from a place outside the tab order, the last in its tree, Chromium's next Tab starts again at the tree's first control
  end.tabIndex = 0;
  end.focus();
};

/** The end is no stop of its own for those who come there by Tab. */
const onBlur = (event: Event): void => {
  (event.currentTarget as HTMLElement).tabIndex = -1;
};

/** A button to leave a profile of dozens of controls with one key: seen when it has the focus, the first of them. */
export const skipPast = (t: Translator): TemplateResult =>
  html`<button type="button" class="btn skip" part="skip" @click=${onSkip}>${t('skipPast')}</button>`;

/** Where it leads: the last place of the profile, which says that it ends here. */
export const endOf = (t: Translator, name: LocalText): TemplateResult =>
  html`<p class="end" part="end" tabindex="-1" @blur=${onBlur}>${richMessage(t, 'endOf', { name })}</p>`;
