import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../../model/marks.js';
import type { Translator } from '../../strings/translate.js';
import type { ProgressRow, ProgressView } from '../../view/progress-view.js';
import { localText } from './local-text.js';

const STEP = 12;

/** One box for each item: full, half or empty. A picture of the words beside it. */
function bar(marks: readonly (Mark | undefined)[]): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  const boxes = marks.map((mark, index) => {
    const x = index * STEP + 1;
    const fill = mark === 'covered' ? STEP - 2 : mark === 'partly' ? (STEP - 2) / 2 : 0;
    return svg`<rect class="track" x=${x} y="1" width=${STEP - 2} height="8" rx="2"></rect>${
      fill > 0 ? svg`<rect class="fill" x=${x} y="1" width=${fill} height="8" rx="2"></rect>` : nothing
    }`;
  });
  return html`<svg
    part="chart"
    class="bar"
    viewBox="0 0 ${marks.length * STEP} 10"
    width=${marks.length * STEP * 1.6}
    height="16"
    aria-hidden="true"
    focusable="false"
  >
    ${boxes}
  </svg>`;
}

/** How much of each level is covered, as a table; each row has a picture of itself. */
export function progressTable(view: ProgressView, caption: unknown, t: Translator): TemplateResult {
  const { rows, hasPartly, hasChanged } = view;
  const number = (shown: boolean, value: number): unknown =>
    shown ? html`<td role="cell">${t.number(value)}</td>` : nothing;
  const row = ({ level, word, requirement, coverage, covered, marks }: ProgressRow): TemplateResult =>
    html`<tr role="row" part="row">
      <th role="rowheader" scope="row">${localText(level)}</th>
      <td role="cell"><span class="badge ${requirement}">${word}</span></td>
      <td role="cell"><span class="words">${covered}</span>${bar(marks)}</td>
      ${number(hasPartly, coverage.partly)} ${number(hasChanged, coverage.changed)}
    </tr>`;
  const head = (name: string): TemplateResult => html`<th role="columnheader" scope="col">${name}</th>`;
  return html`<table class="levels" part="table" role="table">
    <caption class="vh">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head(t('level'))} ${head(t('required'))} ${head(t('markCovered'))} ${hasPartly ? head(t('markPartly')) : nothing}
        ${hasChanged ? head(t('changed')) : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(row)}
    </tbody>
  </table>`;
}
