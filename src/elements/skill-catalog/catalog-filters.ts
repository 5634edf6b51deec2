import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { PauseController } from '../../controllers/pause-controller.js';
import type { Catalog } from '../../model/catalog.js';
import type { Translator } from '../../strings/translate.js';
import { domainOf, type CatalogFilter } from '../../view/catalog-filter.js';
import { catalogRole, catalogRoles, type SkillDomain } from '../../view/catalog-view.js';
import { filterRoles } from '../../view/filter-roles.js';
import type { RoleName } from '../../view/names.js';
import { orNothing } from '../shared/or-nothing.js';

/** What is said where the filters leave no skill. */
export const SKILL_WORDS = {
  title: 'noSkillMatches',
  all: 'clearFilters',
  query: 'clearSearch',
  role: 'showAnyRole',
  domains: 'showAllDomains',
} as const;

/** With more roles than this, their panel has a search box. */
const SEARCHABLE = 12;

type Panel = 'role' | 'domains';
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the filters ask of their host. */
interface FilterActions {
  readonly t: () => Translator;
  readonly announce: (message: string) => void;
  readonly filter: (change: Partial<CatalogFilter>) => void;
}

/** The buttons "Role" and "Domains", each with a panel of choices that opens below them. */
export class CatalogFilters {
  readonly #host: Host;
  readonly #actions: FilterActions;
  readonly #pause: PauseController;
  #open: Panel | undefined;
  #search = '';
  /** How many roles the search leaves. */
  #found = 0;

  constructor(host: Host, actions: FilterActions) {
    this.#host = host;
    this.#actions = actions;
    this.#pause = new PauseController(host);
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
      const groups = filterRoles(catalogRoles(catalog, t.locale), this.#search, t.locale);
      this.#found = groups.reduce((sum, { roles }) => sum + roles.length, 0);
      const radio = (id: string, text: unknown, lang?: string): TemplateResult =>
        html`<label class="check" part="option" lang=${orNothing(lang)}
          ><input type="radio" name="role" .value=${id} .checked=${id === (chosen?.id ?? '')} /> <span>${text}</span></label
        >`;
      return html`<fieldset>
        <legend class="vh">${t('role')}</legend>
        ${
          catalog.roles.length > SEARCHABLE
            ? html`<input
                  type="search"
                  part="role-search"
                  aria-label=${t('searchRoles')}
                  placeholder=${t('searchRoles')}
                  .value=${this.#search}
                  @input=${this.#onSearch}
                />
                ${this.#search ? html`<p class="quiet small">${t('rolesFound', { n: this.#found })}</p>` : nothing}`
            : nothing
        }
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
    const isOpen = this.#open === name;
    return html`<div class="filter" @keydown=${this.#onKey}>
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

  readonly #onToggle = (event: Event): void => {
    const { panel } = (event.currentTarget as HTMLElement).dataset;
    this.#open = this.#open === panel ? undefined : (panel as Panel);
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    if (this.#search && (event.target as Element).matches('[part="role-search"]')) {
      event.preventDefault();
      this.#searchRoles('');
      return;
    }
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-panel="${this.#open}"]`)?.focus();
    this.#open = undefined;
    this.#host.requestUpdate();
  };

  readonly #onSearch = (event: Event): void => {
    event.stopPropagation();
    this.#searchRoles((event.target as HTMLInputElement).value);
  };

  #searchRoles(text: string): void {
    this.#search = text;
    this.#host.requestUpdate();
    this.#pause.wait(() => {
      this.#actions.announce(this.#actions.t()('rolesFound', { n: this.#found }));
    });
  }

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
