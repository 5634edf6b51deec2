import { html, nothing } from 'lit';
import type { FeedState } from '../../community/feed.js';
import type { Translator } from '../../strings/translate.js';
import { bar } from '../shared/states.js';
import type { Remedies } from './failure.js';

type Ready = Extract<FeedState, { status: 'ready' }>;

/** What waits to be sent, and why; nothing when it is only for a moment. */
export function heldWords({ held, waiting }: Ready, t: Translator): string {
  return held && waiting > 0 ? `${t('changesWait', { n: waiting })} ${t(`reason.${held.code}`)}` : '';
}

/** The same with what a reader can do about it. */
export function heldBar(state: Ready, t: Translator, { retry, signIn }: Remedies): unknown {
  const words = heldWords(state, t);
  if (!words) return nothing;
  return bar(
    html`<p>${words}</p>
      <div class="actions">
        ${state.held?.code === 'auth' ? signIn : nothing}
        <button class="btn" type="button" @click=${retry}>${t('tryAgain')}</button>
      </div>`,
    false,
  );
}
