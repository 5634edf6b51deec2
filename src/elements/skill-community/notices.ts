import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityError } from '../../community/community-error.js';
import type { FeedState } from '../../community/feed.js';
import type { Translator } from '../../strings/translate.js';
import { bar } from '../shared/states.js';

type Ready = Extract<FeedState, { status: 'ready' }>;

/** What a reader can do about it. */
interface Remedies {
  readonly retry: () => void;
  /** The way to sign in. */
  readonly signIn: unknown;
}

/** What waits to be sent, and whether this may be old. */
export function notices(state: Ready, t: Translator, remedies: Remedies): unknown {
  const { held, waiting, stale } = state;
  if (held && waiting > 0)
    return bar(
      html`<p>${t('changesWait', { n: waiting })} ${t(`reason.${held.code}`)}</p>
        <div class="actions">
          ${held.code === 'auth' ? remedies.signIn : nothing}
          <button class="btn" type="button" @click=${remedies.retry}>${t('tryAgain')}</button>
        </div>`,
      false,
    );
  return stale ? html`<p class="quiet small" part="stale">${t('communityStale')}</p>` : nothing;
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
