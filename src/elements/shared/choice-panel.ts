import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { PauseController } from '../../controllers/pause-controller.js';
import type { Translator } from '../../strings/translate.js';
import { filterRoles } from '../../view/filter-roles.js';
import type { RoleGroup } from '../../view/role-options.js';

/** With more roles than this, their panel has a search box. */
const SEARCHABLE = 12;

const countRoles = (groups: readonly RoleGroup[]): number => groups.reduce((sum, { roles }) => sum + roles.length, 0);

/** What a panel asks of its host. */
export interface PanelActions {
  readonly t: () => Translator;
  readonly announce: (message: string) => void;
}

/** Whether a panel of choices is open below its button, and the search among the roles in it, where there are many. */
export class ChoicePanel {
  readonly #host: ReactiveControllerHost;
  readonly #actions: PanelActions;
  readonly #pause: PauseController;
  #isOpen = false;
  #search = '';
  /** How many roles the search leaves. */
  #found = 0;

  constructor(host: ReactiveControllerHost, actions: PanelActions) {
    this.#host = host;
    this.#actions = actions;
    this.#pause = new PauseController(host);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** What is searched for. */
  get search(): string {
    return this.#search;
  }

  readonly toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };

  /** Escape clears the search, and only then closes the panel, with the focus on its button: the first in what listens. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    if (this.#search && (event.target as Element).matches('[type="search"]')) {
      event.preventDefault();
      this.#find('');
      return;
    }
    this.toggle();
    (event.currentTarget as Element).querySelector('button')?.focus();
  };

  /** The roles to choose from, as far as the search leaves them. */
  listed(groups: readonly RoleGroup[]): readonly RoleGroup[] {
    const listed = filterRoles(groups, this.#search, this.#actions.t().locale);
    this.#found = countRoles(listed);
    return listed;
  }

  /** The search box above the roles, and how many of them are listed. */
  searchBox(part: string, total: number): TemplateResult | typeof nothing {
    if (total <= SEARCHABLE) return nothing;
    const t = this.#actions.t();
    return html`<input
        type="search"
        part=${part}
        aria-label=${t('searchRoles')}
        placeholder=${t('searchRoles')}
        .value=${this.#search}
        @input=${this.#onSearch}
      />
      ${this.#search ? html`<p class="quiet small">${t('rolesFound', { n: this.#found })}</p>` : nothing}`;
  }

  readonly #onSearch = (event: Event): void => {
    event.stopPropagation();
    this.#find((event.target as HTMLInputElement).value);
  };

  #find(text: string): void {
    this.#search = text;
    this.#host.requestUpdate();
    this.#pause.wait(() => {
      this.#actions.announce(this.#actions.t()('rolesFound', { n: this.#found }));
    });
  }
}
