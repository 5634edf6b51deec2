import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../strings/messages.js';
import type { Translator } from '../../strings/translate.js';
import { searchIcon } from './icons.js';
import { richMessage } from './local-text.js';

/** A search as long as this finds nothing that a shorter one would not, and what is said of it stays short. */
const MAX_LENGTH = 80;

/**
 * A search box, and how much the search finds. Escape clears it; only then is the key kept from what stands around,
 * such as a dialog that it would close.
 */
export function searchBox(
  query: string,
  label: string,
  found: { readonly key: MessageKey; readonly values: Readonly<Record<string, string | number>> } | undefined,
  t: Translator,
  onQuery: (query: string | undefined) => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    onQuery((event.target as HTMLInputElement).value || undefined);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !query) return;
    event.preventDefault();
    event.stopPropagation();
    onQuery(undefined);
  };
  return html`<div class="search">
    <div class="box">
      ${searchIcon()}<input
        type="search"
        part="search"
        aria-label=${label}
        placeholder=${label}
        maxlength=${MAX_LENGTH}
        autocomplete="off"
        spellcheck="false"
        .value=${query}
        @input=${onInput}
        @keydown=${onKey}
      />
    </div>
    ${
      found
        ? html`<p class="found" part="search-count">
            ${richMessage(t, found.key, { ...found.values, query: { text: query.trim() } })}
          </p>`
        : nothing
    }
  </div>`;
}
