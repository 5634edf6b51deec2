import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { ProfileView } from '../../view/profile-view.js';
import { heading } from '../shared/heading.js';
import { localText } from '../shared/local-text.js';

interface HeaderFrame {
  readonly t: Translator;
  readonly headingLevel: number;
  /** Stand before those of the host. */
  readonly buttons: TemplateResult;
  /** What a button has to say. */
  readonly below: TemplateResult;
}

/** The head of the page: domain and group, the skill's name, its summary, and what can be done with the whole. */
export function profileHeader(
  { crumbs, title, summary }: ProfileView,
  { t, headingLevel, buttons, below }: HeaderFrame,
): TemplateResult {
  return html`<div class="block header" part="header">
    <div class="eyebrow">
      <b>${t('skillProfile')}</b>
      ${crumbs.length > 0 ? html`<ol class="crumbs">${crumbs.map((crumb) => html`<li>${localText(crumb)}</li>`)}</ol>` : nothing}
    </div>
    <div class="masthead">
      <div class="titles">
        <slot name="title">${heading(headingLevel, html`<span tabindex="-1">${localText(title)}</span>`, 'title', 'title')}</slot>
        ${summary ? html`<p class="lede" part="subtitle">${localText(summary)}</p>` : nothing}
      </div>
      <div class="actions">${buttons}<slot name="actions"></slot></div>
    </div>
    ${below}
  </div>`;
}
