import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../../model/text.js';
import type { Translator } from '../../strings/translate.js';
import type { Side } from '../../view/compare-view.js';
import { filledPips } from '../../view/step-pips.js';
import { heading } from '../shared/heading.js';
import { pips } from '../shared/icons.js';
import { localText, richMessage } from '../shared/local-text.js';

/** What a side is called, to the eye and to the ear. */
export interface SideLabels {
  readonly word: 'now' | 'next' | 'compared' | 'yourRole';
  readonly name: LocalText;
  readonly topics: 'youBuildOn' | 'newAt' | 'askedAt';
}

interface SideFrame {
  readonly which: 'now' | 'next';
  readonly t: Translator;
  readonly headingLevel: number;
  /** How many levels there are. */
  readonly levels: number;
  /** Stands in the place of the items: the same to tick off. */
  readonly list: TemplateResult | undefined;
}

function renderItems({ items }: Side, t: Translator): TemplateResult {
  if (items.length === 0) return html`<p class="quiet">${t('nothingDefinedHere')}</p>`;
  return html`<ul class="items">
    ${items.map(
      (item) =>
        html`<li part="item">
          <span>${localText(item)}</span>${item.shared ? html`<span class="both">${t('inBoth')}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function renderTopics({ topics, level }: Side, label: SideLabels['topics'], t: Translator): unknown {
  if (topics.length === 0) return nothing;
  return html`<dl class="topics" part="topics">
    <dt>${richMessage(t, label, { level })}</dt>
    ${topics.map((topic) => html`<dd>${localText(topic)}</dd>`)}
  </dl>`;
}

function renderResources({ resources }: Side, t: Translator): unknown {
  if (resources.length === 0) return nothing;
  return html`<div class="resources">
    <p class="list-title">${t('resources')}</p>
    <ul>
      ${resources.map(
        ({ title, url }) => html`<li><a href=${url} rel="noopener noreferrer">${localText(title)}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** One side of a comparison: its name, whether it is required, what is expected, topics and where to learn it. */
export function renderSide(side: Side, labels: SideLabels, frame: SideFrame): TemplateResult {
  const { step, requirement, word, tag, stem } = side;
  const { which, t, headingLevel, levels, list } = frame;
  return html`<section class="side ${which}" part=${which}>
    <header>
      ${heading(
        headingLevel,
        html`${pips(filledPips(step, levels))}<span class="vh">${t(labels.word)}: </span
          ><span>${localText(labels.name)}</span>`,
        `${which}-heading`,
      )}
      <span class="labels">
        <span class="badge ${requirement}">${word}</span>
        ${tag ? html`<span class="tag ${which === 'now' ? 'current' : 'next'}">${tag}</span>` : nothing}
      </span>
    </header>
    <div>
      ${stem ? html`<p class="stem">${localText(stem)}</p>` : nothing} ${list ?? renderItems(side, t)}
    </div>
    ${renderTopics(side, labels.topics, t)} ${renderResources(side, t)}
  </section>`;
}
