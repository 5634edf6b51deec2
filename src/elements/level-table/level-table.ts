import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, query as queryElement } from 'lit/decorators.js';
import { SkillRowToggleEvent } from '../../events/skill-row-toggle-event.js';
import type { Profile } from '../../model/profile.js';
import { ladderView } from '../../view/ladder-view.js';
import { namesOf } from '../../view/names.js';
import { WITHOUT, placeOf, searchOf } from '../../view/selection.js';
import { noMatch } from '../../view/no-match.js';
import { isEmpty, rowMask, type RowMask } from '../../view/row-mask.js';
import { tableRow, type TableSource } from '../../view/table-view.js';
import { HighlightController } from '../../controllers/highlight-controller.js';
import { ladder } from '../shared/ladder.js';
import { ladderStyles } from '../shared/ladder.styles.js';
import { richMessage } from '../shared/local-text.js';
import { ROLE_WORDS, noMatchBox } from '../shared/no-match-box.js';
import { noMatchBoxStyles } from '../shared/no-match-box.styles.js';
import { marksStyles } from '../shared/marks.styles.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { SkillElement } from '../shared/skill-element.js';
import { levelTableStyles } from './level-table.styles.js';
import { PLAIN_ROWS, TableBody } from './table-body.js';
import { orNothing } from '../shared/or-nothing.js';

/** The columns beside that of the roles, which is always there: it names the rows. */
const OPTIONAL_COLUMNS = ['required', 'description'];

/**
 * What is expected at one level: a table of role, required and description. A row opens to the role's ladder over all
 * levels. Shows the first level when `level` names none of the document.
 *
 * @tag level-table
 * @summary One level: role, required, description.
 * @fires {SkillRowToggleEvent} skill-row-toggle - A row was opened or closed.
 * @slot detail-ROLE-ID - Stands below the ladder of that role when its row is open.
 * @csspart table - The table.
 * @csspart caption - Its caption.
 * @csspart head - The header row.
 * @csspart row - A row.
 * @csspart row-current - The row of the reader's own role.
 * @csspart role - The row's header cell.
 * @csspart badge - The word Required, Optional or Not defined.
 * @csspart description - The text.
 * @csspart detail - An opened row's ladder row.
 * @csspart ladder - The ladder.
 * @csspart rung - One level of the ladder.
 * @csspart empty - What is said when the filters leave no row.
 * @cssprop --skill-table-role-size - Width of the column of roles, in tables and in ladders.
 * @cssprop --skill-table-required-size - Width of the column Required, in tables and in ladders.
 */
export class LevelTable extends SkillElement {
  static override styles = [...sharedStyles, ladderStyles, marksStyles, noMatchBoxStyles, levelTableStyles];

  /** The id of the level shown; the first level when it is left out or unknown. */
  @property() level: string | undefined;

  /** A caption of your own. Without it, one is made from the level's name. */
  @property() caption: string | undefined;

  /** Where the caption is seen: `visible`, or `hidden` for screen readers only (the default). */
  @property({ attribute: 'caption-display' }) captionDisplay: string | undefined;

  /** The id of the reader's current level, marked in the ladders. */
  @property() current: string | undefined;

  /** The id of the reader's role, whose row is marked. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** Shows only required expectations. */
  @property({ type: Boolean, attribute: 'required-only' }) requiredOnly = false;

  /** The ids of the roles to show, all when undefined. */
  @property({ attribute: false }) roles: readonly string[] | undefined;

  /**
   * Shows only rows whose role or description contains this text, whatever the case, and whatever the accents that make no
   * other letter in the reader's language. Matches are marked where the browser can do so.
   */
  @property() query: string | undefined;

  /** `ladder` (the default) lets rows open; `none` does not. */
  @property() expand: string | undefined;

  /**
   * The columns shown beside the role: `required description` (the default), `required`, `description`, or an empty text
   * for the roles alone. Names that are none of these are ignored with a warning.
   */
  @property() columns: string | undefined;

  @queryElement('table') private _table: HTMLTableElement | null | undefined;

  #body: TableBody | undefined;
  #shown: (TableSource & { expandable: boolean }) | undefined;
  #mask: RowMask;
  #filter: unknown[] = [];
  readonly #highlights = new HighlightController(this);
  #columns: readonly string[] = OPTIONAL_COLUMNS;
  #warned: string | undefined;

  /** The ids of the roles whose rows are open, in the order of the table. */
  get openRows(): readonly string[] {
    const { opened } = this.#body ?? {};
    return this.profile?.roles.filter((_, index) => opened?.has(index)).map(({ id }) => id) ?? [];
  }

  /** Opens the row of a role, or closes it when `open` is false. */
  toggleRow(roleId: string, open = true): void {
    const index = this.profile?.roleIndex(roleId);
    if (index !== undefined) this.#toggle(index, open);
  }

  /**
   * Opens, scrolls to and focuses the row of a role.
   * @param options With `focus: false` the focus stays where it is.
   * @returns Whether there is such a row; a filter may hide it.
   */
  async showRow(roleId: string, { focus = true }: { focus?: boolean } = {}): Promise<boolean> {
    await this.updateComplete;
    const index = this.profile?.roleIndex(roleId);
    const button = index === undefined ? undefined : this.#body?.button(index);
    if (index === undefined || !button?.checkVisibility()) return false;
    this.#toggle(index, true);
    button.scrollIntoView({ block: 'nearest' });
    if (focus) button.focus();
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.selectByHost(changed, {
      current: 'level',
      roleId: 'role',
      requiredOnly: 'requiredOnly',
      roles: 'roles',
      query: 'query',
    });
    if (changed.has('columns')) this.#readColumns();
    const source = this.#source;
    this.#mask = source && rowMask(source.profile, source.level, this.selection, source.t.locale);
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    const { t } = this;
    const source = this.#source;
    const level = namesOf(profile, t.locale).levels[source?.level ?? 0];
    const hidden = OPTIONAL_COLUMNS.filter((name) => !this.#columns.includes(name)).map((name) => `no-${name}`);
    const classes = profile.roles.length > PLAIN_ROWS ? ['long', ...hidden] : hidden;
    return html`<table part="table" role="table" class=${orNothing(classes.join(' ') || undefined)} ?hidden=${isEmpty(this.#mask)} @click=${this.#onClick}>
        <caption part="caption" class=${orNothing(this.captionDisplay === 'visible' ? undefined : 'vh')}>
          ${this.caption ?? richMessage(t, 'levelCaption', { n: profile.roles.length, level: level ?? '' })}
        </caption>
        <colgroup>
          <col class="role" />
          <col class="required" />
          <col class="description" />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row" part="head">
            <th role="columnheader" scope="col">${t('role')}</th>
            <th role="columnheader" scope="col" class="required">${t('required')}</th>
            <th role="columnheader" scope="col" class="description">${t('description')}</th>
          </tr>
        </thead>
      </table>
      ${source ? this.#renderEmpty(source) : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#fill();
    // a row that goes with the focus in it hands it on
    if (this.shadowRoot?.activeElement?.closest('[hidden]')) this.#focusFirst();
    super.updated(changed);
  }

  get #source(): TableSource | undefined {
    const { profile } = this;
    if (!profile) return undefined;
    const level = profile.levelIndex(this.level);
    if (level === undefined && this.level && this.#warned !== this.level && this.isConnected) {
      this.#warned = this.level;
      console.warn(`<${this.localName}> ${profile.id} has no level "${this.level}": its first level is shown.`);
    }
    return { profile, level: level ?? 0, t: this.t };
  }

  #readColumns(): void {
    const names = (this.columns ?? OPTIONAL_COLUMNS.join(' ')).split(/\s+/).filter(Boolean);
    this.#columns = names;
    const unknown = names.find((name) => name !== 'role' && !OPTIONAL_COLUMNS.includes(name));
    if (unknown !== undefined)
      console.warn(`<${this.localName}> has no column "${unknown}": role, required and description are the columns.`);
  }

  /** Brings the rows in line with what is to be shown, with as little work as that takes. */
  #fill(): void {
    const source = this.#source;
    const table = this._table;
    if (!source || !table) {
      this.#body = undefined;
      this.#shown = undefined;
      return;
    }
    const { profile, level, t } = source;
    const expandable = this.expand !== 'none';
    const before = this.#shown;
    const place = placeOf(profile, this.selection);
    const { roles, requiredOnly, query } = this.selection;
    const filter = [roles, requiredOnly, query, level, t];
    this.#shown = { profile, level, t, expandable };
    if (!this.#body || this.#body.table !== table || before?.profile !== profile || before.expandable !== expandable) {
      this.#body?.remove();
      this.#filter = filter;
      this.#body = new TableBody(table, {
        count: profile.roles.length,
        shape: { dense: profile.roles.length > PLAIN_ROWS, expandable },
        row: (role) => tableRow(source, role),
        mask: this.#mask,
        own: place.role,
        onFilled: () => {
          this.#markMatches();
        },
      });
      this.#markMatches();
      return;
    }
    const body = this.#body;
    if (before.level !== level || before.t !== t) body.write((role) => tableRow(source, role), before.t !== t);
    if (filter.some((value, index) => value !== this.#filter[index])) {
      this.#filter = filter;
      body.filter(this.#mask);
      this.#markMatches();
    }
    body.markOwn(place.role);
    body.spanDetails();
    for (const role of body.opened.keys()) this.#renderLadder(role);
  }

  /** What a search has found is marked in the names and descriptions of the rows, and in opened ladders. */
  #markMatches(): void {
    const query = searchOf(this.selection);
    const body = this.#body;
    this.#highlights.show(
      query !== undefined && body
        ? {
            query,
            locale: this.t.locale,
            blocks: body.chunks,
            lazily: body.chunks.length > 1,
            texts: 'tr:not([hidden]) > :is(th, [part~="description"]), tr.detail:not([hidden]) p',
          }
        : undefined,
    );
  }

  #renderEmpty({ profile, level, t }: TableSource): unknown {
    const reason = isEmpty(this.#mask) ? noMatch(profile, level, this.selection, t.locale) : undefined;
    return reason ? noMatchBox(reason, ROLE_WORDS, t, this.#onUndo) : nothing;
  }

  readonly #onUndo = (undo: keyof typeof WITHOUT): void => {
    this.store.select(WITHOUT[undo], 'reader');
    // the button that was pressed has gone
    void this.updateComplete.then(() => {
      this.#focusFirst();
    });
  };

  #focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('tbody:not([hidden]) > tr:not([hidden]) button, .empty button')?.focus();
  }

  /** One listener for the table. The button is the control; a click elsewhere in the row is a convenience for pointers. */
  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const index = this.#body?.indexOf(target);
    if (index === undefined || this.expand === 'none') return;
    if (!target.closest('button') && (target.closest('a') || getSelection()?.type === 'Range')) return;
    const open = !this.#body?.opened.has(index);
    this.#toggle(index, open);
    const { profile, level } = this.#shown ?? {};
    this.dispatchEvent(
      new SkillRowToggleEvent(profile?.roles[index]?.id ?? '', profile?.levels[level ?? 0]?.id ?? '', open),
    );
  };

  #toggle(index: number, open: boolean): void {
    if (this.expand === 'none') return;
    const cell = this.#body?.toggle(index, open);
    if (cell) this.#renderLadder(index);
    this.#markMatches();
  }

  #renderLadder(role: number): void {
    const { profile } = this;
    const cell = this.#body?.opened.get(role)?.cells[0];
    if (!profile || !cell) return;
    const id = profile.roles[role]?.id ?? '';
    render(html`${ladder(ladderView(profile, this.selection, role, this.t))}<slot name="detail-${id}"></slot>`, cell);
  }
}
