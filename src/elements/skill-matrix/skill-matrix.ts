import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HighlightController } from '../../controllers/highlight-controller.js';
import { SkillNavigateEvent } from '../../events/skill-navigate-event.js';
import type { Profile } from '../../model/profile.js';
import { ladderView } from '../../view/ladder-view.js';
import {
  matrixView,
  requirementsIn,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../view/matrix-view.js';
import { namesOf } from '../../view/names.js';
import { requirementWord } from '../../view/requirement.js';
import { searchOf } from '../../view/selection.js';
import { countsFoot } from '../shared/counts-foot.js';
import { heading } from '../shared/heading.js';
import { ladder } from '../shared/ladder.js';
import { ladderStyles } from '../shared/ladder.styles.js';
import { richMessage } from '../shared/local-text.js';
import { marksStyles } from '../shared/marks.styles.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { SkillElement } from '../shared/skill-element.js';
import { skillMatrixStyles } from './skill-matrix.styles.js';
import { orNothing } from '../shared/or-nothing.js';

/** More levels than this have their names upright. */
const MANY = 6;

/**
 * The overview: every role at every level, required, optional or not defined, and how many are required at each level.
 * The headers are the controls: a level's or a role's header asks for that place (`skill-navigate`). Alone, the element
 * answers a role by opening its ladder below the table. It follows the filters that it shares with the tables: a role that
 * has no row left at any level, because it is not shown, not required or not found, has none here.
 *
 * @tag skill-matrix
 * @summary Roles x levels at a glance.
 * @fires {SkillNavigateEvent} skill-navigate - A header or a cell was chosen. Cancelable.
 * @slot legend - Replaces the legend.
 * @csspart table - The table.
 * @csspart column-header - The name of a level.
 * @csspart row-header - The name of a role.
 * @csspart cell - Any cell.
 * @csspart cell-required - A required one.
 * @csspart cell-optional - An optional one.
 * @csspart cell-not-defined - One about which the document says nothing.
 * @csspart cell-current - The reader's own role and level.
 * @csspart cell-next - The reader's own role at the level compared with.
 * @csspart legend - The legend.
 * @csspart panel - The panel with the opened ladder.
 * @csspart panel-heading - Its heading.
 * @csspart ladder - The ladder.
 * @csspart rung - One level of it.
 * @cssprop --skill-table-role-size - Width of the column of roles, in tables and in ladders.
 * @cssprop --skill-table-required-size - Width of the column Required, in tables and in ladders.
 */
export class SkillMatrix extends SkillElement {
  static override styles = [...sharedStyles, ladderStyles, marksStyles, skillMatrixStyles];

  /** The id of the reader's current level. */
  @property() current: string | undefined;

  /** The id of the level compared with; the next one when it is left out. */
  @property() target: string | undefined;

  /** The id of the reader's role, whose row stands out. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** The ids of the roles shown, all when undefined. */
  @property({ attribute: false }) roles: readonly string[] | undefined;

  /** `dot` (the default), or `word` for the words themselves. */
  @property({ reflect: true }) cell: string | undefined;

  /** `none` when somebody else answers a role's header; by itself, its ladder opens below the table. */
  @property() panel: string | undefined;

  @state() private _open: string | undefined;

  readonly #highlights = new HighlightController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.selectByHost(changed, { current: 'level', target: 'target', roleId: 'role', roles: 'roles' });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const query = searchOf(this.selection);
    this.#highlights.show(
      query === undefined
        ? undefined
        : {
            query,
            locale: this.t.locale,
            blocks: this.renderRoot.querySelectorAll('tbody'),
            lazily: false,
            texts: 'th',
          },
    );
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const { t } = this;
    const { columns, rows } = matrixView(profile, this.selection, t);
    return html`<table part="table" class=${orNothing(columns.length > MANY ? 'many' : undefined)} @click=${this.#onClick}>
        <caption class="vh">${t('matrixCaption')}</caption>
        <colgroup>
          <col class="role" />
          <col span=${columns.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">${t('role')}</th>
            ${columns.map((column) => this.#renderColumn(column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#renderRow(row, columns))}
        </tbody>
        ${countsFoot(columns, t)}
      </table>
      ${rows.length === 0 ? html`<p class="quiet small">${t('noMatch')}</p>` : nothing}
      <div class="legend" part="legend">
        <slot name="legend">
          ${requirementsIn(rows).map(
            (requirement) => html`<span class="badge ${requirement}">${requirementWord(requirement, t)}</span>`,
          )}
        </slot>
      </div>
      ${this.#renderPanel(profile)}`;
  }

  #renderColumn({ level, standing }: MatrixColumn): TemplateResult {
    return html`<th scope="col" class=${standing}>
      <button type="button" class="head" part="column-header" data-level=${level.id} lang=${orNothing(level.lang)}>
        <span class="full">${level.text}</span
        ><abbr class="abbr" aria-hidden="true">${level.short}</abbr>
      </button>
    </th>`;
  }

  #renderRow({ role, own, cells }: MatrixRow, columns: readonly MatrixColumn[]): TemplateResult {
    return html`<tr class=${orNothing(own ? 'me' : undefined)}>
      <th scope="row">
        <button
          type="button"
          class="head"
          part="row-header"
          data-role=${role.id}
          tabindex=${orNothing(this.#inPlace ? undefined : '-1')}
          lang=${orNothing(role.lang)}
          aria-expanded=${orNothing(this.#inPlace ? (this._open === role.id ? 'true' : 'false') : undefined)}
        >
          ${role.short}${role.rest ? html` <span class="vh">${role.rest}</span>` : nothing}
        </button>
      </th>
      ${cells.map((cell, index) => this.#renderCell(cell, role.id, columns[index]?.level.id ?? ''))}
    </tr>`;
  }

  #renderCell({ requirement, word, tag, standing }: MatrixCell, role: string, level: string): TemplateResult {
    const part = `cell cell-${requirement}${tag ? ` cell-${standing ?? ''}` : ''}`;
    return html`<td class="${requirement} ${tag ? (standing ?? '') : ''}" part=${part} data-role=${role} data-level=${level}>
      <span class="word">${word}</span>${tag ? html`<span class="tag-text">${tag}</span>` : nothing}
    </td>`;
  }

  #renderPanel(profile: Profile): unknown {
    const role = profile.roleIndex(this._open);
    if (role === undefined) return nothing;
    const { full, lang } = namesOf(profile, this.t.locale).roles[role] ?? { full: '', lang: undefined };
    const name = lang === undefined ? { text: full } : { text: full, lang };
    return html`<section class="panel" part="panel">
      <header>
        ${heading(this.headingLevel, richMessage(this.t, 'ladderOf', { role: name }), 'panel-heading')}
        <button class="btn" type="button" @click=${this.#onClose}>${this.t('close')}</button>
      </header>
      ${ladder(ladderView(profile, this.selection, role, this.t))}
    </section>`;
  }

  get #inPlace(): boolean {
    return this.panel !== 'none';
  }

  readonly #onClick = (event: MouseEvent): void => {
    const place = (event.target as Element).closest<HTMLElement>('[data-role], [data-level]');
    if (!place || (place.localName !== 'button' && getSelection()?.type === 'Range')) return;
    const { role = null, level = null } = place.dataset;
    if (!this.dispatchEvent(new SkillNavigateEvent(role, level)) || !this.#inPlace || role === null) return;
    this._open = this._open === role && level === null ? undefined : role;
  };

  readonly #onClose = (): void => {
    const role = this._open;
    this._open = undefined;
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('button[data-role]'))
      if (button.dataset['role'] === role) button.focus();
  };
}
