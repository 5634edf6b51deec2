import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../model/profile.js';
import { statsView, type Fact } from '../../view/stats-view.js';
import { cssVars } from '../shared/css-vars.js';
import { localText } from '../shared/local-text.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { SkillElement } from '../shared/skill-element.js';
import { skillStatsStyles } from './skill-stats.styles.js';
import { orNothing } from '../shared/or-nothing.js';

/**
 * The facts about a profile: roles, levels, mandatory and optional requirements, domain, group and date. All numbers are
 * counted from the document.
 *
 * @tag skill-stats
 * @summary The facts about a profile, counted.
 * @csspart stats - The list of facts.
 * @csspart stat - One fact.
 * @csspart stat-label - Its name.
 * @csspart stat-value - Its value.
 * @csspart share - The bar of required to optional.
 */
export class SkillStats extends SkillElement {
  static override styles = [...sharedStyles, skillStatsStyles];

  protected override renderProfile(profile: Profile): TemplateResult {
    return html`<dl part="stats">${statsView(profile, this.t).map((fact) => this.#renderFact(fact))}</dl>`;
  }

  #renderFact({ key, label, value, total, note, share, datetime }: Fact): TemplateResult {
    const text = localText(value);
    const isNumber = key === 'roles' || key === 'levels' || key === 'mandatory';
    return html`<div part="stat" class="stat ${key}">
      <dt part="stat-label">${label}</dt>
      <dd part="stat-value" class=${orNothing(isNumber ? 'num' : undefined)}>
        ${datetime === undefined ? text : html`<time datetime=${datetime}>${text}</time>`}
        ${total === undefined ? nothing : html`<small>${total}</small>`}
      </dd>
      ${
        share
          ? html`<dd class="share" part="share" aria-hidden="true" ${cssVars({ '--_a': share[0], '--_b': share[1] })}>
            <i></i>${share[1] > 0 ? html`<i></i>` : nothing}
          </dd>`
          : nothing
      }
      ${note === undefined ? nothing : html`<dd class="note">${note}</dd>`}
    </div>`;
  }
}
