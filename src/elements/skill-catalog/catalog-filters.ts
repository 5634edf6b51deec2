import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Catalog } from '../../model/catalog.js';
import { domainOf, type CatalogFilter } from '../../view/catalog-filter.js';
import { catalogRole, catalogRoles, type SkillDomain } from '../../view/catalog-view.js';
import type { RoleName } from '../../view/names.js';
import { ChoicePanel, type PanelActions } from '../shared/choice-panel.js';
import { orNothing } from '../shared/or-nothing.js';

/** What is said where the filters leave no skill. */
export const SKILL_WORDS = {
  title: 'noSkillMatches',
  all: 'clearFilters',
  query: 'clearSearch',
  role: 'showAnyRole',
  domains: 'showAllDomains',
} as const;

type Panel = 'role' | 'domains';

/** What the filters ask of their host. */
interface FilterActions extends PanelActions {
  readonly filter: (change: Partial<CatalogFilter>) => void;
}

/** The buttons "Role" and "Domains", each with a panel of choices that opens below them. */
export class CatalogFilters {
  readonly #actions: FilterActions;
  readonly #panels: Readonly<Record<Panel, ChoicePanel>>;

  constructor(host: ReactiveControllerHost, actions: FilterActions) {
    this.#actions = actions;
    this.#panels = { role: new ChoicePanel(host, actions), domains: new ChoicePanel(host, actions) };
  }

  /** The filters that the catalog has something for. */
  render(catalog: Catalog, filter: CatalogFilter, domains: readonly SkillDomain[]): TemplateResult {
    return html`${catalog.roles.length > 0 ? this.#renderRoles(catalog, filter) : nothing}
    ${domains.length > 1 ? this.#renderDomains(catalog, filter, domains) : nothing}`;
  }

  #renderRoles(catalog: Catalog, { role }: CatalogFilter): TemplateResult {
    const t = this.#actions.t();
    const chosen = catalogRole(catalog, role, t.locale);
    const label = chosen ? t('roleNamed', { role: chosen.full }) : t('anyRole');
    return this.#renderPanel('role', label, () => {
      const groups = this.#panels.role.listed(catalogRoles(catalog, t.locale));
      const radio = (id: string, text: unknown, lang?: string): TemplateResult =>
        html`<label class="check" part="option" lang=${orNothing(lang)}
          ><input type="radio" name="role" .value=${id} .checked=${id === (chosen?.id ?? '')} /> <span>${text}</span></label
        >`;
      return html`<fieldset>
        <legend class="vh">${t('role')}</legend>
        ${this.#panels.role.searchBox('role-search', catalog.roles.length)}
        <div class="choices" @change=${this.#onRole}>
          ${radio('', t('anyRoleOption'))}
          ${groups.map(
            ({ label: family, roles }) =>
              html`${family && groups.length > 1 ? html`<p class="family">${family}</p>` : nothing}${roles.map(
                ({ id, full, lang }: RoleName) => radio(id, full, lang),
              )}`,
          )}
        </div>
      </fieldset>`;
    });
  }

  #renderDomains(catalog: Catalog, filter: CatalogFilter, domains: readonly SkillDomain[]): TemplateResult {
    const t = this.#actions.t();
    const shown = filter.domains && new Set(filter.domains);
    const n = shown ? domains.filter(({ key }) => shown.has(key)).length : domains.length;
    const label = shown
      ? t('domainsShownSome', { n, total: domains.length })
      : t('domainsShownAll', { n: domains.length });
    return this.#renderPanel(
      'domains',
      label,
      () =>
        html`<fieldset>
          <legend class="vh">${t('domainsFilterLegend')}</legend>
          <div class="actions">
            <button class="btn" type="button" data-show="all" @click=${this.#onShow}>${t('allRoles')}</button>
            <button class="btn" type="button" data-show="none" @click=${this.#onShow}>${t('noRoles')}</button>
          </div>
          <div
            class="choices"
            @change=${(event: Event) => {
              this.#onDomain(event, catalog, filter);
            }}
          >
            ${domains.map(
              ({ key, name, total }) =>
                html`<label class="check" part="option" lang=${orNothing(name.lang)}
                  ><input type="checkbox" .value=${key} .checked=${shown?.has(key) ?? true} />
                  <span>${name.text} <span class="quiet">(${t.number(total)})</span></span></label
                >`,
            )}
          </div>
        </fieldset>`,
    );
  }

  #renderPanel(name: Panel, label: string, content: () => TemplateResult): TemplateResult {
    const { isOpen, onKey } = this.#panels[name];
    return html`<div class="filter" @keydown=${onKey}>
      <button
        class="btn"
        type="button"
        part="filter-button"
        data-panel=${name}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="panel-${name}"
        @click=${this.#onToggle}
      >
        <span class="label">${label}</span><span class="chev" aria-hidden="true"></span>
      </button>
      <div class="panel" id="panel-${name}" part="panel" ?hidden=${!isOpen}>${isOpen ? content() : nothing}</div>
    </div>`;
  }

  /** One panel opens, the other closes. */
  readonly #onToggle = (event: Event): void => {
    const { panel: pressed } = (event.currentTarget as HTMLElement).dataset;
    for (const [name, panel] of Object.entries(this.#panels)) if (name === pressed || panel.isOpen) panel.toggle();
  };

  readonly #onRole = (event: Event): void => {
    this.#actions.filter({ role: (event.target as HTMLInputElement).value || undefined });
  };

  #onDomain(event: Event, catalog: Catalog, filter: CatalogFilter): void {
    const { value, checked } = event.target as HTMLInputElement;
    const all = [...new Set(catalog.skills.map((entry) => domainOf(catalog, entry)))];
    const shown = new Set(filter.domains ?? all);
    if (checked) shown.add(value);
    else shown.delete(value);
    const domains = all.filter((key) => shown.has(key));
    this.#actions.filter({ domains: domains.length === all.length ? undefined : domains });
  }

  readonly #onShow = (event: Event): void => {
    const { show } = (event.currentTarget as HTMLElement).dataset;
    this.#actions.filter({ domains: show === 'all' ? undefined : [] });
  };
}
