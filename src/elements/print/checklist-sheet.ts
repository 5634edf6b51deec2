import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { ChecklistView, PrintedItem } from '../../view/checklist-view.js';
import { localText, richMessage } from '../shared/local-text.js';
import { orNothing } from '../shared/or-nothing.js';
import { renderOrigin } from './page-sheet.js';

const renderItem = ({ text, mark, word }: PrintedItem): TemplateResult =>
  html`<li class=${orNothing(mark)}>
    <i class="box"></i><span>${localText(text)}</span>${word ? html`<span class="mark">${word}</span>` : nothing}
  </li>`;

/** What to cover to reach the next level, with boxes to tick: one sheet of paper. */
export function checklistSheet(view: ChecklistView, t: Translator): TemplateResult {
  const { title, role, from, to, toLabel, status, stem, items, topics, date, address } = view;
  return html`<header>
      <p class="eyebrow"><b>${t('checklist')}</b></p>
      <h1>${localText(title)}</h1>
      <dl class="facts">
        <div><dt>${t('yourRole')}</dt><dd lang=${orNothing(role.lang)}>${role.full}</dd></div>
        <div><dt>${t('yourLevel')}</dt><dd>${localText(from)}</dd></div>
        <div><dt>${toLabel}</dt><dd>${localText(to)}</dd></div>
      </dl>
      <p>${richMessage(t, status, { from, to })}</p>
    </header>
    <section>
      <h2>${richMessage(t, 'toCoverAt', { level: to })}</h2>
      ${stem ? html`<p class="stem">${localText(stem)}</p>` : nothing}
      ${
        items.length > 0
          ? html`<ul class="items">${items.map(renderItem)}</ul>`
          : html`<p class="quiet">${t('nothingDefinedHere')}</p>`
      }
      ${
        topics.length > 0
          ? html`<dl class="topics">
            <dt>${richMessage(t, 'newAt', { level: to })}</dt>
            ${topics.map((topic) => html`<dd>${localText(topic)}</dd>`)}
          </dl>`
          : nothing
      }
    </section>
    <footer>${renderOrigin(date, address, t)}</footer>`;
}
