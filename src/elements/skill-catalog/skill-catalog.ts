import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CatalogLinkController } from '../../controllers/catalog-link-controller.js';
import { HighlightController } from '../../controllers/highlight-controller.js';
import type { ProgressStore } from '../../controllers/hosted-marks-storage.js';
import { PauseController } from '../../controllers/pause-controller.js';
import { SkillFilterEvent } from '../../events/skill-filter-event.js';
import { SkillOpenEvent } from '../../events/skill-open-event.js';
import type { CatalogContent } from '../../model/catalog.js';
import type { CatalogEntry } from '../../schema/catalog-schema.js';
import {
  catalogFiltersOf,
  filterSkills,
  searchOfCatalog,
  START,
  WITHOUT_FILTER,
  type CatalogFilter,
  type CatalogFilterName,
  type CatalogPlace,
} from '../../view/catalog-filter.js';
import { catalogRole, catalogView, skillCount, type CatalogView } from '../../view/catalog-view.js';
import type { States } from '../../view/element-states.js';
import { shown, type Ready } from '../../view/load-state.js';
import { CatalogElement } from '../shared/catalog-element.js';
import { heading } from '../shared/heading.js';
import { linkPlaceOf } from '../shared/link-place.js';
import { localText } from '../shared/local-text.js';
import { noMatchBox } from '../shared/no-match-box.js';
import { noMatchBoxStyles } from '../shared/no-match-box.styles.js';
import { marksStyles } from '../shared/marks.styles.js';
import { searchBox } from '../shared/search-box.js';
import { searchBoxStyles } from '../shared/search-box.styles.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { bar } from '../shared/states.js';
import { CatalogFilters, SKILL_WORDS } from './catalog-filters.js';
import { SkillFocus } from './skill-focus.js';
import { skillCatalogStyles } from './skill-catalog.styles.js';
import { openedSkill, roleSection } from './opened-skill.js';
import { skillDomain, skillOpener } from './skill-list.js';

/** What a place is called as a property. */
const PROPERTIES = { skill: 'skill', query: 'query', role: 'roleId', domains: 'domains' } as const;
const KEYS = Object.keys(PROPERTIES) as (keyof CatalogPlace)[];

/**
 * Many skills by domain and group, with a search and filters by role and domain. A skill opens in place as a
 * `<skill-profile>`, which is loaded then; "All skills" leads back to the list.
 *
 * @tag skill-catalog
 * @summary Many skills, to find one and open it.
 * @fires {SkillOpenEvent} skill-open - The reader opens a skill, or goes back to the list. Cancelable, but for back and forward.
 * @fires {SkillFilterEvent} skill-filter - The reader filtered the list, or typed a letter of a search.
 * @slot title - Replaces the name of the catalog.
 * @slot intro - A sentence or more below the name.
 * @csspart base - The sheet.
 * @csspart header - The name of the catalog and how many skills it has.
 * @csspart title - The name of the catalog.
 * @csspart search - The search box.
 * @csspart search-count - How many skills the search and the filters leave.
 * @csspart filter-button - The buttons "Role" and "Domains".
 * @csspart panel - The panel of a filter.
 * @csspart option - One choice in it, with its label.
 * @csspart role-search - The search box above the roles, from 13 roles on.
 * @csspart empty - What is said when the filters leave nothing.
 * @csspart domain - The skills of one domain.
 * @csspart domain-heading - Its heading.
 * @csspart group-heading - The heading of a group of skills within it.
 * @csspart skill - One skill.
 * @csspart open - The link or button that opens it.
 * @csspart summary - What the skill is about.
 * @csspart facts - How many roles it has, and when it was changed.
 * @csspart back - The link or button "All skills".
 * @csspart role-button - The button that opens the view of the role that is chosen.
 * @csspart role - That view.
 * @csspart profile - The skill that is open.
 * @cssstate filtered - Some skills are hidden.
 * @cssstate has-role - A role is chosen.
 * @cssstate open - A skill is open.
 * @cssprop --skill-font-size-heading - The title.
 * @cssprop --skill-max-inline-size - Greatest width of the whole.
 * @cssprop --skill-shadow - Shadow of the sheet.
 */
export class SkillCatalog extends CatalogElement {
  static override styles = [...sharedStyles, noMatchBoxStyles, marksStyles, skillCatalogStyles, searchBoxStyles];

  /** The id of the skill that is open. */
  @property() skill: string | undefined;

  /** Shows only skills whose name, summary, domain or group contains this text, whatever the case. */
  @property() query: string | undefined;

  /** Shows only skills that name this role, by its id; it is the reader's role in the skill that is opened, too. */
  @property({ attribute: 'role-id' }) roleId: string | undefined;

  /** Shows only skills of these domains, by name in the language of the catalog; all when undefined. */
  @property({ attribute: false }) domains: readonly string[] | undefined;

  /**
   * Where in the page's address the open skill and the filters are kept, and what is chosen in the skill: `hash` or
   * `query`. Nowhere when it is left out. Skills are links then, to open in a tab of their own.
   */
  @property({ attribute: 'url-state' }) urlState: string | undefined;

  /** Where marks are kept: `local` (the default), in this browser, or `none`, until the page is left. */
  @property() storage: string | undefined;

  /** A store of your own for the marks, such as one on your server. Takes the place of `storage`. */
  @property({ attribute: false }) progressStore: ProgressStore | undefined;

  /** `3` for three marks in checklists (not yet, partly, covered) instead of two. */
  @property() scale: string | undefined;

  /** The link that was followed names a skill that is not there. */
  @state() private _gone = false;

  /** The view of the role is open. */
  @state() private _roleOpen = false;

  #now: CatalogPlace = START;
  #byPage: CatalogPlace = START;
  #link: CatalogLinkController | undefined;
  /** A skill that is about to go has to let go of the address. */
  #leaving: Promise<unknown> | undefined;
  readonly #highlights = new HighlightController(this);
  readonly #pause = new PauseController(this);
  readonly #focus = new SkillFocus(this);
  readonly #filters = new CatalogFilters(this, {
    t: () => this.t,
    announce: (message) => {
      this.announce(message);
    },
    filter: (change) => {
      this.#filter(change);
    },
  });

  protected override get states(): States {
    const content = this.#content;
    const on = content ? catalogFiltersOf(content.catalog, this.#now) : [];
    return {
      ...super.states,
      filtered: on.length > 0,
      'has-role': on.includes('role'),
      open: this.#entry !== undefined,
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('urlState')) void this.#keepInAddress();
    const byHost = KEYS.filter((key) => changed.has(PROPERTIES[key]) && this[PROPERTIES[key]] !== this.#now[key]);
    if (byHost.length === 0) return;
    const change = Object.fromEntries(byHost.map((key) => [key, this[PROPERTIES[key]] ?? undefined]));
    this.#now = { ...this.#now, ...change };
    this.#byPage = { ...this.#byPage, ...change };
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#leaving;
    this.#leaving = undefined;
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const query = searchOfCatalog(this.#now);
    this.#highlights.show(
      query === undefined || this.#entry
        ? undefined
        : {
            query,
            locale: this.t.locale,
            blocks: this.renderRoot.querySelectorAll('.domain:not([hidden])'),
            lazily: false,
            texts: '.text',
          },
    );
    this.#focus.settle(this.#entry?.id);
  }

  protected override renderReady(content: Ready<CatalogContent>): TemplateResult {
    const entry = this.#entry;
    const view = catalogView(content.catalog, this.#now, this.t);
    return html`<div class="list" ?hidden=${entry !== undefined}>${this.#renderList(content, view)}</div>
      ${entry ? this.#renderSkill(entry) : nothing}`;
  }

  #renderList(content: CatalogContent, view: CatalogView): TemplateResult {
    const { catalog } = content;
    const { t, headingLevel } = this;
    const hasNames = catalog.skills.some(({ domain }) => domain !== undefined);
    return html`<div class="sheet" part="base">
      <div class="block header" part="header">
        <p class="eyebrow"><b>${t('skillCatalog')}</b></p>
        <slot name="title">${heading(headingLevel, html`<span tabindex="-1">${localText(view.title)}</span>`, 'title')}</slot>
        <slot name="intro"></slot>
      </div>
      ${
        catalog.skills.length === 0
          ? html`<p class="block quiet">${t('noSkills')}</p>`
          : html`<div class="block toolbar">
                ${searchBox(this.#now.query ?? '', t('searchSkills'), view.count, t, (query) => this.#filter({ query }))}
                ${this.#filters.render(catalog, this.#now, view.domains)}
              </div>
              <div class="block skills-block">
                ${this._gone ? bar(html`<p>${t('skillGone')}</p>`, false) : nothing}
                ${view.nothing ? noMatchBox(view.nothing, SKILL_WORDS, t, this.#onUndo) : nothing}
                ${this.#renderRole(content)}
                ${view.domains.map((domain) =>
                  skillDomain(domain, hasNames, { headingLevel: headingLevel + 1, opener: this.#opener }),
                )}
              </div>`
      }
    </div>`;
  }

  /** What is asked of the role that is chosen, over all skills; loaded when the reader opens it. */
  #renderRole(content: CatalogContent): unknown {
    const role = catalogRole(content.catalog, this.#now.role, this.t.locale);
    if (!role) return nothing;
    return roleSection(role, this, { t: this.t, content, isOpen: this._roleOpen, onToggle: this.#onRole });
  }

  readonly #onRole = (): void => {
    this._roleOpen = !this._roleOpen;
  };

  #renderSkill(entry: CatalogEntry): unknown {
    const { role } = this.#now;
    const isAsked = role !== undefined && entry.roles?.includes(role);
    return openedSkill(entry, this, {
      src: this.#srcOf(entry),
      role: isAsked ? role : undefined,
      urlState: this.#link ? this.urlState : undefined,
      back: this.#opener(undefined, this.t('allSkills')),
    });
  }

  readonly #opener = (skill: string | undefined, content: unknown): TemplateResult =>
    skillOpener(skill, content, this.#link?.to(skill), this.#onOpen);

  get #content(): CatalogContent | undefined {
    return shown(this.state);
  }

  get #entry(): CatalogEntry | undefined {
    return this.#content?.catalog.skill(this.#now.skill);
  }

  /** The address of a profile; one that cannot be read is left to the profile to complain of. */
  #srcOf({ src }: CatalogEntry): string | undefined {
    const base = this.#content?.address ?? this.ownerDocument.baseURI;
    return src !== undefined && URL.canParse(src, base) ? new URL(src, base).href : src;
  }

  /** The reader has chosen; the properties follow. */
  #set(change: Partial<CatalogPlace>): void {
    this.#now = { ...this.#now, ...change };
    for (const key of KEYS) Object.assign(this, { [PROPERTIES[key]]: this.#now[key] });
    this._gone = false;
  }

  #filter(change: Partial<CatalogFilter>): void {
    const content = this.#content;
    if (!content) return;
    const isTyped = 'query' in change && Object.keys(change).length === 1 && change.query !== undefined;
    this.#set(change);
    const { catalog } = content;
    const on = catalogFiltersOf(catalog, this.#now);
    const n = filterSkills(catalog, this.#now, on, this.t.locale).size;
    this.dispatchEvent(new SkillFilterEvent(this.#now, n));
    const tell = (): void => {
      const { key, values } = skillCount(n, catalog.skills.length, this.#now, on);
      this.announce(this.t(key, values));
    };
    if (isTyped) this.#pause.wait(tell);
    else {
      this.#pause.stop();
      tell();
    }
  }

  #tellOpen(entry: CatalogEntry | undefined): boolean {
    return this.dispatchEvent(new SkillOpenEvent(entry?.id ?? null, (entry && this.#srcOf(entry)) ?? null));
  }

  /** Opens a skill, or goes back to the list. */
  #go(skill: string | undefined): void {
    const entry = this.#content?.catalog.skill(skill);
    if (!this.#tellOpen(entry)) return;
    this.#focus.want(entry?.id, this.#now.skill);
    this.#set({ skill: entry?.id });
    // the entry of the history that is left keeps what was chosen in the skill, the new one does not have it
    this.#link?.sync();
    const profile = this.renderRoot.querySelector<HTMLElementTagNameMap['skill-profile']>('.profile');
    if (!profile || !this.#link) return;
    profile.urlState = undefined;
    this.#leaving = profile.updateComplete;
  }

  readonly #onOpen = (event: MouseEvent): void => {
    // as the browser does it: in a tab or window of its own
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#go((event.currentTarget as HTMLElement).dataset['skill']);
  };

  /** The button that was pressed goes with what it undid: the focus moves to the filter itself. */
  readonly #onUndo = (undo: CatalogFilterName | 'all'): void => {
    this.#filter(WITHOUT_FILTER[undo]);
    const control = { role: '[data-panel="role"]', domains: '[data-panel="domains"]', query: '.search input' };
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(control[undo === 'all' ? 'query' : undo])?.focus();
    });
  };

  /** Shows what the address says. */
  #follow(place: CatalogPlace, by: 'link' | 'reader'): void {
    const before = this.#now.skill;
    const entry = this.#content?.catalog.skill(place.skill);
    if (by === 'reader' && entry?.id !== before) {
      this.#focus.follow(entry?.id, before);
      this.#tellOpen(entry);
    }
    this.#set(place);
    this._gone = place.skill !== undefined && !entry;
  }

  async #keepInAddress(): Promise<void> {
    this.#link?.remove();
    this.#link = undefined;
    const place = linkPlaceOf(this, this.urlState);
    if (!place) return;
    try {
      const { CatalogLinkController } = await import('../../controllers/catalog-link-controller.js');
      if (place !== this.urlState) return;
      this.#link = new CatalogLinkController(this, {
        place,
        now: () => (this.#content ? this.#now : undefined),
        byPage: () => this.#byPage,
        show: (to, by) => {
          this.#follow(to, by);
        },
      });
      this.requestUpdate();
    } catch (error) {
      console.warn(`<${this.localName}> cannot keep its view in the address: ${String(error)}`);
    }
  }
}
