import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import type { NoMatch } from '../../view/no-match.js';
import type { Filter } from '../../view/selection.js';
import { richMessage } from './local-text.js';

/** What is said, and on the button of each way to see something again. */
export type NoMatchWords<Name extends string> = Readonly<Record<Name | 'all' | 'title', MessageKey>>;

/** The words about the roles of a profile. */
export const ROLE_WORDS = {
  title: 'noMatch',
  all: 'clearFilters',
  query: 'clearSearch',
  'required-only': 'showOptional',
  roles: 'showAllRoles',
} as const satisfies NoMatchWords<Filter>;

/** The filters leave nothing: why, and a button for each way to see something again. */
export function noMatchBox<Name extends string>(
  { reasons, undo }: NoMatch<Name>,
  words: NoMatchWords<Name>,
  t: Translator,
  onUndo: (undo: Name | 'all') => void,
): TemplateResult {
  return html`<div class="empty" part="empty">
    <p class="empty-title">${t(words.title)}</p>
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
            ${t(words[each])}
          </button>`,
      )}
    </div>
  </div>`;
}
