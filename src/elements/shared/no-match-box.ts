import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import type { NoMatch } from '../../view/no-match.js';
import { richMessage } from './local-text.js';

type Undo = NoMatch['undo'][number];

const WORDS: Readonly<Record<Undo, MessageKey>> = {
  all: 'clearFilters',
  query: 'clearSearch',
  'required-only': 'showOptional',
  roles: 'showAllRoles',
};

/** The filters leave nothing: why, and a button for each way to see something again. */
export function noMatchBox({ reasons, undo }: NoMatch, t: Translator, onUndo: (undo: Undo) => void): TemplateResult {
  return html`<div class="empty" part="empty">
    <p class="empty-title">${t('noMatch')}</p>
    ${reasons.map(({ key, values }) => html`<p class="quiet">${richMessage(t, key, values)}</p>`)}
    <div class="actions">
      ${undo.map(
        (each) =>
          html`<button
            class="btn"
            type="button"
            data-undo=${each}
            @click=${() => {
              onUndo(each);
            }}
          >
            ${t(WORDS[each])}
          </button>`,
      )}
    </div>
  </div>`;
}
