import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityError } from '../../community/community-error.js';
import type { Translator } from '../../strings/translate.js';
import { retryButton } from '../shared/states.js';

/** What a reader can do about it. */
export interface Remedies {
  readonly retry: () => void;
  /** The way to sign in. */
  readonly signIn: unknown;
}

/** Nothing came; `signIn` is there where that is why. */
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
      ${retryButton(isBusy, t, retry, signIn === nothing ? 'primary' : '')}
    </div>
  </div>`;
