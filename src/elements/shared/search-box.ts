import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { MatchCount } from '../../view/match-count.js';
import { searchIcon } from '../shared/icons.js';
import { richMessage } from '../shared/local-text.js';

/** A search as long as this finds nothing that a shorter one would not, and what is said of it stays short. */
const MAX_LENGTH = 80;

/**
 * The search over all levels, and how much it finds. Escape clears it; only then is the key kept from what stands around,
 * such as a dialog that it would close.
 */
export function searchBox(
  query: string,
  found: MatchCount | undefined,
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
        aria-label=${t('searchDescriptions')}
        placeholder=${t('searchDescriptions')}
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
            ${richMessage(t, 'matches', { ...found, query: { text: query.trim() } })}
          </p>`
        : nothing
    }
  </div>`;
}
