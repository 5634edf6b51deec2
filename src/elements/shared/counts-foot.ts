import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import type { MatrixColumn } from '../../view/matrix-view.js';

/** The foot of an overview: how many roles, or skills, each level requires. */
export const countsFoot = (columns: readonly MatrixColumn[], t: Translator): TemplateResult =>
  html`<tfoot>
    <tr>
      <th scope="row">${t('required')}</th>
      ${columns.map(({ count }) => html`<td>${count}</td>`)}
    </tr>
  </tfoot>`;
