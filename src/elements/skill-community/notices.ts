import { html, nothing, type TemplateResult } from 'lit';
import type { CommunityError } from '../../community/community-error.js';
import type { FeedState, Refused } from '../../community/feed.js';
import type { Translator } from '../../strings/translate.js';
import { bar } from '../shared/states.js';
import { refusal, wordsOf } from './refusals.js';
import { userText } from './user-text.js';

type Ready = Extract<FeedState, { status: 'ready' }>;

/** What a reader can do about it. */
interface Remedies {
  readonly retry: () => void;
  readonly discard: (refused: Refused) => void;
  /** The way to sign in. */
  readonly signIn: unknown;
}

const button = (label: string, onClick: () => void): TemplateResult =>
  html`<button class="btn" type="button" @click=${onClick}>${label}</button>`;

function refusedBar(refused: Refused, t: Translator, { discard }: Remedies): TemplateResult {
  const words = wordsOf(refused.operation);
  return bar(
    html`<p>${refusal(refused)
      .map((key) => t(key))
      .join(' ')}</p>
      ${words ? userText(words) : nothing}
      ${button(t('discard'), () => {
        discard(refused);
      })}`,
    true,
  );
}

/** What waits to be sent, what was not taken, and whether this may be old. */
export function notices(state: Ready, t: Translator, remedies: Remedies): unknown {
  const { held, waiting, refused, stale } = state;
  return html`${refused.map((each) => refusedBar(each, t, remedies))}${
    held && waiting > 0
      ? bar(
          html`<p>${t('changesWait', { n: waiting })} ${t(`reason.${held.code}`)}</p>
            <div class="actions">
              ${held.code === 'auth' ? remedies.signIn : nothing} ${button(t('tryAgain'), remedies.retry)}
            </div>`,
          false,
        )
      : stale
        ? html`<p class="quiet small" part="stale">${t('communityStale')}</p>`
        : nothing
  }`;
}

/** Nothing came. The button keeps its place and the focus while it is at work. */
export const failure = (error: CommunityError, isBusy: boolean, t: Translator, retry: () => void): TemplateResult =>
  html`<div class="state failed" part="failed">
    <div role="alert">
      <p class="state-title">${t('communityFailed')}</p>
      <p class="quiet">${t(`reason.${error.code}`)}</p>
    </div>
    <div class="actions">
      <button
        class="btn primary"
        type="button"
        part="retry"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${isBusy ? nothing : retry}
      >${t(isBusy ? 'tryingAgain' : 'tryAgain')}</button>
    </div>
  </div>`;
