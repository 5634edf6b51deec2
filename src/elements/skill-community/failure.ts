import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityError } from '../../community/community-error.js';
import type { Translator } from '../../strings/translate.js';

/** What a reader can do about it. */
export interface Remedies {
  readonly retry: () => void;
  /** The way to sign in. */
  readonly signIn: unknown;
}

/** Nothing came; `signIn` is there where that is why. The button keeps its place and the focus while it is at work. */
export const failure = (
  error: CommunityError,
  isBusy: boolean,
  t: Translator,
  { retry, signIn }: Remedies,
): TemplateResult =>
  html`<div class="state failed" part="failed">
    <div role="alert">
      <p class="state-title">${t('communityFailed')}</p>
      <p class="quiet">${t(`reason.${error.code}`)}</p>
    </div>
    <div class="actions">
      ${signIn}
      <button
        class=${signIn === nothing ? 'btn primary' : 'btn'}
        type="button"
        part="retry"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${isBusy ? nothing : retry}
      >${t(isBusy ? 'tryingAgain' : 'tryAgain')}</button>
    </div>
  </div>`;
