import { html, nothing, type TemplateResult } from 'lit';
import type { FailedSkill } from '../../controllers/role-profiles-controller.js';
import type { Catalog } from '../../model/catalog.js';
import type { Translator } from '../../strings/translate.js';
import { textsOf } from '../../view/catalog-filter.js';
import { failureView } from '../../view/failure-view.js';
import { richMessage } from '../shared/local-text.js';
import { bar } from '../shared/states.js';

/** The skills that could not be loaded: each with its reason, and a way to try it again. */
export function failedSkills(
  failed: readonly FailedSkill[],
  catalog: Catalog,
  t: Translator,
  onRetry: (skill: string) => void,
): TemplateResult | typeof nothing {
  if (failed.length === 0) return nothing;
  return bar(
    html`<p><b>${t('roleFailed', { n: failed.length })}</b></p>
      <ul class="failures" role="list" part="failures">
        ${failed.map(({ entry, failure, busy }) => {
          const name = textsOf(catalog, entry.id, t.locale)?.name ?? { text: entry.id };
          const { title, text } = failureView(failure, t, '');
          return html`<li>
            <span>${richMessage(t, 'roleFailure', { skill: name, reason: text || title })}</span>
            <button
              class="btn"
              type="button"
              aria-disabled=${busy ? 'true' : 'false'}
              @click=${() => {
                onRetry(entry.id);
              }}
            >
              ${t(busy ? 'tryingAgain' : 'tryAgain')}<span class="vh"> (${name.text})</span>
            </button>
          </li>`;
        })}
      </ul>`,
    true,
  );
}
