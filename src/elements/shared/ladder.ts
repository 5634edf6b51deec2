import { html, nothing, type TemplateResult } from 'lit';
import type { Rung } from '../../view/ladder-view.js';
import { localText } from './local-text.js';

/** One role over all levels, as an ordered list. */
export const ladder = (rungs: readonly Rung[]): TemplateResult =>
  html`<ol class="ladder" part="ladder">
    ${rungs.map(
      ({ level, standing, tag, requirement, word, description }) =>
        html`<li class=${standing} part="rung">
          <div class="lh">
            <span>${localText(level)}</span>${tag ? html`<span class="tag ${standing}">${tag}</span>` : nothing}
          </div>
          <div class="lb"><span class="badge ${requirement}">${word}</span></div>
          <p>${description ? localText(description) : nothing}</p>
        </li>`,
    )}
  </ol>`;
