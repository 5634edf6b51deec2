import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../strings/translate.js';
import { requirementsIn, type MatrixColumn, type MatrixRow, type MatrixView } from '../../view/matrix-view.js';
import { requirementWord } from '../../view/requirement.js';
import { countsFoot } from '../shared/counts-foot.js';
import { orNothing } from '../shared/or-nothing.js';

/** More levels than this have their names upright. */
const MANY = 6;

interface TableFrame {
  readonly isOpen: (skill: string) => boolean;
  /** The button was pressed; it has the skill's id as `data-skill`. */
  readonly onToggle: (event: Event) => void;
  readonly detail: (skill: string) => unknown;
}

const column = ({ level, standing }: MatrixColumn, t: Translator): TemplateResult => {
  const tag = standing === 'current' ? t('youAreHere') : standing === 'next' ? t('nextLevel') : '';
  return html`<th scope="col" class=${standing} part="column-header" lang=${orNothing(level.lang)}>
    <span class="head"
      ><span class="full">${level.text}</span><abbr class="abbr" aria-hidden="true">${level.short}</abbr></span
    >${tag ? html`<span class="vh">, ${tag}</span>` : nothing}
  </th>`;
};

function row({ role, cells }: MatrixRow, columns: readonly MatrixColumn[], frame: TableFrame): TemplateResult {
  const isOpen = frame.isOpen(role.id);
  return html`<tr>
      <th scope="row" part="row-header">
        <button
          type="button"
          class="head toggle"
          data-skill=${role.id}
          aria-expanded=${isOpen ? 'true' : 'false'}
          lang=${orNothing(role.lang)}
          @click=${frame.onToggle}
        >
          <span class="chev" aria-hidden="true"></span><span>${role.full}</span>
        </button>
      </th>
      ${cells.map(
        ({ requirement, word }, index) =>
          html`<td class="${requirement} at-${columns[index]?.standing ?? 'later'}" part="cell"><span class="word">${word}</span></td>`,
      )}
    </tr>
    ${
      isOpen
        ? html`<tr class="detail" part="detail">
            <td colspan=${columns.length + 1}><div class="in-view">${frame.detail(role.id)}</div></td>
          </tr>`
        : nothing
    }`;
}

/** Skills by levels: a dot for required, a ring for optional, a dash for nothing, and the words for who does not see them. */
export const roleTable = ({ columns, rows }: MatrixView, t: Translator, frame: TableFrame): TemplateResult =>
  html`<div
      class="scroll"
      role=${orNothing(columns.length > MANY ? 'group' : undefined)}
      tabindex=${orNothing(columns.length > MANY ? '0' : undefined)}
      aria-label=${orNothing(columns.length > MANY ? t('roleCaption') : undefined)}
    >
    <table part="table" class=${orNothing(columns.length > MANY ? 'many' : undefined)}>
      <caption class="vh">
        ${t('roleCaption')}
      </caption>
      <colgroup>
        <col class="role" />
        <col span=${columns.length} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${t('skill')}</th>
          ${columns.map((each) => column(each, t))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((each) => row(each, columns, frame))}
      </tbody>
      ${countsFoot(columns, t)}
    </table>
    </div>
    <div class="legend">
      ${requirementsIn(rows).map(
        (requirement) => html`<span class="badge ${requirement}">${requirementWord(requirement, t)}</span>`,
      )}
    </div>`;
