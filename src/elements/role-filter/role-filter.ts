import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Profile } from '../../model/profile.js';
import type { States } from '../../view/element-states.js';
import type { RoleName } from '../../view/names.js';
import { roleOptions, type RoleGroup } from '../../view/role-options.js';
import { shownRoles } from '../../view/selection.js';
import { ChoicePanel } from '../shared/choice-panel.js';
import { FormElement } from '../shared/form-element.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { roleBoxes, roleGroup, type Opening } from './role-boxes.js';
import { roleFilterStyles } from './role-filter.styles.js';
import { orNothing } from '../shared/or-nothing.js';

/** With more roles than this, their groups open and close. */
const COLLAPSIBLE = 60;
/** The value that stands for no role at all: an empty one stands for all of them. */
const NONE = 'none';

/**
 * Chooses roles. `mode="single"` (the default) is the reader's own role, a native list whose options show what tells the
 * roles apart, so that typing "g" finds Go. `mode="multiple"` chooses which roles are shown: a button that opens a panel
 * of check boxes, from 13 roles on with a search, from 61 on in groups that open.
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

  /**
   * Single: the id of the chosen role, empty when none is. Multiple: the ids shown, separated by spaces; empty for all of
   * them, `none` when no role is shown. In a form, multiple sends an entry for each id, no entry for all, and one entry
   * `none` for no role; with `required`, only no role is a missing value.
   */
  @property() value = '';

  readonly #panel = new ChoicePanel(this, {
    t: () => this.t,
    announce: (message) => {
      this.announce(message);
    },
  });
  /** Which groups are open, by the search they were opened or closed in. */
  readonly #opened = new Map<string, boolean>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.isValueNew(changed, this.#selected)) this.choose(this.value);
    this.readValue();
  }

  protected override get states(): States {
    return { ...super.states, open: this.#panel.isOpen };
  }

  protected override readValue(): void {
    this.value = this.#selected;
  }

  protected override renderProfile(profile: Profile): TemplateResult {
    return this.#isMultiple ? this.#renderPanel(profile) : this.#renderSelect(profile);
  }

  protected override formValues(): readonly string[] {
    const { role, roles } = this.selection;
    if (this.#showsNone) return [NONE];
    const chosen = this.#isMultiple ? (roles ?? []) : [role].filter((id) => id !== undefined);
    return chosen.filter((id) => this.profile?.roleIndex(id) !== undefined);
  }

  protected override initialValue(): unknown {
    return this.getAttribute('value');
  }

  protected override choose(value: unknown): void {
    const given = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    const ids = (this.#isMultiple ? given.flatMap((text) => text.split(' ')) : given).filter(Boolean);
    const none = ids.length === 1 && ids[0] === NONE && this.profile?.roleIndex(NONE) === undefined;
    if (this.#isMultiple) this.store.select({ roles: none ? [] : ids.length > 0 ? ids : undefined }, 'host');
    else this.store.select({ role: ids[0] }, 'host');
  }

  protected override isMissing(values: readonly string[]): boolean {
    return this.#isMultiple ? this.#showsNone : super.isMissing(values);
  }

  protected override missingMessage(): string {
    return this.t('chooseRole');
  }

  get #isMultiple(): boolean {
    return this.mode === 'multiple';
  }

  get #showsNone(): boolean {
    return this.#isMultiple && this.selection.roles?.length === 0;
  }

  get #selected(): string {
    if (this.#showsNone) return NONE;
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
    const { isOpen, toggle } = this.#panel;
    const count = shownRoles(profile, this.selection)?.size ?? total;
    return html`<div class="disclosure" @keydown=${this.#panel.onKey}>
      <button
        class="btn"
        type="button"
        part="control"
        id="toggle"
        aria-expanded=${isOpen}
        aria-controls="panel"
        ?disabled=${this.isDisabled}
        @click=${toggle}
      >
        ${shown ? t('rolesShownSome', { n: count, total }) : t('rolesShownAll', { n: total })}<span class="chev" aria-hidden="true"></span>
      </button>
      <div id="panel" part="panel" ?hidden=${!isOpen}>${isOpen ? this.#renderChoices(profile, shown) : nothing}</div>
    </div>`;
  }

  #renderChoices(profile: Profile, shown: readonly string[] | undefined): TemplateResult {
    const { t } = this;
    const own = this.selection.role;
    const options = roleOptions(profile, t.locale);
    const groups = this.#panel.listed(options);
    const isShown = shown && new Set(shown);
    const several = options.length > 1;
    const renderGroup = (group: RoleGroup): unknown =>
      several && profile.roles.length > COLLAPSIBLE
        ? roleGroup(group, isShown, t, this.#opening)
        : html`${several && group.label ? html`<p class="family">${group.label}</p>` : nothing}${roleBoxes(group.roles, isShown, several)}`;
    return html`<fieldset ?disabled=${this.isDisabled}>
      <legend part="label"><slot name="label">${this.label ?? t('rolesFilterLegend')}</slot></legend>
      <slot name="hint"></slot>
      ${this.#panel.searchBox('search', profile.roles.length)}
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
        ${groups.map(renderGroup)}
      </div>
    </fieldset>`;
  }

  /** A search opens what it leaves, and afterwards all is as it was before. */
  readonly #opening: Opening = {
    isOpen: (label) => this.#opened.get(`${this.#panel.search}\n${label}`) ?? this.#panel.search !== '',
    onToggle: (label, open) => this.#opened.set(`${this.#panel.search}\n${label}`, open),
  };

  readonly #onSelect = (event: Event): void => {
    this.pick({ role: (event.target as HTMLSelectElement).value || undefined });
  };

  readonly #onCheck = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const boxes = box.matches('.all')
      ? box.closest('.group')?.querySelectorAll<HTMLInputElement>('details input')
      : [box];
    const all = this.profile?.roles.map(({ id }) => id) ?? [];
    const shown = new Set(this.selection.roles ?? all);
    for (const { value } of boxes ?? []) {
      if (box.checked) shown.add(value);
      else shown.delete(value);
    }
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
