import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Profile } from '../../model/profile.js';
import type { RoleName } from '../../view/names.js';
import { roleOptions } from '../../view/role-options.js';
import { shownRoles } from '../../view/selection.js';
import { FormElement } from '../shared/form-element.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { filterRoles } from '../../view/filter-roles.js';
import { roleFilterStyles } from './role-filter.styles.js';
import { orNothing } from '../shared/or-nothing.js';

/** From this many roles on, the panel has a search box. */
const SEARCHABLE = 12;

/**
 * Chooses roles. `mode="single"` (the default) is the reader's own role, a native list whose options show what tells the
 * roles apart, so that typing "g" finds Go. `mode="multiple"` chooses which roles are shown: a button that opens a panel
 * of check boxes.
 *
 * @tag role-filter
 * @summary "Your role", or which roles are shown.
 * @fires {Event} input - The reader chose.
 * @fires {Event} change - The reader chose.
 * @slot label - Replaces the label.
 * @slot hint - A sentence below the label.
 * @csspart label - The label.
 * @csspart control - The list, or the button that opens the panel.
 * @csspart panel - The panel of check boxes.
 * @csspart option - One check box with its label.
 * @csspart search - The search box, from 13 roles on.
 * @cssstate open - The panel is open.
 */
export class RoleFilter extends FormElement {
  static override styles = [...sharedStyles, roleFilterStyles];

  /** `single` (the default) or `multiple`. */
  @property() mode: string | undefined;

  /** Single: the id of the chosen role, empty when none is. Multiple: the ids shown, separated by spaces, empty for all. */
  @property() value = '';

  @state() private _open = false;
  @state() private _search = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isValueNew(changed, this.#selected)) this.choose(this.value);
    this.readValue();
  }

  protected override readValue(): void {
    this.value = this.#selected;
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    return this.#isMultiple ? this.#renderPanel(profile) : this.#renderSelect(profile);
  }

  protected override formValues(): readonly string[] {
    const { role, roles } = this.selection;
    const chosen = this.#isMultiple ? (roles ?? []) : [role].filter((id) => id !== undefined);
    return chosen.filter((id) => this.profile?.roleIndex(id) !== undefined);
  }

  protected override initialValue(): unknown {
    return this.getAttribute('value');
  }

  protected override choose(value: unknown): void {
    const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    const ids = (this.#isMultiple ? given.flatMap((text) => text.split(' ')) : given).filter(Boolean);
    if (this.#isMultiple) this.store.select({ roles: ids.length > 0 ? ids : undefined }, 'host');
    else this.store.select({ role: ids[0] }, 'host');
  }

  protected override missingMessage(): string {
    return this.t('chooseRole');
  }

  get #isMultiple(): boolean {
    return this.mode === 'multiple';
  }

  get #selected(): string {
    return (this.#isMultiple ? this.selection.roles?.join(' ') : this.selection.role) ?? '';
  }

  #renderSelect(profile: Profile): TemplateResult {
    const chosen = this.selection.role;
    const option = ({ id, short, lang }: RoleName): TemplateResult =>
      html`<option .value=${id} .selected=${id === chosen} lang=${orNothing(lang)}>
        ${short}
      </option>`;
    const whole = (role: RoleName): RoleName => ({ ...role, short: role.full });
    return html`<div class="field">
      <label for="role" part="label"><slot name="label">${this.label ?? this.t('yourRole')}</slot></label>
      <slot name="hint"></slot>
      <select
        id="role"
        part="control"
        ?disabled=${this.isDisabled}
        ?required=${this.required}
        @input=${this.#onSelect}
        @change=${this.forwardChange}
      >
        <option value="" .selected=${profile.roleIndex(chosen) === undefined}>${this.t('chooseRole')}</option>
        ${roleOptions(profile, this.t.locale).map(({ label, roles }) =>
          label && roles.length > 1
            ? // the label says the rest of the name, or else the option says all of it
              html`<optgroup label=${label}>${roles.map((role) => option(role.rest === label ? role : whole(role)))}</optgroup>`
            : roles.map((role) => option(whole(role))),
        )}
      </select>
    </div>`;
  }

  #renderPanel(profile: Profile): TemplateResult {
    const { t } = this;
    const shown = this.selection.roles;
    const total = profile.roles.length;
    const count = shownRoles(profile, this.selection)?.size ?? total;
    return html`<div class="disclosure" @keydown=${this.#onKey}>
      <button
        class="btn"
        type="button"
        part="control"
        id="toggle"
        aria-expanded=${this._open}
        aria-controls="panel"
        ?disabled=${this.isDisabled}
        @click=${this.#onToggle}
      >
        ${shown ? t('rolesShownSome', { n: count, total }) : t('rolesShownAll', { n: total })}<span class="chev" aria-hidden="true"></span>
      </button>
      <div id="panel" part="panel" ?hidden=${!this._open}>${this._open ? this.#renderChoices(profile, shown) : nothing}</div>
    </div>`;
  }

  #renderChoices(profile: Profile, shown: readonly string[] | undefined): TemplateResult {
    const { t } = this;
    const own = this.selection.role;
    const groups = filterRoles(roleOptions(profile, t.locale), this._search, t.locale);
    const found = groups.reduce((sum, { roles }) => sum + roles.length, 0);
    return html`<fieldset ?disabled=${this.isDisabled}>
      <legend part="label"><slot name="label">${this.label ?? t('rolesFilterLegend')}</slot></legend>
      <slot name="hint"></slot>
      ${
        profile.roles.length > SEARCHABLE
          ? html`<input
              type="search"
              part="search"
              aria-label=${t('searchRoles')}
              placeholder=${t('searchRoles')}
              .value=${this._search}
              @input=${this.#onSearch}
            />
            ${this._search ? html`<p class="quiet small">${t('rolesFound', { n: found })}</p>` : nothing}`
          : nothing
      }
      <div class="actions">
        <button class="btn" type="button" data-show="all" @click=${this.#onShow}>${t('allRoles')}</button>
        <button class="btn" type="button" data-show="none" @click=${this.#onShow}>${t('noRoles')}</button>
        ${
          own !== undefined && profile.roleIndex(own) !== undefined
            ? html`<button class="btn" type="button" data-show="own" @click=${this.#onShow}>${t('onlyMyRole')}</button>`
            : nothing
        }
      </div>
      <div class="choices" @input=${this.#onCheck} @change=${this.forwardChange}>
        ${groups.map(
          ({ label, roles }) =>
            html`${label && groups.length > 1 ? html`<p class="family">${label}</p>` : nothing}${roles.map(
              ({ id, short, full, lang }) =>
                html`<label class="check" part="option" lang=${orNothing(lang)}
                    ><input type="checkbox" .value=${id} .checked=${shown?.includes(id) ?? true} />
                    <span>${groups.length > 1 ? full : short}</span></label
                  >`,
            )}`,
        )}
      </div>
    </fieldset>`;
  }

  readonly #onSelect = (event: Event): void => {
    this.pick({ role: (event.target as HTMLSelectElement).value || undefined });
  };

  #setOpen(open: boolean): void {
    this._open = open;
    this.setState('open', open);
  }

  readonly #onToggle = (): void => {
    this.#setOpen(!this._open);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this._open) return;
    event.stopPropagation();
    this.#setOpen(false);
    this.renderRoot.querySelector<HTMLElement>('#toggle')?.focus();
  };

  readonly #onSearch = (event: Event): void => {
    event.stopPropagation();
    this._search = (event.target as HTMLInputElement).value;
  };

  readonly #onCheck = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const all = this.profile?.roles.map(({ id }) => id) ?? [];
    const shown = new Set(this.selection.roles ?? all);
    if (checked) shown.add(value);
    else shown.delete(value);
    const roles = all.filter((id) => shown.has(id));
    this.pick({ roles: roles.length === all.length ? undefined : roles });
  };

  readonly #onShow = (event: Event): void => {
    const { show } = (event.currentTarget as HTMLElement).dataset;
    const own = this.selection.role;
    const roles = show === 'own' && own !== undefined ? [own] : [];
    this.pick({ roles: show === 'all' ? undefined : roles });
    for (const type of ['input', 'change']) this.dispatchEvent(new Event(type, { bubbles: true }));
  };
}
